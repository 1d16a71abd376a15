"""The way from a dropped file's table to an own questionnaire of its headers."""

import streamlit as st

from data_loaders.report import TablePlan
from data_loaders.tables import is_table_like
from locales import _
from questionnaires.own import own_code
from ui import drop, links, measured, own, own_editor
from ui.rights import may
from ui.viewer import viewer

# What may be somebody's own questionnaire after all; a list of people is none.
FOR = ("questionnaire", "measurements")


UNKNOWN = 3  # columns that say nothing, and more of them than of the others


def at_once(table: TablePlan) -> bool:
    """Whether the way belongs beside the table itself: nobody knows what it is, or little of it is understood."""
    if table.kind is None:
        return table.status == "refused"
    strange = sum(column.item is None for column in table.columns)
    return table.kind in FOR and strange >= UNKNOWN and 2 * strange > len(table.columns)


def has_headers(file: str) -> bool:
    """Whether a dropped file could be read and has a table on one of its sheets, be it of nobody's kind."""
    return any(is_table_like(sheet) for book in drop.books(file) for sheet in book.sheets)


def show(table: TablePlan, key: str) -> None:
    """Draw the button that defines a questionnaire by the headers of a table, or edits the one it was taken for."""
    me, known = viewer(), measured.own(table.kind)
    # A list that its columns make doubtful may be a test of the people it names.
    offered = table.kind is None or table.kind in FOR or own_code(table.kind) or table.status == "needs answer"
    seen = known is None or known.sensitivity in own.sensitivities(me)
    if not (may(me.role, "own") and offered and seen) or table.unwanted or not drop.content(table.file):
        return
    if table.kind is None and not has_headers(table.file):
        return
    label = _("Edit the questionnaire") if known else _("Define an own questionnaire by these headers")
    if st.button(label, icon=":material/edit_note:", key=f"own_{key}"):
        own_editor.begin(me, known, table.file, table.sheet)
        links.go("own")
