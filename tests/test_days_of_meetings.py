"""Columns of days in a journal of meetings: a day that is none is named, good ones load, a missing year is asked."""

from datetime import date

import pytest

from data_loaders.dates import day
from data_loaders.report import TablePlan
from tests.planned import fact, sheet

SIDES = ["Наставник", "Наставляемый"]
TWO = ["Иванов Артём", "Петрова Софья"]
TOLD = "такого дня нет; пишите, например, 12.11.2025 или 12.11"


def told(found: TablePlan) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.sheet, one.column, one.value) for one in found.problems if TOLD in one.message]


@pytest.mark.parametrize("wrong", ["31.02.2026", "32.10", "5 мая 20206", "12.13.2025", "2026-02-30", "32 мая"])
def test_a_day_that_is_none_is_named_with_its_cells_and_the_others_load(wrong: str) -> None:
    found = sheet([[*SIDES, "12.11.2025", wrong, "19.11.2025"], [*TWO, 40, 30, "+"], [*TWO, "нет", 20, 35]])
    assert (found.kind, told(found)) == ("meetings", [("Лист1", wrong, wrong)])
    assert "2 ячейки под ним" in found.problems[0].message
    days = [date(2025, 11, 12), date(2025, 11, 19), date(2025, 11, 19)]
    assert sorted(fact(found, "meetings")["met_on"]) == days


def test_one_good_day_beside_a_wrong_one_is_a_journal_still() -> None:
    found = sheet([[*SIDES, "32.10.2025", "19.11.2025"], [*TWO, 30, 40]])
    assert (found.kind, found.rows_stored, len(told(found))) == ("meetings", 1, 1)


def test_days_that_are_none_at_all_are_named_beside_the_pairs() -> None:
    found = sheet([[*SIDES, "31.02.2026", "32.02.2026"], [*TWO, 30, 40]])
    assert (found.kind, len(told(found))) == ("pairs", 2)


def test_other_filled_columns_are_named_as_not_stored() -> None:
    found = sheet([[*SIDES, "12.11.2025", "19.11.2025", "Примечание"], [*TWO, 40, 30, "в библиотеке"]])
    assert [one.message.split(":")[0] for one in found.problems] == [
        "не распознан 1 столбец, записанное в нём не сохраняется"]  # fmt: skip


@pytest.mark.parametrize("heads", [("12.11", "19.11"), ("12 ноября", "5 мая")])
def test_days_without_a_year_ask_for_it_and_load_with_it(heads: tuple[str, str]) -> None:
    rows = [[*SIDES, *heads], [*TWO, 40, 30]]
    found = sheet(rows)
    assert (found.kind, found.status, found.rows_stored) == ("meetings", "needs answer", 0)
    assert "за какой учебный год дни" in found.problems[0].message
    again = sheet(rows, year="2025/26")
    assert (again.status, again.rows_read, len(fact(again, "meetings"))) == ("planned", 1, 2)


def test_a_year_of_five_digits_is_no_day_anywhere() -> None:
    assert (day("5 мая 20206"), day("5 мая 2026 15:45")) == (None, date(2026, 5, 5))
