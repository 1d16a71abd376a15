"""What a register may say once only: of rows that say it again the last counts, and that is told."""

import pandas as pd

from data_loaders.registers import Register, words
from data_loaders.report import Problem
from data_loaders.tables import Table
from locales import _


def told_twice(table: Table, register: Register, rows: pd.DataFrame) -> list[Problem]:
    """A word on each row whose total, or whatever is said once, stands again further down with another value."""
    keys = list(words()[register.kind].get("once", ()))
    if not keys or rows.empty:
        return []
    last = rows.drop_duplicates(keys, keep="last")
    again = rows[~rows.index.isin(last.index)].merge(last, on=keys, suffixes=("", "_last"))
    said = _("this stands again in row {row}, which counts; if the numbers belong together, write their sum")
    at = register.found(table.header).get(keys[0])
    where = None if at is None else table.header[at]
    return [
        Problem(table.tab, int(row), where, None, said.format(row=int(other)))
        for row, other in again[["row", "row_last"]].itertuples(index=False, name=None)
    ]
