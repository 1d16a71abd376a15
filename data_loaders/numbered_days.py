"""Columns of a journal of meetings headed by bare days of the month that the tab or the title names: «5» is 5.12."""

from dataclasses import replace

from data_loaders.columns import meanings
from data_loaders.school_calendar import time_among
from data_loaders.tables import Table

FEWEST = 2  # columns of days that make a journal
DAYS = 31
BOTH = ({"mentor", "mentor_code"}, {"mentee", "mentee_code", "name"})


def with_months(table: Table) -> Table:
    """The table with the month written to the days of its header; any other table as it is."""
    days = {at: int(text) for at, text in enumerate(table.header) if text and is_day(text)}
    found = meanings(table.header)
    month = next((when for text in (table.sheet, table.title) if text and (when := time_among(text))), None)
    if month is None or len(days) < FEWEST or any(side.isdisjoint(found) for side in BOTH):
        return table
    number = (month.month + 8) % 12 + 1
    header = tuple(f"{days[at]:02d}.{number:02d}" if at in days else text for at, text in enumerate(table.header))
    return replace(table, header=header)


def is_day(text: str) -> bool:
    """Whether a header is the number of a day of a month and nothing else."""
    bare = text.strip()
    return bare.isdecimal() and 0 < int(bare) <= DAYS
