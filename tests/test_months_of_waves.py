"""Columns of waves named by months, seasons or parts of the year: before and after by the calendar, or asked."""

import datetime
from typing import Any

import pytest

from data_loaders.report import Correction, TablePlan
from tests.planned import fact, sheet

BOTH = [["before", 7], ["after", 5]]
TOLD = "по календарю учебного года «{}» — замер на входе, «{}» — на выходе"


def waves(table: TablePlan) -> list[list[Any]]:
    """Wave and value of the one person's measurements."""
    said: list[list[Any]] = fact(table, "measurement")[["wave", "value"]].values.tolist()
    return said


def long(*heads: Any) -> list[list[Any]]:
    return [["Код", "Показатель", *heads], ["У-1", "Вовлечённость", 7, 5, 6][: len(heads) + 2]]


@pytest.mark.parametrize(("first", "second"), [
    ("Октябрь", "Май"), ("окт. 2025", "май 2026"), ("сентября 2025 г.", "мая 2026 г."), ("10.2025", "05.2026"),
    ("Сентябрь", "Март"), ("Осень", "Весна 2026"), ("I четверть", "IV четверть"), ("1 полугодие", "2 полугодие"),
    ("конец октября", "начало мая"), ("Oct", "May"), (datetime.datetime(2025, 10, 1), datetime.datetime(2026, 5, 1)),
])  # fmt: skip
def test_the_earlier_time_of_the_school_year_is_before_and_the_reader_is_told(first: Any, second: Any) -> None:
    found = sheet(long(first, second))
    assert (found.kind, found.status, waves(found)) == ("measurements", "planned", BOTH)
    assert "по календарю учебного года" in found.problems[0].message


def test_years_settle_which_is_earlier_whatever_the_order_of_the_columns() -> None:
    assert sorted(waves(sheet(long("май 2026", "окт. 2025")))) == [["after", 7], ["before", 5]]


@pytest.mark.parametrize("heads", [("Май", "Октябрь"), ("май 2025", "октябрь 2025"), ("Октябрь", "Январь", "Май"),
                                   ("Октябрь", "октябрь 2025")])  # fmt: skip
def test_what_the_calendar_does_not_settle_is_asked_and_nothing_is_stored(heads: tuple[str, ...]) -> None:
    found = sheet(long(*heads))
    assert (found.kind, found.status, found.rows_stored) == ("measurements", "needs answer", 0)
    assert all(f"«{head}»" in found.problems[0].message for head in heads)
    asked = {column.header: [guess.item for guess in column.guesses] for column in found.columns if column.guesses}
    assert asked == {heads[0]: ["before", "after"], heads[-1]: ["after", "before"]}


@pytest.mark.parametrize("said", [{"Октябрь": "before", "Май": "after"}, {"Январь": None}])
def test_the_readers_answer_settles_it_and_the_third_column_is_told(said: dict[str, str | None]) -> None:
    found = sheet(long("Октябрь", "Январь", "Май"), answers={("файл.xlsx", None): Correction(items=said)})
    assert (found.status, waves(found)) == ("planned", [["before", 7], ["after", 6]])
    assert any("«Январь»" in one.message and "не распознан" in one.message for one in found.problems)


@pytest.mark.parametrize(("rows", "name", "before", "after"), [
    ([["Код", "Вовлечённость", None], [None, "Октябрь", "Май"], ["У-1", 7, 5]], "Лист1",
     "Вовлечённость / Октябрь", "Вовлечённость / Май"),
    ([["Код", "Октябрь", "Май"], [None, "Вовлечённость", "Вовлечённость"], ["У-1", 7, 5]], "Лист1",
     "Октябрь / Вовлечённость", "Май / Вовлечённость"),
    ([["Код", "Вовлечённость, октябрь", "Вовлечённость (май)"], ["У-1", 7, 5]], "Лист1",
     "Вовлечённость, октябрь", "Вовлечённость (май)"),
    ([["Код", "Октябрь", "Май"], ["У-1", 7, 5]], "Вовлечённость", "Октябрь", "Май"),
])  # fmt: skip
def test_months_stand_above_below_and_beside_the_parameter(
    rows: list[list[Any]], name: str, before: str, after: str
) -> None:
    found = sheet(rows, name)
    assert waves(found) == BOTH
    assert [one.message.split(";")[0] for one in found.problems] == [TOLD.format(before, after)]


def test_a_journal_of_one_subject_by_months_is_marks_before_and_after() -> None:
    found = sheet([["Отметки по алгебре"], ["ФИО", "Октябрь", "Май"], ["Иванов Пётр", 4, 5], ["Орлова Анна", 3, 4]])
    assert (found.kind, sorted(waves(found))) == (
        "measurements",
        [["after", 4], ["after", 5], ["before", 3], ["before", 4]],
    )
