"""One form for several questionnaires, of which everybody filled in one: its rows taken apart by what they answer."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.choice import fitting
from data_loaders.recognise import Reading, is_question, readings
from data_loaders.report import TablePlan
from data_loaders.splits import part_of
from data_loaders.tables import Table

SEEN = 200  # rows by which almost every table is known to be of one block
LEAST = 3  # questions of a block

Columns = frozenset[int]


def by_blocks(table: Table, draft: TablePlan) -> Iterator[tuple[Table, TablePlan]]:
    """The table with its draft, or its parts where nobody answers questions of two blocks that are unlike in role or
    wave; who answers none of them stays in the first part.
    """
    parts = [part_of(table, rows) for rows in rows_of(table, blocks(table))]
    best = [next(iter(fitting(readings(part.header), draft)), None) for part in parts]
    told = {(one.role, one.wave) for one in best if one is not None and is_enough(one)}
    for part in parts if len(parts) > 1 and len(told) == len(parts) else [table]:
        yield part, draft


def is_enough(reading: Reading) -> bool:
    """Whether a block is a questionnaire by more than chance."""
    return len(reading.matches) >= LEAST


def blocks(table: Table) -> list[Columns]:
    """The questions that are answered together, from left to right; one block, or none, in almost every table."""
    asked = [at for at, text in enumerate(table.header) if text and is_question(text)]
    filled = np.atleast_2d(pd.notna(table.cells[:, asked]))
    for part in (filled[:SEEN], filled):
        found = together(part)
        if len(found) < 2:
            return []
    return [frozenset(asked[at] for at in block) for block in found]


def together(filled: npt.NDArray[np.bool_]) -> list[Columns]:
    """The columns that some row fills both of, directly or by others between them; no block of few columns."""
    found: list[Columns] = []
    for row in np.unique(filled, axis=0):
        block = frozenset(np.flatnonzero(row).tolist())
        met = [one for one in found if one & block]
        found = [one for one in found if not one & block] + ([block.union(*met)] if block else [])
    return sorted((one for one in found if len(one) >= LEAST), key=min)


def rows_of(table: Table, found: Sequence[Columns]) -> list[npt.NDArray[np.int64]]:
    """The rows of each block; those of none are among the first's, and blanked ones among all: any may have been it."""
    if len(found) < 2:
        return []
    said = [pd.notna(table.cells[:, sorted(block)]).any(axis=1) for block in found]
    none = ~np.logical_or.reduce(said)
    blanked = none & np.isin(table.rows, list(table.withheld))
    return [np.flatnonzero(rows | blanked) for rows in (said[0] | none, *said[1:])]
