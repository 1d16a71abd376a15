"""Lists of a college, which has groups and courses instead of classes."""

from typing import Any

import pytest

from data_loaders.study_groups import class_or_group
from tests.planned import fact, sheet

HEAD = ["№", "Ф.И.О. студента", "Дата рождения"]
PEOPLE = [[1, "Орлова Анна Петровна", "01.02.2008"], [2, "Белов Илья Ильич", "03.04.2008"]]


@pytest.mark.parametrize(("typed", "kept"), [
    ("ИС-21", "ИС-21"), ("ис 21", "ИС-21"), ("гр. ИС–21", "ИС-21"), ("Группа «ИС21»", "ИС-21"), ("ТO-31", "ТО-31"),
    ("Группа 203", "203"), ("1 курс", "1 курс"), ("2-й курс", "2 курс"), ("ИСП 21-1", "ИСП-21-1"), ("7 «А»", "7А"),
    ("11", "11"), ("Орлова Анна", None), ("нет", None),
])  # fmt: skip
def test_a_group_is_kept_as_one_spelling_and_a_class_stays_a_class(typed: str, kept: str | None) -> None:
    assert class_or_group(typed) == kept


@pytest.mark.parametrize("rows", [
    [[*HEAD, "Группа"], *([*row, "ис 21"] for row in PEOPLE)],
    [HEAD, ["Группа ИС-21 (специальность 09.02.07)"], *PEOPLE, ["Итого по группе: 2"]],
    [["Список студентов"], ["группа ИС-21"], HEAD, *PEOPLE],
])  # fmt: skip
def test_the_group_stands_in_a_column_a_line_or_the_title(rows: list[list[Any]]) -> None:
    found = sheet(rows)
    assert (found.kind, found.rows_stored) == ("pupils", 2)
    assert fact(found, "roster")["class"].tolist() == ["ИС-21", "ИС-21"]


def test_the_group_is_the_name_of_the_tab() -> None:
    assert fact(sheet([HEAD, *PEOPLE], "ИС-21"), "roster")["class"].tolist() == ["ИС-21"] * 2


def test_without_groups_students_are_of_their_course() -> None:
    found = sheet([[*HEAD, "Курс"], [*PEOPLE[0], "1 курс"], [*PEOPLE[1], 2]])
    assert fact(found, "roster")["class"].tolist() == ["1 курс", "2 курс"]


def test_a_list_that_says_no_class_at_all_says_so_once() -> None:
    found = sheet([HEAD, *PEOPLE])
    (said,) = found.problems
    assert said.row == 2
    assert "Группа" in said.message


def test_students_beside_the_mentor_of_an_enterprise_are_the_mentees() -> None:
    found = sheet([
        ["Наставничество «работодатель – студент»"], ["ФИО наставника, должность, телефон", "Студенты (группа)"],
        ["Орлов Лев Львович, мастер, 8(912)111-22-33", "Белов И.И. (ИС-21), Ильина А.А. (ИС-21)"],
        ["Юдин Пётр Петрович, инженер, тел. +7 912 111 22 34, a@b.ru", "Гусева О.О. (ТО-31)"],
    ])  # fmt: skip
    members = fact(found, "pair_member")
    assert (found.kind, members["code"].notna().sum()) == ("pairs", 0)
    assert members[["pair", "role"]].values.tolist() == [
        [0, "mentor"], [0, "mentee"], [0, "mentee"], [1, "mentor"], [1, "mentee"]
    ]  # fmt: skip


def test_a_list_of_pupils_that_names_their_mentors_stays_a_list_of_pupils() -> None:
    found = sheet([["ФИО", "Класс", "Дата рождения", "Наставник"], ["Белов Илья", "7А", "01.02.2012", "Орлов Лев"]])
    assert found.kind == "pupils"
    assert [(one.column, "список пар" in one.message) for one in found.problems] == [("Наставник", True)]


def test_the_class_beside_a_pupil_who_has_a_mentor_is_the_pupils() -> None:
    found = sheet([["Ученик", "Класс", "Закреплённый наставник"], ["Белов Илья", "8б", "Орлова Анна Петровна"]])
    assert sorted(fact(found, "pair_member")[["role", "class"]].fillna("").values.tolist()) == [
        ["mentee", "8Б"], ["mentor", ""]
    ]  # fmt: skip


def test_measurements_beside_the_mentor_stay_measurements() -> None:
    found = sheet([["ФИО", "Наставник", "Гибкие навыки до", "Гибкие навыки после"], ["Белов Илья", "Орлов Лев", 5, 6]])
    assert (found.kind, len(fact(found, "measurement"))) == ("measurements", 2)
