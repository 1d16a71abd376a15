"""Which answers a form system itself calls tried out or broken off, by the words of words/sources.toml."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from data_loaders.sources import pattern, source, spellings, words_of_sources
from data_loaders.tables import Table

State = Literal["tried", "broken_off"]
Rows = npt.NDArray[np.bool_]


def in_state(table: Table, state: State) -> Rows:
    """One truth per row of the table: whether the system that wrote it says that its answer is in this state.

    Where nobody's answer is in any other state the column says nothing of the single rows.
    """
    found = np.zeros(len(table.rows), dtype=bool)
    written_by = source(table.header, table.above)
    for rule in words_of_sources()["states"]:
        if rule["source"] == written_by and state in rule:
            for at in columns_called(table, rule["headers"]):
                found |= says(table, at, rule[state])
    return found & (not found.all() or state == "tried")


def columns_called(table: Table, headers: Sequence[str]) -> list[int]:
    """The columns with one of these headers."""
    known = pattern(headers)
    return [at for at, text in enumerate(table.header) if text and any(map(known.fullmatch, spellings(text)))]


def says(table: Table, at: int, words: Sequence[str]) -> Rows:
    """Which cells of a column begin with one of these words, a number being the whole cell."""
    cells = ["" if cell is None else cell.strip().lower() for cell in table.column(at).tolist()]
    numbers, begin = {word for word in words if not word or word.isdigit()}, tuple(w for w in words if w[:1].isalpha())
    return np.array([cell in numbers or (bool(begin) and cell.startswith(begin)) for cell in cells], dtype=bool)
