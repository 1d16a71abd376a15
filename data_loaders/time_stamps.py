"""Which column says when each row was filled in: by its header, or, where nobody knows that, by what stands in it."""

import re
from statistics import median

from data_loaders.columns import meanings
from data_loaders.dates import moment
from data_loaders.sources import system_columns
from data_loaders.tables import Table
from data_loaders.values import is_blank

CLOCK = re.compile(r"\d{1,2}:\d\d")
SPANS = ("started", "ended", "period")  # of a pair; above times of the day they are of the filling in
SEEN = 50  # rows by which a column is known to hold times or not


def times(table: Table) -> int | None:
    """The column that says when each row was filled in or measured, or None.

    A form system in a language of its own («Уақыт белгісі») is understood by its cells; where only the beginning of
    the filling in is known, that.
    """
    system = system_columns(table.header)
    known = system.get("answered_at", meanings(table.header, table.told).get("measured_on"))
    return known if known is not None else stamped(table, system.get("started_at"))


def stamped(table: Table, started: int | None) -> int | None:
    """The column of which every cell is a day with a time and whose header means nothing; of several the latest."""
    lists = {at for name, at in meanings(table.header, table.told).items() if name not in SPANS}
    told = {*system_columns(table.header).values(), *lists, *table.told}
    found = {at: when for at in range(len(table.header)) if at not in told and (when := typical(table, at)) is not None}
    return max(found, key=lambda at: found[at]) if found else started


def typical(table: Table, at: int) -> float | None:
    """The middle one of a column's times, in seconds; None where a cell of the first rows says anything else."""
    said = [str(cell) for cell in table.column(at)[:SEEN] if not is_blank(cell)]
    if not table.header[at] or not said or not all(map(CLOCK.search, said)):
        return None
    found = [when.timestamp() for text in said if (when := moment(text)) is not None]
    return median(found) if len(found) == len(said) else None
