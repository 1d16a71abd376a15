"""A questionnaire whose rows say their own form, role or wave, taken apart into tables of one form, role and wave."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.report import TablePlan
from data_loaders.tables import Table
from data_loaders.wording import find_word
from questionnaires import meaning

FACTS = ("form", "role", "wave")
# More different cells than this are answers, codes or times, not the words for a form, role or wave.
MOST_WORDS = 20


def split(table: Table, draft: TablePlan) -> Iterator[tuple[Table, TablePlan]]:
    """The table with its draft, or its parts where columns of it name form, role or wave row by row."""
    found = spoken(table) | meanings(table.header)
    said = {name: words(table, name, found[name]) for name in FACTS if name in found and getattr(draft, name) is None}
    said = {name: column for name, column in said.items() if any(column)}
    if not said:
        yield table, draft
        return
    keys = list(zip(*said.values(), strict=True))
    for key in dict.fromkeys(keys):
        rows = np.array([number for number, other in enumerate(keys) if other == key])
        yield part_of(table, rows), replace(draft, **dict(zip(said, key, strict=True)))


def part_of(table: Table, rows: npt.NDArray[np.int64]) -> Table:
    """Some rows of a table; what none of them answers was asked of the others, perhaps in other words."""
    cells = table.cells[rows]
    answered = np.atleast_1d(pd.notna(cells).any(axis=0))
    header = tuple(text if asked else None for text, asked in zip(table.header, answered, strict=True))
    return replace(table, header=header, cells=cells, rows=table.rows[rows])


def spoken(table: Table) -> dict[str, int]:
    """Columns that say form, role or wave by their cells alone, whatever the header: nothing else, and two at least."""
    found: dict[str, int] = {}
    for number in range(len(table.header)):
        cells = set(table.column(number)) - {None}
        for name in FACTS if len(cells) <= MOST_WORDS else ():
            said = {meaning(name, str(text)) for text in cells}
            if len(said) > 1 and None not in said:
                found.setdefault(name, number)
    return found


def words(table: Table, name: str, number: int) -> list[str | None]:
    """The word each row says in one column."""
    return [find_word(name, text) for text in table.column(number)]
