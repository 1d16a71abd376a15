"""A journal of meetings with a column for each day, turned into one row per pair and day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from data_loaders.columns import meanings
from data_loaders.dates import day
from data_loaders.lengths import minutes
from data_loaders.registers import words
from data_loaders.school_calendar import month_of
from data_loaders.tables import Table
from data_loaders.told import titles
from data_loaders.values import is_blank

SIDES = ("mentor", "mentor_code", "mentee", "mentee_code")
SHORT = re.compile(r"(\d{1,2})[./](\d{1,2})\.?|(\d{1,2})\s+([^\W\d_]+)\.?")
# What was meant as a day, whether there is such a day or not: 31.02.2026, 32.10, «5 мая 20206».
MEANT = re.compile(
    r"\d{1,4}\s*[./-]\s*\d{1,2}(?:\s*[./-]\s*\d{1,6})?\D{0,4}|\d{1,3}\s+([^\W\d_]+)\.?(?:\s+\d+)?\D{0,6}"
)
LEAST_DAYS = 2  # columns of days that make a grid
LEAST = 10  # minutes: a smaller number in a cell is a sign that they met


def by_days(table: Table, year: str | None) -> Table:
    """The table with a row for each cell that says a meeting; any other table as it is.

    year: the school year of headers that name a day and a month alone; without one such headers are no days.
    """
    days, found = days_of(table, year), meanings(table.header, table.told)
    if not days:
        return table
    sides = [side for side in SIDES if side in found]
    people = [found[side] for side in sides]
    names = titles(table)
    met = [(row, at) for row in range(len(table.rows)) for at in days if is_met(table.cells[row, at])]
    cells = [[*table.cells[row, people], days[at].isoformat(), lasted(table.cells[row, at])] for row, at in met]
    columns = words()["meetings"]["columns"]
    return replace(
        table,
        header=(
            *(names[at] if at in table.told else table.header[at] for at in people),
            columns["met_on"]["ways"][0],
            columns["minutes"]["ways"][0],
        ),
        group=(None,) * (len(people) + 2),
        cells=np.array(cells, dtype=object).reshape(len(cells), len(people) + 2),
        rows=table.rows[[row for row, _at in met]],
        told={number: side for number, side in enumerate(sides) if found[side] in table.told},
    )


def days_of(table: Table, year: str | None) -> dict[int, date]:
    """Column -> the day that heads it, in a table of two sides with several such columns; nothing in any other."""
    days = {at: day_of(table.header[at] or "", year) for at in meant_days(table)}
    return {at: day for at, day in days.items() if day is not None}


def meant_days(table: Table) -> list[int]:
    """The columns of such a table whose headers were meant as days, whether they are or not."""
    found = meanings(table.header, table.told)
    both = {"mentor", "mentor_code"} & found.keys() and {"mentee", "mentee_code"} & found.keys()
    return dated(table) if both else []


def dated(table: Table) -> list[int]:
    """The columns of any table whose headers were meant as days, where there are several; none a reader speaks of."""
    heads = {at: text for at, text in enumerate(table.header) if text and at not in table.told}
    meant = [at for at, text in heads.items() if is_meant(text)]
    return meant if len(meant) >= LEAST_DAYS else []


def is_meant(text: str) -> bool:
    """Whether a header was meant as a day."""
    found = MEANT.fullmatch(text.strip())
    return day(text) is not None or (found is not None and (found[1] is None or month_of(found[1].lower()) is not None))


def day_of(text: str, year: str | None) -> date | None:
    """The day that heads a column: 12.11.2025, or 12.11 of a school year; None for any other header."""
    short = SHORT.fullmatch(text.strip())
    if short is None:
        return day(text)
    if year is None:
        return None
    try:
        number, month = int(short[1] or short[3]), int(short[2] or month_of(short[4].lower()) or 0)
        return date(int(year[:4]) + (month < 9), month, number)
    except ValueError:
        return None


def is_met(cell: object) -> bool:
    """Whether a cell says that the two met."""
    return not is_blank(None if cell is None else str(cell)) and str(cell).strip().lower() not in no_meeting()


def lasted(cell: object) -> str | None:
    """How long they met, where the cell says a length of time and not just that they met."""
    found = minutes(str(cell))
    return str(cell) if found is not None and found >= LEAST else None


def no_meeting() -> Sequence[str]:
    """What stands in the cell of a day without a meeting."""
    said: Sequence[str] = words()["no_meeting"]["words"]
    return said
