"""Lists to act on, for the curator alone: who has no pair, who waits for one, which mentors have room."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from locales import _, number, words
from metrics.headcounts import left_by_class
from metrics.missing import Missing
from questionnaires import word
from ui import data, headcount_words, headcounts, missing, table
from ui.filters import Filters
from ui.rights import may
from ui.viewer import Viewer

FORM, CLASS = "missing_form", "missing_class_{asked}"  # the two widgets
ALL = ""
PEOPLE = ["code", "class", "reason", "file", "row"]


def show(me: Viewer, chosen: Filters) -> None:
    """Draw the lists for a reader who may see them; nothing for others."""
    if not may(me.role, "missing"):
        return
    st.subheader(_("Who is missing"), anchor=False)
    with st.container(horizontal=True):
        form = _form(chosen)
        found = missing.missing(me, chosen, form)
        class_ = _class(chosen, found.uncovered)
    _pupils(found, me, replace(chosen, form=form, class_=class_ or None), class_)
    _teachers(found, me, replace(chosen, form=form, class_=None))
    everybody = replace(chosen, form=None, class_=None)
    _candidates(found, me, everybody)
    _mentors(found, me, everybody)


def fullest(uncovered: pd.DataFrame, classes: list[str]) -> str:
    """The class with the most pupils without a pair, of several the first; "" without classes."""
    lacking = uncovered["class"].value_counts()
    return max(classes, key=lambda name: int(lacking.get(name, 0)), default=ALL)


def _form(chosen: Filters) -> str | None:
    names = {ALL: _("any form"), **{form: words(word("form", form)) for form in data.forms(chosen.school)}}
    picked = _select(_("Without a pair of the form"), FORM, list(names), chosen.form or ALL, names)
    return picked or None


def _class(chosen: Filters, uncovered: pd.DataFrame) -> str:
    classes = data.classes(chosen.year, chosen.school)
    names = {name: name for name in classes}
    if pupils(uncovered, ALL).shape[0]:
        names[ALL] = _("no class is named")
    key = CLASS.format(asked=chosen.class_ or ALL)  # another class of the page's filter is asked for here too
    return _select(_("Class to list"), key, list(names), chosen.class_ or fullest(uncovered, classes), names)


def _select(label: str, key: str, options: list[str], default: str, names: dict[str, str]) -> str:
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
    return str(st.selectbox(label, options, format_func=names.__getitem__, key=key, width=260))


def pupils(uncovered: pd.DataFrame, class_: str) -> pd.DataFrame:
    """The rows of the pupils of a class; ALL: of those whom the list gives none."""
    found = uncovered[uncovered["kind"] == "pupil"]
    return found[found["class"].isna() if class_ == ALL else found["class"] == class_]


def _pupils(found: Missing, me: Viewer, chosen: Filters, class_: str) -> None:
    rows = pupils(found.uncovered, class_)
    title = _("Pupils without a pair: {class_}").format(class_=class_ or _("no class is named"))
    done = _("Every pupil of the class is or was in a pair this school year.")
    nameless = left_by_class(headcounts.headcounts(me, chosen), class_)
    if nameless is not None:
        _nameless(title, headcount_words.nameless(nameless, class_))
        return
    _list(rows[PEOPLE], "without_pair", title, me, chosen, done)


def _teachers(found: Missing, me: Viewer, chosen: Filters) -> None:
    rows = found.uncovered[found.uncovered["kind"] == "staff"]
    done = _("Every teacher is or was in a pair this school year.")
    counted = headcounts.headcounts(me, chosen)
    if counted is not None and counted.staff is not None:
        said = _("Who of the teachers is without a pair is not known: upload the list of staff.")
        _nameless(_("Teachers without a pair"), said)
        return
    columns = [name for name in PEOPLE if name != "class"]
    _list(rows[columns], "teachers_without_pair", _("Teachers without a pair"), me, chosen, done)


def _nameless(title: str, said: str) -> None:
    st.markdown(f"**{title}**")
    st.caption(said)


def _candidates(found: Missing, me: Viewer, chosen: Filters) -> None:
    if not found.register:
        st.caption(_("Load a register of candidates to see here which mentees wait and which mentors are proposed."))
        return
    lists = {
        "mentee": ("mentees_waiting", _("Mentees waiting for a mentor"), _("No mentee is waiting on this date.")),
        "mentor": ("mentors_waiting", _("Mentors proposed and in no pair"), _("No proposed mentor is without a pair.")),
    }
    for role, (name, title, done) in lists.items():
        _list(found.waiting.loc[found.waiting["role"] == role, PEOPLE], name, title, me, chosen, done)
    unsaid = found.waiting.loc[found.waiting["role"].isna(), PEOPLE]
    if len(unsaid):
        _list(unsaid, "candidates_without_role", _("Candidates without a role"), me, chosen, "")


def _mentors(found: Missing, me: Viewer, chosen: Filters) -> None:
    rows = found.mentors[found.mentors["free"] > 0]
    rule = _("By the school's own rule (page «Settings») a mentor takes at most: {n}.").format(n=number(found.limit))
    count = _("Mentors at work on this date: {mentors}, with room: {free}.")
    idle = _("No pair is at work on this date: choose another date of the school year.")
    said = f"{rule} {count.format(mentors=number(len(found.mentors)), free=number(len(rows)))}"
    columns = ["code", "class", "form", "mentees", "free", "file", "row"]
    _list(
        rows[columns],
        "mentors_with_room",
        _("Mentors with room"),
        me,
        chosen,
        said if len(found.mentors) else idle,
        said,
    )


def _list(rows: pd.DataFrame, name: str, title: str, me: Viewer, chosen: Filters, done: str, note: str = "") -> None:
    st.markdown(f"**{title}** · {number(len(rows))}")
    if rows.empty:
        st.caption(done)
        return
    table.show(rows.reset_index(drop=True), name, title, me, chosen, note)
