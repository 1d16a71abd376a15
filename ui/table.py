"""A table on a page with its downloads: the same rows on screen, as xlsx and as csv, filters printed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.cells import signed
from locales import _, day, number, percent
from locales.formats import DASH
from reports.cells import simple
from reports.columns import INTEGER, MARK, SHARE, SIGNED, P, header, kind
from reports.tables import Table, prepared
from reports.workbook import csv_bytes, workbook
from ui import made, narrow
from ui.filters import Filters
from ui.naming import in_words
from ui.printed import facts, file_name, with_filters
from ui.rows import Row
from ui.viewer import Viewer

LEAST_P = 0.0005
WRITTEN: dict[str, Callable[[Any], str]] = {
    INTEGER: lambda value: number(value, 0),
    SHARE: percent,
    MARK: lambda value: number(value, 1),
    SIGNED: signed,
    # A p that would be written 0.000 is not nought.
    P: lambda value: number(value, 3) if value >= LEAST_P else f"< {number(2 * LEAST_P, 3)}",
}


def show(
    frame: pd.DataFrame,
    name: str,
    title: str,
    me: Viewer,
    chosen: Filters,
    note: str = "",
    downloads: bool = True,
    whole: Row | None = None,
    kinds: Mapping[str, str] | None = None,
    beside: str = "",
) -> None:
    """Draw a table of codes and figures in words, then its downloads; of one without rows a word that says so.

    name: unique, used for the files too. whole: the school's row, which stands under the classes in the xlsx.
    kinds: how columns are written that columns.toml does not know (a mark, a share, …). beside: what stands on the page
    beside the table already, and in its files has to be said with the note.
    """
    if frame.empty:
        st.caption(_("There is nothing to list here yet."))
        return
    spoken = in_words(frame)
    looks, sides = styled(spoken, kinds), _right(frame, kinds)
    fitted = narrow.widths(looks.data, sides)
    sides |= {column: st.column_config.Column(width=width) for column, width in fitted.items()}
    st.dataframe(looks, hide_index=True, placeholder=DASH, alt=title, column_config=sides, key=f"table_{name}",
                 **narrow.rows(looks.data, fitted))  # fmt: skip
    if note:
        st.caption(note)
    if downloads:
        offer(spoken, name, title, me, chosen, f"{note} {beside}".strip(), whole, kinds)


def offer(
    frame: pd.DataFrame,
    name: str,
    title: str,
    me: Viewer,
    chosen: Filters,
    note: str = "",
    whole: Row | None = None,
    kinds: Mapping[str, str] | None = None,
) -> None:
    """Draw the two download buttons of a table; the files are made when they are asked for."""

    def as_xlsx() -> bytes:
        return workbook([Table(title, frame, note, kinds or {}, whole=whole)], facts(me, chosen))

    def as_csv() -> bytes:
        return csv_bytes(with_filters(frame, chosen))

    with st.container(horizontal=True):
        for ending, make in (("xlsx", as_xlsx), ("csv", as_csv)):
            label = _("Download {ending}").format(ending=ending)
            made.button(me, label, file_name(name, chosen, ending), make, f"{name}_{ending}")


def styled(frame: pd.DataFrame, kinds: Mapping[str, str] | None = None) -> Any:
    """The table as a reader gets it: headings and numbers as the language writes them, sorted by their values."""
    rows = prepared(frame)
    looks = {header(str(name)): (kinds or {}).get(str(name), kind(str(name))) for name in rows.columns}
    rows = rows.rename(columns=lambda name: header(str(name)))
    for name in rows.columns:
        if rows[name].dtype == object or rows[name].dtype == bool:
            rows[name] = pd.Series([simple(cell) for cell in rows[name]], rows.index, dtype=object)
    return rows.style.format({name: _writer(looks[name]) for name in rows.columns})


def _right(frame: pd.DataFrame, kinds: Mapping[str, str] | None) -> dict[str, Any]:
    # A column of figures in which some are hidden is one of words to Streamlit, which would put them at the left.
    figures = [str(name) for name in frame if (kinds or {}).get(str(name), kind(str(name)))]
    return {header(name): st.column_config.Column(alignment="right") for name in figures}


def _writer(look: str) -> Callable[[Any], str]:
    def write(value: Any) -> str:
        if isinstance(value, str):
            return value
        if value is None or pd.isna(value):
            return DASH
        if isinstance(value, date):
            return day(value)
        return WRITTEN.get(look, number)(value)

    return write
