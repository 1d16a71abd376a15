"""Which columns of a table hold marks of which subject and period of the school year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_loaders.columns import bare, meanings
from data_loaders.mark_columns import Marked, mark_columns
from data_loaders.marked import is_mark_like, is_nobody
from data_loaders.measured import wave_in
from data_loaders.periods import cell_period, grade_words, period_of, told_period
from data_loaders.report import Column
from data_loaders.respondents import column
from data_loaders.subjects import told_subject
from data_loaders.tables import Table
from data_loaders.told import titles
from data_loaders.wording import file_words


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
    """The table as marks by subject and period; None where it holds none, or names waves, parameters or no period."""
    known = meanings(table.header, table.told)
    if (
        "wave" in known
        or "parameter" in known
        or any(wave_in(text) and not period_of(text or "") for text in unsaid(table))
    ):
        return None
    by_row = row_columns(table)
    beside = (table.title, table.sheet, file_words(table.file))
    subject = next((said for text in beside if (said := told_subject(text))), None)
    period = next((said for text in beside if (said := told_period(text) or period_of(text))), None)
    found = Journal(tuple(mark_columns(table, by_row, subject)), by_row, subject, period)
    return found if found.has_period and are_marks(table, found.marks) else None


def unsaid(table: Table) -> list[str | None]:
    """The cells of the header above columns of which the reader says nothing."""
    free = [at for at in range(len(table.header)) if at not in table.told]
    return [texts[at] for texts in (table.header, table.group) for at in free]


def are_marks(table: Table, columns: Sequence[Marked]) -> bool:
    """Whether at least half of what these columns say of anybody could be marks; «Качество, %» is nobody."""
    known = meanings(table.header, table.told)
    who = next((column(table, known[name]) for name in ("name", "surname", "code") if name in known), None)
    rows = [at for at in range(len(table.rows)) if who is None or (who[at] is not None and not is_nobody(who[at]))]
    said = [column(table, one.column) for one in columns]
    cells = [text for texts in said for at in rows if (text := texts[at]) is not None]
    return bool(columns) and 2 * sum(map(is_mark_like, cells)) >= len(cells)


def row_columns(table: Table) -> dict[str, int]:
    """The columns of a long table that say of each row its subject and its period."""
    found = {}
    free = [at for at, text in enumerate(table.header) if text and table.group[at] is None and at not in table.told]
    for name in ("subject", "period"):
        told = next((at for at in sorted(table.told) if table.told[at] == name), None)
        said = {bare(way) for way in grade_words()["columns"][name]}
        at = next((at for at in free if bare(table.header[at] or "") in said), None) if told is None else told
        if at is not None and (name == "subject" or at == told or is_period_column(table, at)):
            found[name] = at
    return found


def is_period_column(table: Table, at: int) -> bool:
    """Whether most of what a column says are periods of the school year, and not stretches of days."""
    cells = [text for text in column(table, at) if text is not None]
    return sum(cell_period(text, table.header[at] or "") is not None for text in cells) > len(cells) / 2


def grade_columns(table: Table, found: Journal) -> tuple[Column, ...]:
    """Each header with what it was taken for."""
    lists = {number: name for name, number in {**meanings(table.header, table.told), **found.by_row}.items()}
    marks = {one.column for one in found.marks}
    codes = {at: "grades" if at in marks else lists.get(at) for at in range(len(table.header))}
    said = zip(titles(table), codes.values(), strict=True)
    return tuple(Column(text, code, 1.0 if code else 0.0) for text, code in said if text)
