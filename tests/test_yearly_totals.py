"""Totals of several years in one table: years as columns, as rows or in a column, each kept under its own year."""

from datetime import date

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.totals import totals
from store import Scope, Store
from store.uploads import undo
from tests.books import Rows, text, xlsx

SCOPE = Scope(1, "2025/26", date(2026, 5, 1))
EXPECTED = [["2023/24", 12, 30, 9], ["2024/25", 10, 0, None], ["2025/26", 7, 14, 3]]
WIDE: Rows = [["Показатель", "2023/24", "2024/25 уч. год", "2025-2026"], ["Состоят на учёте", 12, 10, 7],
              ["Жалобы родителей", 30, "нет", 14], ["Конфликты", 9, None, 3]]  # fmt: skip
BY_ROWS: Rows = [["Учебный год", "Состоят на учёте", "Жалобы", "Конфликты"], ["2023/24", 12, 30, 9],
                 ["2024/25", 10, "нет", None], ["2025/26", 7, 14, 3]]  # fmt: skip
LONG: Rows = [["Показатель", "Учебный год", "Количество"],
              *([name, year, amount] for name, *amounts in WIDE[1:]
                for year, amount in zip(("2023/24", "2024/25", "2025/26"), amounts, strict=True))]  # fmt: skip


def loaded(rows: Rows) -> Store:
    store = Store.open(None)
    (done,) = commit(plan([("итоги программы.xlsx", xlsx({"Лист1": rows}))], store, "2025/26"), store)
    assert {(table.kind, table.status) for table in done.tables} == {("totals", "stored")}
    return store


@pytest.mark.parametrize("rows", [WIDE, BY_ROWS, LONG], ids=["columns", "rows", "a column of years"])
def test_every_year_of_the_table_is_kept_as_that_years_total_and_taken_back_with_it(rows: Rows) -> None:
    store = loaded(rows)
    found = totals(store, SCOPE)
    assert found.astype(object).where(found.notna(), None).values.tolist() == EXPECTED
    undo(store, 1)
    assert totals(store, SCOPE).empty


def test_a_row_whose_year_cannot_be_read_is_told_and_counts_in_no_year() -> None:
    store = Store.open(None)
    rows: Rows = [LONG[0], ["Конфликты", "2024/25", 8], ["Жалобы", "давно", 4]]
    (done,) = commit(plan([("итоги.csv", text(rows))], store, "2025/26"), store)
    assert [one.row for table in done.tables for one in table.problems] == [3]
    found = totals(store, SCOPE)
    assert found["year"].tolist() == ["2024/25"]
    assert found["complaints"].isna().all()


def test_a_list_of_people_with_two_years_in_its_rows_keeps_its_header() -> None:
    rows: Rows = [["ФИО", "Класс", "С года", "По год"], ["Орлов Илья", "7А", "2024/25", "2025/26"],
                  ["Белова Анна", "7Б", "2024/25", "2025/26"]]  # fmt: skip
    (done,) = plan([("ученики.csv", text(rows))], Store.open(None), "2025/26")
    assert [(table.kind, table.rows_stored) for table in done.tables] == [("pupils", 2)]
