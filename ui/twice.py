"""People who stand in a table more than once: their rows one under another, and which of them is kept."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from data_loaders.report import TablePlan, Twice
from locales import _, ngettext, number
from locales.formats import DASH
from ui import drop

FIRST = 10


def show(table: TablePlan, key: str, secret: bool) -> None:
    """Draw the rows of each such person and a choice; nothing where there is none. secret: without what they say."""
    people = table.twice
    if not people:
        return
    title = ngettext("{n} person stands here more than once", "{n} people stand here more than once", len(people))
    asks = table.status == "needs answer"
    with st.expander(title.format(n=number(len(people))), expanded=asks, icon=":material/content_copy:"):
        for one in people[:FIRST]:
            _person(table, one, f"{min(one.rows)}_{key}", secret)
        if len(people) > FIRST:
            text = _("The first {n} are shown; for the others the choice for the whole table holds.")
            st.caption(text.format(n=number(FIRST)))


def frame(one: Twice) -> pd.DataFrame:
    """One row per row of the person; only the columns in which anything is said."""
    rows = pd.DataFrame(list(one.rows.values()), dtype=object)
    return rows.loc[:, rows.notna().any()]


def _person(table: TablePlan, one: Twice, key: str, secret: bool) -> None:
    if not secret:
        shown = frame(one)
        shown.insert(0, _("row"), list(one.rows))
        st.dataframe(shown, hide_index=True, alt=_("Rows of one person"), placeholder=DASH)
    rows, widget = list(one.rows), f"keep_{key}"
    st.session_state[widget] = one.kept
    st.radio(
        _("Kept is"),
        rows,
        format_func=lambda row: _("row {n}").format(n=row),
        horizontal=True,
        key=widget,
        on_change=_keep,
        args=(table, rows, widget),
    )


def _keep(table: TablePlan, rows: list[int], widget: str) -> None:
    known = drop.said(table.file, table.sheet)
    others = [row for row in known.rows if row not in rows]
    drop.say(table.file, table.sheet, replace(known, rows=(*others, st.session_state[widget])))
