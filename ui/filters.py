"""The filter bar: school year, school, form, class and date, kept across pages and in the address."""

from collections.abc import Callable

import streamlit as st

from locales import _, words
from questionnaires import word
from ui import data, known_schools
from ui.asked import Filters, day_of

__all__ = ["Filters", "bar", "filters"]
# Keys of the session that this module owns: what was chosen, and the four widgets.
CHOSEN = "filters_chosen"
WIDGET = "filters_{name}"
ALL = ""  # an option of its own: without one Streamlit asks in English to choose
NAMES = ("year", "region", "municipality", "school", "form", "class", "on", "who", "cut")
# What the figures of a page depend on: a filter that changes nothing is not drawn. own: the school that a page is
# about, where several have files of their own; school: one of all that are known.
USED = {
    "overview": ("year", "own", "on"),
    "involvement": ("year", "own", "class", "on", "who", "cut"),
    "schools": ("year", "region", "municipality", "school", "on"),
    "desk": ("year",),
    "consents": ("year", "own"),
    "quality": ("year", "own", "form"),
    "growth": ("year", "own", "form"),
    "satisfaction": ("year", "own", "form", "class", "on"),
    "downloads": ("year", "own", "on"),
}
# What a choice makes meaningless: a day of another year, a school of another municipality.
ENDS = {"year": ("on",), "region": ("municipality", "school"), "municipality": ("school",), "school": ("class",)}


def filters() -> Filters:
    """The filters of this session; what does not fit the data (another year's class) falls back to all."""
    said = st.session_state.get(CHOSEN, {})
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
        **there._asdict(),
    )


def bar(page: str) -> None:
    """Draw the filters that this page uses; a new session starts with those of its address."""
    if CHOSEN not in st.session_state:
        st.session_state[CHOSEN] = {name: st.query_params[name] for name in NAMES if name in st.query_params}
    used = USED.get(page, ())
    if used and data.years():
        chosen = filters()
        with st.container(horizontal=True, key="filters"):
            for name in used:
                if name in WIDGETS:
                    WIDGETS[name](chosen)
    _write(used)


def pick(name: str, label: str, options: dict[str, str]) -> str:
    """Draw a choice between a page's own views, value to words, kept in the address; the first to begin with."""
    key, known = WIDGET.format(name=name), st.session_state.get(CHOSEN, {}).get(name)
    st.session_state[key] = known if known in options else next(iter(options))
    chosen = st.segmented_control(
        label, list(options), format_func=options.__getitem__, key=key, required=True, on_change=_take, args=(name,)
    )
    return str(chosen or next(iter(options)))


def _year(chosen: Filters) -> None:
    _select("year", _("School year"), data.years(), chosen.year, str, 130)


def _form(chosen: Filters) -> None:
    names = {ALL: _("all forms"), **{form: words(word("form", form)) for form in data.forms(chosen.school)}}
    _select("form", _("Form"), list(names), chosen.form, names.__getitem__, 240)


def _class(chosen: Filters) -> None:
    options = [ALL, *data.classes(chosen.year, chosen.school)]
    _select("class", _("Class"), options, chosen.class_, lambda name: name or _("all classes"), 140)


def _on(chosen: Filters) -> None:
    span, key = data.span(chosen.year), WIDGET.format(name="on")
    st.session_state[key] = chosen.on
    limits = {"min_value": span.first, "max_value": span.last}
    st.date_input(_("On the date"), key=key, format="DD.MM.YYYY", width=150, on_change=_take, args=("on",), **limits)


def _region(chosen: Filters) -> None:
    names = known_schools.region_names(chosen.on)
    if len(names) > 1:
        _select("region", _("Region"), list(names), chosen.region, names.__getitem__, 220)


def _municipality(chosen: Filters) -> None:
    names = known_schools.municipality_names(chosen.on, chosen.region)
    if len(names) > 1:
        _select("municipality", _("Municipality"), list(names), chosen.municipality, names.__getitem__, 220)


def _school(chosen: Filters) -> None:
    names = known_schools.school_names(chosen.on, chosen.region, chosen.municipality)
    picked = str(chosen.picked) if chosen.picked else None
    _select("school", _("School"), list(names), picked, names.__getitem__, 240)


def _own(chosen: Filters) -> None:
    names = known_schools.titles(known_schools.with_files())
    if len(names) > 1:
        _select("school", _("School"), list(names), str(chosen.school), names.__getitem__, 240)


WIDGETS: dict[str, Callable[[Filters], None]] = {
    "year": _year, "region": _region, "municipality": _municipality, "school": _school, "own": _own, "form": _form,
    "class": _class, "on": _on,
}  # fmt: skip


def _select(
    name: str, label: str, options: list[str], value: str | None, words_of: Callable[[str], str], width: int
) -> None:
    key = WIDGET.format(name=name)
    st.session_state[key] = value or ALL
    st.selectbox(label, options, format_func=words_of, key=key, width=width, on_change=_take, args=(name,))


def _take(name: str) -> None:
    value = st.session_state[WIDGET.format(name=name)]
    gone = (name, *ENDS.get(name, ()))
    said = {key: text for key, text in st.session_state.get(CHOSEN, {}).items() if key not in gone}
    st.session_state[CHOSEN] = said | ({name: str(value)} if value else {})


def _write(used: tuple[str, ...]) -> None:
    said = st.session_state[CHOSEN]
    for name in NAMES:
        if name in said and (name in WIDGETS or name in used):
            st.query_params[name] = said[name]
        elif name in st.query_params:
            del st.query_params[name]
