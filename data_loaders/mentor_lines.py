"""Lines between people that name the mentor of those below them («Наставник: Орлов Л. Л.»), as a column."""

import re
from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.columns import column_words, meaning, meanings
from data_loaders.data_rows import BEGINNING
from data_loaders.tables import Table

SAID = re.compile(r"(.+?)\s*(?:[:–—]|\s-\s)\s*(.+?)\s*")


def by_mentors(table: Table) -> Table:
    """The table with each row's mentor in a column of its own, without the lines that said it; others as they are."""
    found = meanings(table.header, table.told)
    if {"mentor", "mentor_code"} & found.keys() or not {"mentee", "mentee_code", "name"} & found.keys():
        return table
    if not len(table.cells) or sum(map(bool, table.cells[0])) != 1:
        return table
    lines = {int(at): name for at in alone(table) if (name := spoken(str(next(filter(None, table.cells[at])))))}
    if 0 not in lines or len(lines) == len(table.cells):
        return table
    said = pd.Series(lines, dtype=object).reindex(range(len(table.cells))).ffill().to_numpy()
    rows = np.array([at for at in range(len(said)) if at not in lines], dtype=np.int64)
    cells = np.column_stack([table.cells, said])[rows]
    header = (*table.header, column_words()["meanings"]["mentor"][0])
    return replace(table, header=header, group=(*table.group, None), cells=cells, rows=table.rows[rows])


def alone(table: Table) -> list[int]:
    """The rows with one filled cell; almost all rows of a long table have more at their beginning."""
    short = np.flatnonzero(np.atleast_1d(pd.notna(table.cells[:, :BEGINNING]).sum(axis=1)) < 2)
    return [int(at) for at in short if sum(map(bool, table.cells[at])) == 1]


def spoken(text: str) -> str | None:
    """The mentor whom a line names behind a header of a mentor's column and a sign; None of any other line."""
    found = SAID.fullmatch(text.strip())
    return found[2] if found and meaning(found[1]) == "mentor" else None
