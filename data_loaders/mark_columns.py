"""The columns of a journal that hold marks, with the subject and the period that their headers say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data_loaders.columns import bare, meaning, meanings
from data_loaders.marked import is_mark_like, is_nobody, speaks_of_means
from data_loaders.periods import grade_words, period_of
from data_loaders.respondents import column
from data_loaders.sources import system_column
from data_loaders.subjects import is_beside, named_subject, subject_in
from data_loaders.tables import Table

# So many of a column's filled cells must be marks for a header nobody knows to be a subject.
MOSTLY = 0.8
MARKS = "grades"  # what a column of marks is taken for
WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Marked:
    """One column of marks; subject or period None where the rows or the table say it. means: its marks are means."""

    column: int
    subject: str | None
    period: str | None
    means: bool


def mark_columns(table: Table, by_row: Mapping[str, int], subject: str | None) -> list[Marked]:
    """The columns of marks: under a subject, a period, both, or «Отметка» where rows or the table say the rest.

    subject: of the whole table. Of columns that say the same subject and period the one that holds no means.
    """
    free = [at for at in range(len(table.header)) if is_free(table, at) and at not in by_row.values()]
    elsewhere = bool(subject or "subject" in by_row)
    found = [one for at in free if (one := marked(table, at, elsewhere)) is not None]
    told = [at for at, code in table.told.items() if code == MARKS and table.header[at] is not None]
    found += [said_marks(table, at, by_row, elsewhere) for at in told]
    if sum(one.subject is not None for one in found) >= 2:
        found += [Marked(at, own_subject(table, at), None, False) for at in free if is_other_subject(table, at, found)]
    best: dict[tuple[str | None, str | None], Marked] = {}
    for one in sorted(found, key=lambda one: (one.column not in told, one.means, one.column)):
        best.setdefault((one.subject, one.period), one)
    return sorted(best.values(), key=lambda one: one.column)


def marked(table: Table, at: int, has_subject: bool) -> Marked | None:
    """The column as one of marks, or None; has_subject: the subject of a column headed «Отметка» is said elsewhere."""
    header, group = table.header[at] or "", table.group[at] or ""
    subject = subject_in(header) or subject_in(group)
    period = period_of(header) or period_of(group)
    if period is not None and subject is None and group:
        subject = own_subject(table, at)
        if subject is None and header and not (period_of(header) or is_beside(header)):
            return None  # a day of the journal («05.09») under «1 четверть»
    is_mark = has_subject and bool({bare(header), bare(group)} & mark_ways())
    if subject is None and period is None and not is_mark:
        return None
    return Marked(at, subject, period, speaks_of_means(header, group, table.title))


def said_marks(table: Table, at: int, by_row: Mapping[str, int], has_subject: bool) -> Marked:
    """A column that a reader says holds marks: of its row's subject and period, else of those it is headed by."""
    header, group = table.header[at] or "", table.group[at] or ""
    own = None if has_subject else own_subject(table, at) or named_subject(header or group)
    subject = None if "subject" in by_row else subject_in(header) or subject_in(group) or own
    period = None if "period" in by_row else period_of(header) or period_of(group)
    return Marked(at, subject, period, speaks_of_means(header, group, table.title))


def own_subject(table: Table, at: int) -> str | None:
    """The header, or the group above it, that names no period, as a subject that we do not know."""
    texts = (text for text in (table.group[at], table.header[at]) if text and period_of(text) is None)
    return next((named_subject(text) for text in texts if WORD.search(text) and not is_beside(text)), None)


def is_other_subject(table: Table, at: int, found: list[Marked]) -> bool:
    """Whether a column whose header nobody knows holds marks as those of known subjects beside it do."""
    header = table.header[at]
    if header is None or any(one.column == at for one in found) or own_subject(table, at) is None:
        return False
    names = column(table, meanings(table.header, table.told).get("name"))
    rows = zip(names, column(table, at), strict=True)
    cells = [text for name, text in rows if text is not None and not is_nobody(name)]
    return bool(cells) and sum(map(is_mark_like, cells)) >= MOSTLY * len(cells)


def is_free(table: Table, at: int) -> bool:
    """Whether a column says nothing of who a row is about."""
    header = table.header[at]
    known = (
        at in table.told
        or header is None
        or system_column(header)
        or (meaning(header) not in (None, "value", "period", "wave"))
    )
    return not known


@cache
def mark_ways() -> frozenset[str]:
    """Every way to head the one column of marks of a long table, folded."""
    return frozenset(bare(way) for way in grade_words()["columns"]["mark"])
