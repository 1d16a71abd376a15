"""The filter bar: school year, form, class and date, kept across pages and in the address."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from locales import _, words
from questionnaires import word
from ui import data

# Keys of the session that this module owns: what was chosen, and the four widgets.
CHOSEN = "filters_chosen"
WIDGET = "filters_{name}"
ALL = ""  # an option of its own: without one Streamlit asks in English to choose
NAMES = ("year", "form", "class", "on")
# What the figures of a page depend on: a filter that changes nothing is not drawn.
USED = {
    "overview": ("year", "on"),
    "involvement": ("year", "class", "on"),
    "desk": ("year",),
    "consents": ("year",),
    "quality": ("year", "form"),
    "growth": ("year", "form"),
    "satisfaction": ("year", "form", "class", "on"),
    "pairs": ("year", "form", "on"),
    "works": ("year", "on"),
    "results": ("year",),
    "downloads": ("year", "on"),
}


@dataclass(frozen=True)
class Filters:
    """What a page is asked for. form and class_: None means all; on: the state of things on that day."""

    year: str
    on: date
    form: str | None = None
    class_: str | None = None

    def narrowed(self) -> dict[str, str]:
        """The form and the class that were chosen, name to text, as exports print them."""
        form = {_("Form"): words(word("form", self.form))} if self.form else {}
        return form | ({_("Class"): self.class_} if self.class_ else {})


def filters() -> Filters:
    """The filters of this session; what does not fit the data (another year's class) falls back to all."""
    said = st.session_state.get(CHOSEN, {})
    year = said["year"] if said.get("year") in data.years() else None
    span = data.span(year)
    on = _day(said.get("on"))
    return Filters(
        year=span.year,
        on=on if on and span.first <= on <= span.last else span.on,
        form=said["form"] if said.get("form") in data.forms() else None,
        class_=said["class"] if said.get("class") in data.classes(span.year) else None,
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
                WIDGETS[name](chosen)
    _write()


def _year(chosen: Filters) -> None:
    _select("year", _("School year"), data.years(), chosen.year, str, 130)


def _form(chosen: Filters) -> None:
    names = {ALL: _("all forms"), **{form: words(word("form", form)) for form in data.forms()}}
    _select("form", _("Form"), list(names), chosen.form, names.__getitem__, 240)


def _class(chosen: Filters) -> None:
    options = [ALL, *data.classes(chosen.year)]
    _select("class", _("Class"), options, chosen.class_, lambda name: name or _("all classes"), 140)


def _on(chosen: Filters) -> None:
    span, key = data.span(chosen.year), WIDGET.format(name="on")
    st.session_state[key] = chosen.on
    limits = {"min_value": span.first, "max_value": span.last}
    st.date_input(_("On the date"), key=key, format="DD.MM.YYYY", width=150, on_change=_take, args=("on",), **limits)


WIDGETS: dict[str, Callable[[Filters], None]] = {"year": _year, "form": _form, "class": _class, "on": _on}


def _select(
    name: str, label: str, options: list[str], value: str | None, words_of: Callable[[str], str], width: int
) -> None:
    key = WIDGET.format(name=name)
    st.session_state[key] = value or ALL
    st.selectbox(label, options, format_func=words_of, key=key, width=width, on_change=_take, args=(name,))


def _take(name: str) -> None:
    value = st.session_state[WIDGET.format(name=name)]
    said = {key: text for key, text in st.session_state.get(CHOSEN, {}).items() if key != name}
    if name == "year":
        said.pop("on", None)  # a day of another year
    st.session_state[CHOSEN] = said | ({name: str(value)} if value else {})


def _write() -> None:
    said = st.session_state[CHOSEN]
    for name in NAMES:
        if name in said:
            st.query_params[name] = said[name]
        elif name in st.query_params:
            del st.query_params[name]


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
