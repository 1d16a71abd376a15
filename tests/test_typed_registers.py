"""Registers as people type them: names said once, days without a year or among words, days as bare numbers."""

from datetime import date
from typing import Any

import pytest

from data_loaders.days_said import one_day
from tests.books import xlsx
from tests.planned import fact, sheet, tables

PLAN = ["ФИО наставляемого", "Мероприятия", "Срок", "Отметка о выполнении"]


def test_goals_below_a_name_said_once_are_of_that_person() -> None:
    rows = [["Орлов Илья", "проект", "апрель 2026", "выполнено"], [None, "олимпиада", "01.03.2026", "частично"],
            ["Белова Анна", "чтение", "май 2026", "да"]]  # fmt: skip
    plans = fact(sheet([PLAN, *rows]), "plans")
    first, second, other = plans["name_key"]
    assert first == second != other


def test_a_meeting_without_a_mentee_is_not_taken_for_one_of_the_row_above() -> None:
    head = ["Наставник", "Наставляемый", "Дата встречи", "Тема"]
    rows = [["Орлов Лев", "Белова Анна", "01.10.2025", "а"], [None, None, "08.10.2025", "б"],
            ["Орлов Лев", None, "15.10.2025", "в"]]  # fmt: skip
    found = sheet([head, *rows])
    assert (found.rows_stored, [one.row for one in found.problems]) == (2, [4])


@pytest.mark.parametrize(("typed", "meant"), [
    ("с 15.09.2025", date(2025, 9, 15)), ("до 1 декабря", date(2025, 12, 1)), ("17.10", date(2025, 10, 17)),
    ("3 марта", date(2026, 3, 3)), ("№ 12 от 01.09.2024", date(2024, 9, 1)), ("постоянно", None), ("март", None),
    ("01.10.2025–25.05.2026", None), ("31.02", None), ("12", None),
])  # fmt: skip
def test_a_day_is_read_without_its_year_and_among_words_of_time(typed: str, meant: date | None) -> None:
    assert one_day(typed, "2025/26") == meant


def test_a_day_without_a_year_is_told_where_no_school_year_is_known() -> None:
    found = sheet([PLAN, ["Орлов Илья", "проект", "до 1 декабря", "да"]])
    assert [(one.row, one.column, one.value) for one in found.problems] == [(2, "Срок", "до 1 декабря")]


def test_a_birthday_without_a_year_gets_none() -> None:
    found = sheet([["ФИО", "Класс", "Дата рождения"], ["Орлов Илья", "7А", "12.05"]], year="2025/26")
    assert fact(found, "roster")["birth_date"].isna().all()


@pytest.mark.parametrize("tab", ["декабрь", "Лист1"])
def test_bare_days_under_the_month_of_the_tab_or_the_title_are_days_of_meetings(tab: str) -> None:
    rows: list[list[Any]] = [["Встречи за декабрь"], ["Наставник", "Наставляемый", 5, 12, "Всего"],
                             ["Орлов Лев", "Белова Анна", "+", "-", 1],
                             ["Юдин Лев", "Гусев Пётр", "+", "+", 2]]  # fmt: skip
    found = sheet(rows, tab, year="2025/26")
    assert found.kind == "meetings"
    assert sorted(fact(found, "meetings")["met_on"]) == [date(2025, 12, 5), date(2025, 12, 5), date(2025, 12, 12)]


def test_who_met_in_one_cell_is_a_journal_of_meetings() -> None:
    rows = [["3 октября", "Орлов Лев и Белова Анна", "чтение", "40 мин"],
            ["10 октября", "Орлов Лев и Гусев Пётр", "счёт", "1 час"]]  # fmt: skip
    found = sheet([["Дата", "Кто встречался", "Что делали", "Сколько"], *rows], year="2025/26")
    assert (found.kind, fact(found, "meetings")["minutes"].tolist()) == ("meetings", [40, 60])


def test_english_tabs_and_headers_of_a_school_are_read_as_well() -> None:
    book = xlsx({
        "Pairs": [["Mentor", "Mentee", "Type", "Start", "End", "Status"],
                  ["Орлов Лев", "Белова Анна", "student-student", 45931, 46172, "active"]],
        "Meetings": [["Date", "Mentor", "Mentee", "Duration (min)", "Notes"],
                     [45931, "Орлов Лев", "Белова Анна", 30, "ok"]],
        "Teachers": [["Teacher", "Position", "Experience"], ["Юдина Ольга Львовна", "учитель", 5]],
        "Consents": [["Student", "Class", "Consent", "Date"], ["Белова Анна", "7A", True, 45905]],
        "Support": [["Student", "Class", "Support specialist", "From", "To"],
                    ["Белова Анна", "7A", "психолог", "01/09/2025", "31/05/2026"]],
    })  # fmt: skip
    found = tables(("Mentoring.xlsx", book))
    assert {(one.sheet, one.kind) for one in found} == {
        ("Pairs", "pairs"), ("Meetings", "meetings"), ("Teachers", "staff"), ("Consents", "consents"),
        ("Support", "support"),
    }  # fmt: skip
    pair = next(fact(one, "pair") for one in found if one.kind == "pairs")
    assert pair[["form", "started", "ended"]].values.tolist() == [["pupil_pupil", date(2025, 10, 1), date(2026, 5, 30)]]


@pytest.mark.parametrize(("typed", "state"), [("не вып.", "missed"), ("вып.", "done"), ("сделано", "done")])
def test_whether_a_goal_is_reached_is_read_in_short(typed: str, state: str) -> None:
    found = sheet([PLAN, ["Орлов Илья", "проект", "01.03.2026", typed]])
    assert fact(found, "plans")["plan_state"].tolist() == [state]
