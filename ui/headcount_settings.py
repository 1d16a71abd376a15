"""Counts per class on the settings page: those that hold, a form to paste new ones into, to take back, and history."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from data_loaders.headcounts import MOST
from locales import _, day, ngettext, number
from ui import data, headcounts
from ui.headcount_words import moment, until, used, whom
from ui.markdown import escaped
from ui.target_words import reader
from ui.viewer import Viewer

PROBLEMS, DONE = "headcounts_problems", "headcounts_done"  # what the last attempt said; how many succeeded
SHOWN = 10


def show(me: Viewer) -> None:
    """Draw the counts of the newest school year, the form, what may be withdrawn, and the history."""
    span = data.span(None)
    st.subheader(_("Numbers of pupils and teachers"), anchor=False)
    st.caption(_(
        "For a school without lists: shares are then taken of these numbers. A list goes before a number: a class that "
        "the list of pupils names, and teachers where a list of staff is loaded, are counted by the list."
    ))  # fmt: skip
    if problems := st.session_state.pop(PROBLEMS, None):
        st.error("\n\n".join(escaped(line[:1].upper() + line[1:]) for line in problems))
    found = headcounts.said(me, span.year)
    if len(found):
        _table(found, span.year)
    _form(me, span.first)
    if len(found):
        _withdraw(me, found)
    _history(me)


def _table(found: pd.DataFrame, year: str) -> None:
    order = {name: place for place, name in enumerate(data.classes(year))}
    rows = sorted(found.to_dict("records"), key=lambda row: (order.get(row["class"], len(order)), row["valid_from"]))
    shown = [
        (whom(row["kind"], row["class"]), row["people"], day(row["valid_from"]), until(row["valid_to"]),
         used(row["listed"]), reader(row["said_by"]), day(row["said_at"]))
        for row in rows
    ]  # fmt: skip
    names = [_("Class"), _("Number"), _("From this day on"), _("Up to this day"), _("Use"), _("Said by"), _("Said on")]
    st.dataframe(pd.DataFrame(shown, columns=names), hide_index=True, key="headcounts_in_force",
                 column_config={_("Class"): st.column_config.TextColumn(width=110)},
                 alt=_("Numbers of people in {year}").format(year=year))  # fmt: skip


def _form(me: Viewer, first: date) -> None:
    # What was typed stays in place after a refusal; after a success the form is another one, and empty.
    turn = st.session_state.get(DONE, 0)
    with st.form(f"headcounts_form_{turn}"):
        text = st.text_area(
            _("Class and number of pupils, a class to a line"), key=f"headcounts_text_{turn}", height=160,
            placeholder="1А 25\n1Б 27",
            help=_("Two columns of a spreadsheet can be pasted; a third and fourth may hold the first and last day."),
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            staff = st.number_input(
                _("Teaching staff"), 0, MOST["staff"], None, key=f"headcounts_staff_{turn}", width=180
            )
            since = st.date_input(
                _("From this day on"), first, format="DD.MM.YYYY", key=f"headcounts_from_{turn}", width=150
            )
            last = st.date_input(_("Up to this day"), None, format="DD.MM.YYYY", key=f"headcounts_to_{turn}", width=150,
                                 help=_("Empty: to the end of the school year"))  # fmt: skip
        st.caption(_("A pupil came or left: write the new number with the day from which it holds. Earlier days stay."))
        if st.form_submit_button(_("Save the numbers"), icon=":material/groups:", key="headcounts_save"):
            _save(me, text or "", None if staff is None else int(staff), since or first, last)


def _save(me: Viewer, text: str, staff: int | None, since: date, last: date | None) -> None:
    problems = headcounts.change(me, text, staff, since, last)
    if problems:
        more = ngettext("and {n} line more", "and {n} lines more", len(problems) - SHOWN)
        rest = [more.format(n=number(len(problems) - SHOWN))] if len(problems) > SHOWN else []
        st.session_state[PROBLEMS] = [
            _("Nothing was saved yet; correct this and save again:"),
            *problems[:SHOWN],
            *rest,
        ]
    else:
        st.session_state[DONE] = st.session_state.get(DONE, 0) + 1
        st.toast(_("Saved; every figure follows the new numbers."), icon=":material/check:")
    st.rerun()


def _withdraw(me: Viewer, found: pd.DataFrame) -> None:
    rows: list[dict[str, Any]] = found.to_dict("records")
    names = [
        _("{who}: {n} from {first}").format(
            who=whom(row["kind"], row["class"]), n=number(row["people"]), first=day(row["valid_from"]))
        for row in rows
    ]  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom"):
        at = st.selectbox(_("Number to take back"), range(len(rows)), format_func=names.__getitem__,
                          key=f"headcounts_drop_{len(rows)}", width=320)  # fmt: skip
        row = rows[at or 0]
        class_ = row["class"] if isinstance(row["class"], str) else None
        st.button(_("Withdraw"), key="headcounts_withdraw", type="tertiary", on_click=headcounts.withdraw,
                  args=(me, row["kind"], class_, pd.Timestamp(row["valid_from"]).date()))  # fmt: skip


def _history(me: Viewer) -> None:
    found = headcounts.history(me)
    if not len(found):
        return
    rows = [
        (whom(row["kind"], row["class"]), row["people"], day(row["valid_from"]), until(row["valid_to"]),
         reader(row["said_by"]), day(row["said_at"]), reader(row["replaced_by"]), moment(row["replaced_at"]))
        for row in found.to_dict("records")
    ]  # fmt: skip
    names = [_("Class"), _("Number"), _("From this day on"), _("Up to this day"), _("Said by"), _("Said on"),
             _("Replaced by"), _("Replaced on")]  # fmt: skip
    title = ngettext("{n} number entered so far", "{n} numbers entered so far", len(rows))
    with st.expander(title.format(n=number(len(rows))), icon=":material/history:"):
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, alt=_("History of the numbers"),
                     key="headcounts_history")  # fmt: skip
