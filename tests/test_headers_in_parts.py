"""Headers of two rows as schools type them: wide cells above, the parts of what they say below."""

from typing import Any

import pytest

from tests.planned import fact, sheet

LIST = [["№", "ФИО", "Должность", "Стаж работы", None], [None, None, None, "общий", "педагогический"]]
STAFF = [[1, "Орлова Анна Петровна", "учитель", 20, 2], [2, "Белов Илья Ильич", "учитель", 31, 30]]
HEAD = ["№", "Фамилия, имя", "Тревожность (Филлипс)", None, "Гибкие навыки", None]
PEOPLE = [[1, "Орлова Анна", 3, "низкий", 8, "высокий"], [2, "Белов Илья", 6, "средний", 5, "средний"]]


def test_years_of_teaching_under_a_wide_cell_are_not_mistaken_for_all_years_of_work() -> None:
    found = sheet([["Сведения о работниках"], *LIST, *STAFF])
    assert fact(found, "roster")["experience"].tolist() == [2, 30]
    assert found.rows_read == 2


def test_the_parts_of_years_of_work_may_stand_in_another_order() -> None:
    turned = [[None, None, None, "педагогический", "общий"], *([*row[:3], row[4], row[3]] for row in STAFF)]
    assert fact(sheet([LIST[0], *turned]), "roster")["experience"].tolist() == [2, 30]


@pytest.mark.parametrize("parts", [("балл", "уровень"), ("Балл", "Уровень развития"), ("баллы", "интерпретация")])
def test_points_and_levels_under_what_was_measured_are_measurements(parts: tuple[str, str]) -> None:
    found = sheet([["Диагностика на входе"], HEAD, [None, None, *parts, *parts], *PEOPLE])
    said = fact(found, "measurement")[["row", "parameter", "wave", "value"]].values.tolist()
    assert (found.kind, sorted(said)) == ("measurements", [
        [4, "anxiety", "before", 3], [4, "soft_skills", "before", 8],
        [5, "anxiety", "before", 6], [5, "soft_skills", "before", 5],
    ])  # fmt: skip


def test_points_are_read_where_the_level_in_words_stands_first() -> None:
    rows = [[*row[:2], row[3], row[2], row[5], row[4]] for row in PEOPLE]
    found = sheet([["Диагностика на входе"], HEAD, [None, None, *("уровень", "балл") * 2], *rows])
    assert sorted(fact(found, "measurement")["value"]) == [3, 5, 6, 8]


@pytest.mark.parametrize("row", [
    ["Орлова Анна Петровна", "учитель", "химия"],
    [None, None, None],
    [None, "учитель", None],
])  # fmt: skip
def test_a_row_of_data_is_no_part_of_the_header(row: list[Any]) -> None:
    found = sheet([["ФИО", "Должность", None], row, ["Белов Илья Ильич", "учитель", "физика"]])
    assert found.columns[0].header == "ФИО"
    assert int(fact(found, "roster")["row"].max()) == 3


def test_what_stands_in_a_line_of_nobody_is_named() -> None:
    found = sheet([["№", "ФИО", "Должность"], ["Администрация"], [1, "Орлова Анна Петровна", "директор"]])
    assert [(one.row, one.value) for one in found.problems] == [(2, "Администрация")]


@pytest.mark.parametrize(("tab", "title"), [("5 А", "Диагностика"), ("Лист1", "Диагностика 5 «А» класса")])
def test_the_class_of_the_tab_or_the_title_tells_namesakes_of_a_measurement_apart(tab: str, title: str) -> None:
    found = sheet([[title, None, "до"], ["№", "Фамилия, имя", "Гибкие навыки (до)"], [1, "Орлова Анна", 5]], tab)
    assert fact(found, "measurement")["class"].tolist() == ["5А"]


@pytest.mark.parametrize(("typed", "years"), [("более 20 лет", 20), ("свыше 5 лет", 5), ("около 3", 3)])
def test_years_that_are_said_roughly_are_the_years_that_are_known(typed: str, years: float) -> None:
    found = sheet([["ФИО", "Должность", "Стаж"], ["Орлова Анна Петровна", "учитель", typed]])
    assert fact(found, "roster")["experience"].tolist() == [years]
