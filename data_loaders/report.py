"""What a plan says of each table: recognised facts, columns, counts, problems, and the rows it would store."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from data_loaders.basis import Basis, Twice
from data_loaders.corrections import Correction
from data_loaders.kept import packed
from data_loaders.taken_for import Candidate, Column, Guess
from data_loaders.workbook import Book
from locales import _
from store.senders import Sender

__all__ = [
    "Basis", "Candidate", "Column", "Correction", "FilePlan", "Guess", "Problem", "TablePlan", "Twice", "kept_out"
]  # fmt: skip

PERSON = "person"  # what is asked of a person whom no list knows
ERASURE = "erasure"  # what is asked of a register that erases answers for good


@dataclass(frozen=True)
class Problem:
    """One thing a person with the spreadsheet can look up and mend. row is the sheet's row number from 1.

    asks: what a reader may say instead: of an unknown word what it means under its kind of question (10, yn, freq); of
    an unknown person (person) who it is; of answers that storing erases (erasure) whether they may go.
    """

    sheet: str | None
    row: int | None
    column: str | None
    value: str | None
    message: str
    asks: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The problem as the command line prints it."""
        return dict(vars(self))


@dataclass(frozen=True)
class TablePlan:
    """One table found in a file and what storing it would mean.

    status: planned, stored, already stored, refused or needs answer. rows_read = stored + repeated + skipped.
    unwanted: it holds what must not be kept, so that no byte of its file is. facts: one DataFrame per table of the
    store; names: keyed hash -> name, for the identity file only. flags: how many rows are worth a look (repeated, …).
    twice: the people who stand in the table more than once. people: one row per row of a questionnaire, or row and wave
    of measurements, that names somebody, stored or not. refusing: the rows that said no to the form's own question for
    consent. sender: of a package, the school that made it.
    """

    file: str
    sheet: str | None
    source: str | None = None
    kind: str | None = None
    form: str | None = None
    role: str | None = None
    wave: str | None = None
    year: str | None = None
    rows_read: int = 0
    rows_stored: int = 0
    rows_repeated: int = 0
    rows_skipped: int = 0
    flags: Mapping[str, int] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    readings: tuple[Candidate, ...] = ()
    problems: tuple[Problem, ...] = ()
    status: str = "planned"
    upload_id: int | None = None
    psychological: int = 0
    unwanted: bool = False
    facts: Mapping[str, pd.DataFrame] = field(default_factory=dict, repr=False)
    names: Mapping[str, str] = field(default_factory=dict, repr=False)
    people: pd.DataFrame | None = field(default=None, repr=False)
    refusing: frozenset[int] = frozenset()
    basis: Basis = field(default_factory=Basis, repr=False)
    twice: tuple[Twice, ...] = field(default=(), repr=False)
    sender: Sender | None = None

    def head(self) -> dict[str, Any]:
        """The columns of the store's upload_part, and what is kept to be shown again later."""
        names = ("sheet", "source", "kind", "form", "role", "wave", "year")
        counts = ("rows_read", "rows_stored", "rows_repeated", "rows_skipped")
        head = {name: getattr(self, name) for name in (*names, *counts)}
        said = self.basis.said.as_dict()
        columns = [replace(column, guesses=()).as_dict() for column in self.columns]
        return {**head, "report": {"columns": columns, "said": said}}

    def as_dict(self) -> dict[str, Any]:
        """The table as the command line prints it: the contract of `cli.py import`."""
        left_out = ("facts", "names", "people", "columns", "readings", "problems", "psychological", "unwanted", "basis",
                    "twice", "sender", "refusing")  # fmt: skip
        plain = {name: value for name, value in vars(self).items() if name not in left_out} | {
            "flags": dict(self.flags)
        }
        return {
            **plain,
            "columns": [column.as_dict() for column in self.columns],
            "readings": [dict(vars(reading)) for reading in self.readings],
            "problems": [problem.as_dict() for problem in self.problems],
        }


@dataclass(frozen=True)
class FilePlan:
    """One file: its bytes, its hash, its tables. It is stored whole or not at all.

    book: the file without the answers that may not be kept, where there are any. instead_of: the upload that the same
    file is already, without answers that may be kept now. school: whose file it is.
    """

    name: str
    sha256: str
    data: bytes = field(repr=False)
    tables: tuple[TablePlan, ...]
    book: Book | None = field(default=None, repr=False)
    instead_of: int | None = None
    school: int = 1

    @property
    def to_keep(self) -> bytes:
        """What of the file is kept: its bytes as they came, unless somebody's answers may not be."""
        return self.data if self.book is None else packed(self.book)

    @property
    def is_ready(self) -> bool:
        """Whether there is something to store and nothing waits for an answer."""
        statuses = {table.status for table in self.tables}
        return "planned" in statuses and "needs answer" not in statuses


def kept_out(tables: tuple[TablePlan, ...]) -> tuple[TablePlan, ...]:
    """The tables of a file; none of them is kept beside one that must not be, since the file is kept as it came."""
    if not any(table.unwanted for table in tables):
        return tables
    message = _("not kept, because another sheet of this file holds data on people's health")
    return tuple(
        table if table.unwanted else replace(
            table, status="refused", rows_stored=0, rows_repeated=0, rows_skipped=table.rows_read, facts={}, names={},
            problems=(*table.problems, Problem(table.sheet, None, None, None, message)),
        )
        for table in tables
    )  # fmt: skip
