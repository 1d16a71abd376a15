"""People written over several lines: patronymics below names, mentors above their mentees."""

from typing import Any

import pytest

from tests.planned import fact, sheet

HEAD = ["№", "Фамилия, имя", "Дата рождения"]


def test_a_patronymic_on_a_line_of_its_own_is_no_second_person() -> None:
    rows = [[1, "Орлов Илья", "01.02.2012"], [None, "Петрович", None], [2, "Белова Анна", "03.04.2012"],
            [None, "Олеговна", None]]  # fmt: skip
    found = sheet([["Список 7-б класса"], HEAD, *rows])
    assert sorted(found.names.values()) == ["Белова Анна Олеговна", "Орлов Илья Петрович"]
    assert (found.rows_read, fact(found, "roster")["row"].tolist()) == (2, [3, 5])


@pytest.mark.parametrize("row", [
    [None, "Петрова Ирина", None], [None, "Учителя математики", None], [2, "Петрович", None],
    [None, "Петрович", "01.02.2012"],
])  # fmt: skip
def test_other_lines_are_no_part_of_the_name_above(row: list[Any]) -> None:
    found = sheet([["Список 7-б класса"], HEAD, [1, "Орлов Илья", "01.02.2012"], row])
    assert "Орлов Илья" in found.names.values()


@pytest.mark.parametrize("line", ["Наставник – {}", "Наставник: {}", "ФИО наставника: {}", "Педагог-наставник - {}"])
def test_a_mentor_named_in_a_line_has_the_mentees_below_it(line: str) -> None:
    rows = [[line.format("Орлов Лев Львович")], [1, "Белова Анна", "7б"], [2, "Гусев Пётр", "7б"],
            [line.format("Юдин Пётр Ильич")], [1, "Ильина Софья", "7б"]]  # fmt: skip
    found = sheet([["Закрепление"], ["№", "Наставляемый", "Класс"], *rows])
    assert (found.kind, found.rows_stored) == ("pairs", 3)
    first, second, third = fact(found, "pair_member").query("role == 'mentor'")["name_key"]
    assert first == second != third
    assert "Орлов Лев Львович" in found.names.values()
