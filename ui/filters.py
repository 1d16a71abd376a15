"""The filter bar: school year, school, form, class and date, kept across pages and in the address."""

import streamlit as st

from ui import choosing, data, known_schools
from ui.asked import Filters, day_of
from ui.choosing import CHOSEN, pick, select
from ui.filter_widgets import WIDGETS

__all__ = ["CHOSEN", "Filters", "bar", "filters", "pick", "select"]
NAMES = (
    "year", "region", "municipality", "school", "form", "class", "on", "on_time", "who", "cut", "parameter",
)  # fmt: skip
# What the figures of a page depend on: a filter that changes nothing is not drawn. own: the school that a page is
# about, where several have files of their own; school: one of all that are known.
USED = {
    "overview": ("year", "own", "on"),
    "involvement": ("year", "own", "class", "on", "who", "cut"),
    "schools": ("year", "region", "municipality", "school", "on"),
    "desk": ("year",),
    "own": ("year",),
    "consents": ("year", "own"),
    "quality": ("year", "own", "form"),
    "growth": ("year", "own", "form", "on_time", "parameter", "cut"),
    "satisfaction": ("year", "own", "form", "class", "on"),
    "persons": ("year", "own", "form", "class", "on", "on_time"),
    "pairs": ("year", "own", "form", "on"),
    "works": ("year", "own", "on", "on_time"),
    "results": ("year", "own", "on_time"),
    "downloads": ("year", "own", "on"),
}


def filters(page: str = "") -> Filters:
    """The filters of this session; what does not fit the data (another year's class) falls back to all.

    page: whose filter of late entries holds; other pages have none, and do not say that they do.
    """
    said = choosing.said()
    year = said["year"] if said.get("year") in data.years() else None
    span = data.span(year)
    asked = day_of(said.get("on"))
    on = asked if asked and span.first <= asked <= span.last else span.on
    there = known_schools.chosen(said, on)
    return Filters(
        year=span.year,
        on=on,
        form=said["form"] if said.get("form") in data.forms(there.school) else None,
        class_=said["class"] if said.get("class") in data.classes(span.year, there.school) else None,
        on_time=bool(said.get("on_time")) and "on_time" in USED.get(page, ()),
        **there._asdict(),
    )


def bar(page: str) -> None:
    """Draw the filters that this page uses; a new session starts with those of its address."""
    choosing.begin(NAMES)
    used = USED.get(page, ())
    if used and data.years():
        chosen = filters(page)
        with st.container(horizontal=True, key="filters"):
            for name in used:
                if name in WIDGETS:
                    WIDGETS[name](chosen)
    _write(used)


def _write(used: tuple[str, ...]) -> None:
    said = choosing.said()
    for name in NAMES:
        if name in said and (name in WIDGETS or name in used):
            st.query_params[name] = said[name]
        elif name in st.query_params:
            del st.query_params[name]
