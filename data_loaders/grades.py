"""Which columns of a table hold marks of which subject and period of the school year."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data_loaders.columns import bare, meaning, meanings
from data_loaders.marked import is_mark_like, speaks_of_means
from data_loaders.measured import header_of, wave_in
from data_loaders.periods import cell_period, grade_words, period_of, told_period
from data_loaders.report import Column
from data_loaders.respondents import column
from data_loaders.sources import system_column
from data_loaders.subjects import is_beside, subject_of, told_subject
from data_loaders.tables import Table
from data_loaders.wording import file_words

# So many of a column's filled cells must be marks for a header nobody knows to be a subject.
MOSTLY = 0.8


@dataclass(frozen=True)
class Marked:
    """One column of marks; subject or period None where the rows or the table say it. means: its marks are means."""

    column: int
    subject: str | None
    period: str | None
    means: bool


@dataclass(frozen=True)
class Journal:
    """Where a table says subject and period: by column of marks, by row (the column that says it), for all of it."""

    marks: tuple[Marked, ...]
    by_row: Mapping[str, int]
    subject: str | None
    period: str | None

    def says(self, one: Marked) -> bool:
        """Whether subject and period of a column of marks are known."""
        subject = one.subject or self.subject or "subject" in self.by_row
        return bool(subject and (one.period or self.period or "period" in self.by_row))

    @property
    def has_period(self) -> bool:
        """Whether anything says a period."""
        return bool(self.period or "period" in self.by_row or any(one.period for one in self.marks))


def journal(table: Table) -> Journal | None:
    """The table as marks by subject and period, or None where it holds no marks, says a wave or says no period."""
    if any(wave_in(text) and not period_of(text or "") for text in (*table.header, *table.group)):
        return None
    by_row = row_columns(table)
    beside = (table.title, table.sheet, file_words(table.file))
    subject = next((said for text in beside if (said := told_subject(text))), None)
    period = next((said for text in beside if (said := told_period(text) or period_of(text))), None)
    found = Journal(tuple(mark_columns(table, by_row)), by_row, subject, period)
    if not found.marks or not found.has_period or meanings(table.header).get("wave") is not None:
        return None
    return found


def row_columns(table: Table) -> dict[str, int]:
    """The columns of a long table that say of each row its subject and its period."""
    found = {}
    for name in ("subject", "period"):
        said = {bare(way) for way in grade_words()["columns"][name]}
        fits = (at for at, text in enumerate(table.header) if text and table.group[at] is None and bare(text) in said)
        at = next(fits, None)
        if at is not None and (name == "subject" or is_period_column(table, at)):
            found[name] = at
    return found


def is_period_column(table: Table, at: int) -> bool:
    """Whether most of what a column says are periods of the school year, and not stretches of days."""
    cells = [text for text in column(table, at) if text is not None]
    return sum(cell_period(text, table.header[at] or "") is not None for text in cells) > len(cells) / 2


def mark_columns(table: Table, by_row: Mapping[str, int]) -> list[Marked]:
    """The columns of marks: under a subject, a period, both, or «Отметка» where the rows say the rest.

    Of columns that say the same subject and period the one that holds no means.
    """
    free = [at for at in range(len(table.header)) if is_free(table, at) and at not in by_row.values()]
    found = [one for at in free if (one := marked(table, at, by_row)) is not None]
    if sum(one.subject is not None for one in found) >= 2:
        found += [Marked(at, own_subject(table, at), None, False) for at in free if is_other_subject(table, at, found)]
    best: dict[tuple[str | None, str | None], Marked] = {}
    for one in sorted(found, key=lambda one: (one.means, one.column)):
        best.setdefault((one.subject, one.period), one)
    return sorted(best.values(), key=lambda one: one.column)


def marked(table: Table, at: int, by_row: Mapping[str, int]) -> Marked | None:
    """The column as one of marks, or None."""
    texts = [text for text in (table.header[at], table.group[at]) if text]
    subject = next((said for text in texts if (said := subject_of(text))), None)
    period = next((said for text in texts if (said := period_of(text))), None)
    if period is not None and subject is None and table.group[at]:
        subject = own_subject(table, at)
    is_mark = "subject" in by_row and any(bare(text) in mark_ways() for text in texts)
    if subject is None and period is None and not is_mark:
        return None
    return Marked(at, subject, period, speaks_of_means(*texts, table.title))


def own_subject(table: Table, at: int) -> str | None:
    """The header, or the group above it, that names no period, as a subject that we do not know."""
    texts = (text for text in (table.group[at], table.header[at]) if text and period_of(text) is None)
    return next((" ".join(text.lower().replace("ё", "е").split()) for text in texts if not is_beside(text)), None)


def is_other_subject(table: Table, at: int, found: list[Marked]) -> bool:
    """Whether a column whose header nobody knows holds marks as those of known subjects beside it do."""
    header = table.header[at]
    if header is None or any(one.column == at for one in found) or is_beside(header):
        return False
    cells = [text for text in column(table, at) if text is not None]
    return bool(cells) and sum(map(is_mark_like, cells)) >= MOSTLY * len(cells)


def is_free(table: Table, at: int) -> bool:
    """Whether a column says nothing of who a row is about."""
    header = table.header[at]
    known = header is None or system_column(header) or (meaning(header) not in (None, "value", "period", "wave"))
    return not known


@cache
def mark_ways() -> frozenset[str]:
    """Every way to head the one column of marks of a long table, folded."""
    return frozenset(bare(way) for way in grade_words()["columns"]["mark"])


def grade_columns(table: Table, found: Journal) -> tuple[Column, ...]:
    """Each header with what it was taken for."""
    lists = {number: name for name, number in {**meanings(table.header), **found.by_row}.items()}
    marks = {one.column for one in found.marks}
    codes = {at: "grades" if at in marks else lists.get(at) for at in range(len(table.header))}
    said = ((header_of(table, at), codes[at]) for at in codes)
    return tuple(Column(text, code, 1.0 if code else 0.0) for text, code in said if text)
