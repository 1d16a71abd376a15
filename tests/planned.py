"""The plan of one small table, for tests of what is recognised in it."""

from functools import cache
from typing import Any

import pandas as pd

from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import Rows, xlsx

PUPILS = [["ФИО", "Класс", "Код"], ["Иванов Артём", "7 «А»", "У-1"], ["Петрова Софья", "7б", "У-2"],
          ["Орлов Пётр", "7-А", "У-3"], ["Белова Ёлка", "8А", "У-4"]]  # fmt: skip


@cache
def empty_store() -> Store:
    """A store that plans may ask and nobody writes to."""
    return Store.open(None)


def tables(*files: tuple[str, bytes], store: Store | None = None, **choice: Any) -> list[TablePlan]:
    """The plans of all tables of these files."""
    return [table for one in plan(list(files), store or empty_store(), **choice) for table in one.tables]


def sheet(rows: Rows, name: str = "Лист1", file: str = "файл.xlsx", **choice: Any) -> TablePlan:
    """The plan of a workbook with one sheet."""
    (only,) = tables((file, xlsx({name: rows})), **choice)
    return only


def fact(table: TablePlan, name: str) -> pd.DataFrame:
    """The rows a plan would store in one table."""
    return table.facts[name]
