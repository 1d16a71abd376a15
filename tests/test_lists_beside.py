"""Lists side by side on one sheet, and pairs written with a bare hyphen."""

from typing import Any

import pytest

from data_loaders.both_sides import halves
from tests.books import xlsx
from tests.planned import fact, sheet, tables

LEFT = [["Орлов Илья", "7А"], ["Белова Анна", "7А"], ["Гусев Пётр", "7А"]]
RIGHT = [["Юдин Лев", "7Б"], ["Ильина Софья", "7Б"]]


def test_nobody_of_two_lists_side_by_side_is_lost() -> None:
    rows = [[*left, None, *right] for left, right in zip(LEFT, [*RIGHT, [None, None]], strict=True)]
    found = tables(("а.xlsx", xlsx({"Лист1": [["ФИО", "Класс", None, "ФИО", "Класс"], *rows]})))
    assert [one.kind for one in found] == ["pupils", "pupils"]
    assert [fact(one, "roster")["class"].tolist() for one in found] == [["7А"] * 3, ["7Б"] * 2]


def test_a_list_that_goes_on_beside_itself_is_read_to_its_end() -> None:
    rows = [[n, *left, n + 3, *right] for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=False), 1)]
    found = tables(("а.xlsx", xlsx({"Лист1": [["№", "ФИО", "Класс"] * 2, *rows, [3, *LEFT[2]]]})))
    assert [len(fact(one, "roster")) for one in found] == [3, 2]


def test_two_names_in_a_row_without_a_gap_may_be_a_pair_and_stay_one_table() -> None:
    found = tables(("а.xlsx", xlsx({"Лист1": [["ФИО", "Класс"] * 2, [*LEFT[0], *RIGHT[0]]]})))
    assert len(found) == 1


def test_names_that_are_numbered_alike_on_both_sides_are_a_row_each_and_no_two_lists() -> None:
    rows = [[n, *left, n, *right] for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=False), 1)]
    assert len(tables(("а.xlsx", xlsx({"Лист1": [["№", "ФИО", "Класс"] * 2, *rows]})))) == 1


def test_parents_beside_the_teachers_are_no_staff() -> None:
    rows = [["Педагоги", None, None, "Наставники из родителей"], ["ФИО", "Должность", None, "ФИО", "Место работы"],
            ["Орлова Анна Петровна", "учитель", None, "Кузьмин Олег", "СПК «Заря»"],
            ["Белов Илья Ильич", "учитель", None, "Фролова Нина", "ФАП"]]  # fmt: skip
    staff, parents = tables(("а.xlsx", xlsx({"педагоги": rows})))
    assert (staff.kind, len(fact(staff, "roster"))) == ("staff", 2)
    assert (parents.status, parents.facts, parents.rows_read) == ("refused", {}, 2)


@pytest.mark.parametrize("rows", [
    [["Наставник", None, "Наставляемый", None], ["ФИО", "Класс", "ФИО", "Класс"]],
    [["Наставник", "Класс", "Наставляемый", "Класс"]],
])  # fmt: skip
def test_two_sides_of_pairs_are_no_two_lists(rows: list[list[Any]]) -> None:
    found = sheet([*rows, ["Орлов Илья", "9А", "Белова Анна", "5А"], ["Юдин Лев", "9А", "Гусев Пётр", "5А"]])
    assert (found.kind, found.rows_stored) == ("pairs", 2)


@pytest.mark.parametrize(("cell", "sides"), [
    ("Орлов Илья (7 кл.)-Белова Анна (5 кл.)", ["Орлов Илья (7 кл.)", "Белова Анна (5 кл.)"]),
    ("Салтыкова-Щедрина Анна-Белов Илья", ["Салтыкова-Щедрина Анна", "Белов Илья"]),
    ("Орлов И.И.-Белова А.А.", ["Орлов И.И.", "Белова А.А."]),
    ("Орлов Илья – Белова Анна и Гусев Пётр", ["Орлов Илья", "Белова Анна и Гусев Пётр"]),
    ("Салтыкова-Щедрина Анна", ["Салтыкова-Щедрина Анна"]),
])  # fmt: skip
def test_a_bare_hyphen_parts_a_pair_and_never_a_double_surname(cell: str, sides: list[str]) -> None:
    assert halves(cell) == sides


def test_a_cell_of_one_side_only_is_named_with_what_stands_in_it() -> None:
    said = ["Орлов Илья – Белова Анна", "Юдин Лев – Гусев Пётр", "Ильин Лев – Быкова Ольга", "Жаров Пётр – Мухина Нина",
            "Салтыков Лев"]  # fmt: skip
    found = sheet([["Пара", "Форма"], *([text, "ученик – ученик"] for text in said)])
    assert [(one.row, one.value) for one in found.problems if one.row] == [(6, "Салтыков Лев")]
