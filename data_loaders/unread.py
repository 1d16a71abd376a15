"""Columns and names of parameters that were taken for nothing: said by name, since what they hold is not stored."""

from collections.abc import Iterable
from dataclasses import replace

from data_loaders.columns import meaning, meanings
from data_loaders.measured import PROGRAMME, parameter_of
from data_loaders.report import Column, Problem, TablePlan
from data_loaders.respondents import column
from data_loaders.tables import Table
from data_loaders.told import header_of
from locales import _, ngettext

MOST = 10  # columns named
LONG = 60  # characters of a header


def with_unread(planned: TablePlan, table: Table) -> TablePlan:
    """The plan with a word on what nobody reads, after what is said of the whole table."""
    whole = [problem for problem in planned.problems if problem.row is None]
    rows = [problem for problem in planned.problems if problem.row is not None]
    return replace(planned, problems=(*whole, *unread(table, planned.columns), *rows))


def unread(table: Table, columns: Iterable[Column]) -> list[Problem]:
    """One word on the columns without a meaning that any row fills; none where there are none.

    A column that repeats a question beside each answer to it says nothing else.
    """
    nothing = {column.header for column in columns if column.item is None}
    named = [at for at in range(len(table.header)) if header_of(table, at) in nothing]
    open_ = [at for at in named if meaning(table.header[at]) is None or is_second(table, at)]
    filled = [at for at in open_ if not {*table.column(at)} <= {None, *table.header}]
    unknown = list(dict.fromkeys(header_of(table, at) for at in filled))
    whole = [name for name in unknown if is_of_programme(name)]
    told = [Problem(table.tab, None, name, None, of_programme(name)) for name in whole]
    found = [short(name) for name in unknown if name not in whole]
    return [*told, *([not_read(table, found)] if found else [])]


def is_second(table: Table, at: int) -> bool:
    """Whether a column of a list stands twice and says something else here than where it is read.

    «Код» beside each wave says the same.
    """
    first = meanings(table.header, table.told).get(meaning(table.header[at]) or "", at)
    return first != at and column(table, first) != column(table, at)


def not_read(table: Table, found: list[str]) -> Problem:
    """The word on columns nobody recognised."""
    message = ngettext(
        "{n} column was not recognised, and what stands in it is not stored: {columns}",
        "{n} columns were not recognised, and what stands in them is not stored: {columns}",
        len(found),
    )
    named = ", ".join(f"«{name}»" for name in found[:MOST]) + (" …" if len(found) > MOST else "")
    return Problem(table.tab, None, None, None, message.format(n=len(found), columns=named))


def short(header: str) -> str:
    """A header on one line, its end cut off where it is long."""
    text = " ".join(header.split())
    return text if len(text) <= LONG else f"{text[: LONG - 1].rstrip()}…"


def unmeasured(table: Table, at: int) -> list[Problem]:
    """A word on each name in this column that is no parameter of people, once, with the first of its rows."""
    rows: dict[str, list[int]] = {}
    for row, name in zip(table.rows, column(table, at), strict=True):
        if parameter_of(name or "") is None or is_of_programme(name or ""):
            rows.setdefault(name or "", []).append(int(row))
    where = table.header[at]
    return [Problem(table.tab, of[0], where, name or None, said_of(name, len(of))) for name, of in rows.items()]


def said_of(name: str, rows: int) -> str:
    """Why the rows of one name are left out."""
    if is_of_programme(name):
        return of_programme(name)
    said = ngettext(
        "no parameter is called «{name}»; {n} row is left out",
        "no parameter is called «{name}»; {n} rows are left out",
        rows,
    )
    return said.format(name=name, n=rows)


def is_of_programme(text: str) -> bool:
    """Whether a text names what is counted of the programme as a whole: children on record, complaints, conflicts."""
    known = parameter_of(text)
    return known is not None and known[0].who == PROGRAMME


def of_programme(name: str) -> str:
    """Why such a thing is not kept of people, and where it belongs."""
    said = _(
        "«{name}» is counted of the programme as a whole and not kept of people; load the number as a table of totals: "
        "one row with what is counted and how many there were"
    )
    return said.format(name=short(name))
