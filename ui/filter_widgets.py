"""The widgets of the filter bar, by the name of what they choose."""

from collections.abc import Callable

import streamlit as st

from locales import _, words
from questionnaires import word
from ui import data, known_schools
from ui.asked import Filters
from ui.choosing import WIDGET, select, take

ALL = ""  # an option of its own: without one Streamlit asks in English to choose


def year(chosen: Filters) -> None:
    """Draw the school year."""
    select("year", _("School year"), data.years(), chosen.year, str, 130)


def form(chosen: Filters) -> None:
    """Draw the form of mentoring."""
    names = {ALL: _("all forms"), **{form: words(word("form", form)) for form in data.forms(chosen.school)}}
    select("form", _("Form"), list(names), chosen.form, names.__getitem__, 240)


def school_class(chosen: Filters) -> None:
    """Draw the class."""
    options = [ALL, *data.classes(chosen.year, chosen.school)]
    select("class", _("Class"), options, chosen.class_, lambda name: name or _("all classes"), 140)


def on(chosen: Filters) -> None:
    """Draw the day the figures are of."""
    span, key = data.span(chosen.year), WIDGET.format(name="on")
    st.session_state[key] = chosen.on
    limits = {"min_value": span.first, "max_value": span.last}
    st.date_input(_("On the date"), key=key, format="DD.MM.YYYY", width=150, on_change=take, args=("on",), **limits)


def on_time(chosen: Filters) -> None:
    """Draw the switch that leaves late entries out."""
    key = WIDGET.format(name="on_time")
    st.session_state[key] = chosen.on_time
    st.toggle(_("Without late entries"), key=key, on_change=take, args=("on_time",))


def region(chosen: Filters) -> None:
    """Draw the region, where there are several."""
    names = known_schools.region_names(chosen.on)
    if len(names) > 1:
        select("region", _("Region"), list(names), chosen.region, names.__getitem__, 220)


def municipality(chosen: Filters) -> None:
    """Draw the municipality, where there are several."""
    names = known_schools.municipality_names(chosen.on, chosen.region)
    if len(names) > 1:
        select("municipality", _("Municipality"), list(names), chosen.municipality, names.__getitem__, 220)


def school(chosen: Filters) -> None:
    """Draw the school among all that are known."""
    names = known_schools.school_names(chosen.on, chosen.region, chosen.municipality)
    picked = str(chosen.picked) if chosen.picked else None
    select("school", _("School"), list(names), picked, names.__getitem__, 240)


def own(chosen: Filters) -> None:
    """Draw the school whose files figures come from, where several have files."""
    names = known_schools.titles(known_schools.with_files())
    if len(names) > 1:
        select("school", _("School"), list(names), str(chosen.school), names.__getitem__, 240)


WIDGETS: dict[str, Callable[[Filters], None]] = {
    "year": year, "region": region, "municipality": municipality, "school": school, "own": own, "form": form,
    "class": school_class, "on": on, "on_time": on_time,
}  # fmt: skip
