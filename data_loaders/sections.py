"""Lines between people that say the wave of those below them («После программы»), as a column of the table."""

from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.columns import column_words, meanings
from data_loaders.data_rows import BEGINNING
from data_loaders.tables import Table
from data_loaders.wording import find_word


def by_sections(table: Table) -> Table:
    """The table with the wave of each row in a column of its own, without the lines that said it."""
    # Almost all rows of a long table have two cells at their beginning.
    short = np.flatnonzero(np.atleast_1d(pd.notna(table.cells[:, :BEGINNING]).sum(axis=1)) < 2)
    alone = short[pd.notna(table.cells[short]).sum(axis=1) == 1]
    lone = {int(at): str(next(cell for cell in table.cells[at] if cell)) for at in alone}
    titles = {at: text for at, text in lone.items() if find_word("wave", text)}
    if not titles or "wave" in meanings(table.header, table.told):
        return table
    below = pd.Series(titles, dtype=object).reindex(range(len(table.cells))).ffill()
    said = np.array([None if pd.isna(text) else text for text in below], dtype=object)
    people = np.array([at for at in range(len(table.cells)) if at not in titles])
    return replace(
        table,
        header=(*table.header, column_words()["meanings"]["wave"][0]),
        group=(*table.group, None),
        cells=np.column_stack([table.cells, said])[people],
        rows=table.rows[people],
    )
