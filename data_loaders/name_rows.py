"""Names of people that go on in the row below: a patronymic on a line of its own belongs to the name above it."""

import re
from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.data_rows import BEGINNING
from data_loaders.tables import Table

PATRONYMIC = re.compile(r"[А-ЯЁ][а-яё]+(?:вич|вна|ична|ьич|мич|тич)|[А-ЯЁ][а-яё]+[- ](?:оглы|кызы|заде)")
NAMES = ("name", "mentor", "mentee")


def whole_names(table: Table) -> Table:
    """The table with the patronymics of such rows added to the names above them; any other table as it is."""
    found = meanings(table.header, table.told)
    columns = [found[name] for name in NAMES if name in found]
    filled = np.atleast_1d(pd.notna(table.cells[:, :BEGINNING]).sum(axis=1)) if columns else np.array([])
    short = np.flatnonzero(filled <= len(columns)).tolist()  # almost no row of a long table is
    goes_on = {at for at in short if at and is_rest(table, at, columns)}
    if not goes_on:
        return table
    cells = table.cells.copy()
    for at in sorted(goes_on, reverse=True):
        for column in columns:
            if cells[at, column]:
                cells[at - 1, column] = f"{cells[at - 1, column]} {str(cells[at, column]).strip()}"
    kept = np.array([at for at in range(len(cells)) if at not in goes_on], dtype=np.int64)
    return replace(table, cells=cells[kept], rows=table.rows[kept])


def is_rest(table: Table, row: int, columns: list[int]) -> bool:
    """Whether a row holds patronymics only, each under a name without one."""
    filled = {at for at, text in enumerate(table.cells[row]) if text}
    under = [(str(table.cells[row, at]).strip(), table.cells[row - 1, at]) for at in filled]
    return bool(filled) and filled <= {*columns} and all(
        PATRONYMIC.fullmatch(text) and above and len(str(above).split()) == 2 for text, above in under
    )  # fmt: skip
