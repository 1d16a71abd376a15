"""One form for several questionnaires, of which everybody filled in one: its rows taken apart by what they answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

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
    found = blocks(table)
    parts = [of_block(table, rows, block, found) for block, rows in zip(found, rows_of(table, found), strict=True)]
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
    first = np.atleast_2d(pd.notna(table.cells[:SEEN, asked]))
    if len(together(first)) < 2 and not table.withheld:
        return []
    filled = np.atleast_2d(pd.notna(table.cells[:, asked]))
    found = [frozenset(asked[at] for at in block) for block in together(filled)]
    # Questions that only those answered whose answers are not kept.
    rest = frozenset(asked).difference(*found)
    found += [rest] if table.withheld and found and len(rest) >= LEAST else []
    return sorted(found, key=min) if len(found) > 1 else []


def together(filled: npt.NDArray[np.bool_]) -> list[Columns]:
    """The columns that some row fills both of, directly or by others between them; no block of few columns."""
    found: list[Columns] = []
    for row in np.unique(filled, axis=0):
        block = frozenset(np.flatnonzero(row).tolist())
        met = [one for one in found if one & block]
        found = [one for one in found if not one & block] + ([block.union(*met)] if block else [])
    return sorted((one for one in found if len(one) >= LEAST), key=min)


def of_block(table: Table, rows: npt.NDArray[np.int64], block: Columns, found: Sequence[Columns]) -> Table:
    """The part of the table with these rows, without the questions of the other blocks."""
    others = frozenset[int]().union(*found) - block
    part = part_of(table, rows)
    return replace(part, header=tuple(None if at in others else text for at, text in enumerate(part.header)))


def rows_of(table: Table, found: Sequence[Columns]) -> list[npt.NDArray[np.int64]]:
    """The rows of each block; those of none are among the first's, and blanked ones among all: any may have been it."""
    if not found:
        return []
    said = [pd.notna(table.cells[:, sorted(block)]).any(axis=1) for block in found]
    none = ~np.logical_or.reduce(said)
    blanked = none & np.isin(table.rows, list(table.withheld))
    return [np.flatnonzero(rows | blanked) for rows in (said[0] | none, *said[1:])]
