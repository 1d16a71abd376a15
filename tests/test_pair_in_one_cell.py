"""A list of pairs whose mentor and mentee stand in one cell."""

import pytest

from tests.books import Rows
from tests.planned import fact, sheet

PAIR: Rows = [["Форма", "Пара", "Дата начала"], ["ученик – ученик", "Орлов Илья (8А) – Белова Анна (5А)", "01.10.2025"],
              ["ученик – ученик", "Дуров Захар → Зуева Софья, Ильин Макар", "01.10.2025"],
              ["учитель – учитель", "Салтыкова-Щедрина А. П. / Лебедев П. А.", "02.10.2025"]]  # fmt: skip


def names(rows: Rows) -> list[tuple[str, list[str]]]:
    """Role and names of the members of each pair, as the plan stores them."""
    table = sheet(rows, "Пары")
    assert (table.kind, table.status) == ("pairs", "planned")
    members = fact(table, "pair_member")
    said = members["name_key"].map(table.names)
    return sorted((role, sorted(said[members["role"] == role])) for role in set(members["role"]))


def test_both_sides_in_one_cell_are_read_as_two_columns_and_said_so() -> None:
    assert names(PAIR) == [
        ("mentee", ["Белова Анна", "Зуева Софья", "Ильин Макар", "Лебедев П. А."]),
        ("mentor", ["Дуров Захар", "Орлов Илья", "Салтыкова-Щедрина А. П."]),
    ]
    assert sum("«Пара»: в одной ячейке оба участника" in one.message for one in sheet(PAIR, "Пары").problems) == 1


def test_a_header_that_names_the_mentee_first_is_believed() -> None:
    turned = [["Форма", "Наставляемый – наставник", "Дата начала"], PAIR[1]]
    assert names(turned) == [("mentee", ["Орлов Илья"]), ("mentor", ["Белова Анна"])]


def test_roles_before_the_names_are_not_part_of_them() -> None:
    rows = [PAIR[0], ["ученик – ученик", "Наставник: Орлов Илья\nНаставляемый: Белова Анна", "01.10.2025"]]
    assert names(rows) == [("mentee", ["Белова Анна"]), ("mentor", ["Орлов Илья"])]


@pytest.mark.parametrize("cell", ["1", "Орлов Илья", "Римский-Корсаков А. П."])
def test_a_column_of_pairs_without_two_sides_stays_as_it_is(cell: str) -> None:
    rows = [["Пара", "Наставник", "Наставляемый"], [cell, "Орлов Илья", "Белова Анна"]]
    assert names(rows) == [("mentee", ["Белова Анна"]), ("mentor", ["Орлов Илья"])]
