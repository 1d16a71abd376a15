"""Columns that hold something and were taken for nothing: said by name, since what stands in them is not stored."""

from collections.abc import Iterable

from data_loaders.measured import header_of
from data_loaders.report import Column, Problem
from data_loaders.tables import Table
from locales import ngettext

MOST = 10  # columns named
LONG = 60  # characters of a header


def unread(table: Table, columns: Iterable[Column]) -> list[Problem]:
    """One word on the columns without a meaning that any row fills; none where there are none.

    A column that repeats a question beside each answer to it says nothing else.
    """
    nothing = {column.header for column in columns if column.item is None}
    filled = [at for at in range(len(table.header)) if not {*table.column(at)} <= {None, *table.header}]
    names = [header_of(table, at) for at in filled]
    found = [short(name) for name in dict.fromkeys(names) if name in nothing]
    if not found:
        return []
    message = ngettext(
        "{n} column was not recognised, and what stands in it is not stored: {columns}",
        "{n} columns were not recognised, and what stands in them is not stored: {columns}",
        len(found),
    )
    named = ", ".join(f"«{name}»" for name in found[:MOST]) + (" …" if len(found) > MOST else "")
    return [Problem(table.tab, None, None, None, message.format(n=len(found), columns=named))]


def short(header: str) -> str:
    """A header on one line, its end cut off where it is long."""
    text = " ".join(header.split())
    return text if len(text) <= LONG else f"{text[: LONG - 1].rstrip()}…"
