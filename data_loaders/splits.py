"""A questionnaire whose rows say their own form, role or wave, taken apart into tables of one form, role and wave."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from data_loaders.columns import meanings
from data_loaders.report import TablePlan
from data_loaders.tables import Table
from data_loaders.wording import find_word

FACTS = ("form", "role", "wave")


def split(table: Table, draft: TablePlan) -> Iterator[tuple[Table, TablePlan]]:
    """The table with its draft, or its parts where columns of it name form, role or wave row by row."""
    found = meanings(table.header)
    said = {name: words(table, name, found[name]) for name in FACTS if name in found and getattr(draft, name) is None}
    said = {name: column for name, column in said.items() if any(column)}
    if not said:
        yield table, draft
        return
    keys = list(zip(*said.values(), strict=True))
    for key in dict.fromkeys(keys):
        rows = np.array([number for number, other in enumerate(keys) if other == key])
        part = replace(table, cells=table.cells[rows], rows=table.rows[rows])
        yield part, replace(draft, **dict(zip(said, key, strict=True)))


def words(table: Table, name: str, number: int) -> list[str | None]:
    """The word each row says in one column."""
    return [find_word(name, text) for text in table.column(number)]
