"""What of a table is passed over is said: days that are none, with their cell, and lines of totals, with their rows."""

import pytest

from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import Rows, xlsx
from tests.test_guesses import SCALES, asked

DAYS = [
    "32.05.2026",
    "май",
    "вчера",
    "31.02.2026",
    "12.05.2026",
    None,
]  # a blank day is none, and nothing is wrong with it
WRONG = [(row, day) for row, day in enumerate(DAYS[:4], start=2)]
HEADER, ROW = asked(*(item.text["ru"] for item in SCALES))
ANSWERS: Rows = [["Отметка времени", *HEADER], *([day, f"У-{n}", *ROW[1:]] for n, day in enumerate(DAYS))]
MEASURED: Rows = [["Код", "Дата замера", "Вовлечённость до", "Вовлечённость после"],
                  *([f"У-{n}", day, 4, 5] for n, day in enumerate(DAYS))]  # fmt: skip
MARKS: Rows = [["Код", "Дата", "Алгебра 1 четверть", "Алгебра 2 четверть"],
               *([f"У-{n}", day, 4, 5] for n, day in enumerate(DAYS))]  # fmt: skip
PUPILS: Rows = [["ФИО", "Класс", "Код"], ["Орлов Илья", "7А", "У-1"], ["Белова Анна", "7А", "У-2"]]


def read(rows: Rows) -> list[TablePlan]:
    """The tables of a sheet with these rows."""
    return [*plan([("а.xlsx", xlsx({"Лист1": rows}))], Store.open(None), "2025/26")[0].tables]


@pytest.mark.parametrize(("rows", "column"), [(ANSWERS, "Отметка времени"), (MEASURED, "Дата замера"), (MARKS, "Дата")])
def test_a_day_that_is_none_is_said_with_its_cell_and_what_is_allowed(rows: Rows, column: str) -> None:
    (table,) = read(rows)
    told = [one for one in table.problems if one.message == "это не дата; пишите, например, 01.09.2012"]
    assert [(one.sheet, one.row, one.column, one.value) for one in told] == [
        ("Лист1", row, column, day) for row, day in WRONG
    ]
    assert table.rows_stored == len(DAYS)


def test_lines_of_totals_are_said_once_with_their_rows_and_are_nobody() -> None:
    (table,) = read([*PUPILS, ["Итого 7А", 2], ["Гусева Вера", "8А", "У-3"], ["Всего", 3]])
    assert [one.message for one in table.problems] == ["пропущены 2 строки с итогами: строки 4, 6"]
    assert table.rows_stored == 3


def test_totals_of_a_second_table_below_are_counted_on_the_whole_sheet() -> None:
    others: Rows = [["ФИО", "Класс", "Код"], *([f"Чужой {sign}", "9А", f"Ч-{sign}1"] for sign in "АБВГ")]
    first, second = read([*PUPILS, ["Итого", 2], [], *others, ["Итого", 4]])
    assert [one.message for one in first.problems] == ["пропущена 1 строка с итогами: строка 4"]
    assert [one.message for one in second.problems] == ["пропущена 1 строка с итогами: строка 11"]


def test_a_table_without_such_things_says_nothing() -> None:
    assert [table.problems for table in read(PUPILS)] == [()]
