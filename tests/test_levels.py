"""Values of stage 2 in the words and percent of psychologists."""

import pytest

from data_loaders.levels import level
from tests.planned import fact, sheet

PEOPLE = ["Орлов Илья", "Белова Анна"]


@pytest.mark.parametrize(("text", "mark"), [
    ("Высокий", 7.75), ("низкий уровень", 3.25), ("уровень средний", 5.5), ("Ниже среднего", 4.375), ("норма", None),
    ("7", None), ("", None),
])  # fmt: skip
def test_a_level_is_a_mark_with_or_without_the_word_level(text: str, mark: float | None) -> None:
    assert level(text) == mark


def test_levels_in_words_are_measurements_and_said_with_their_marks() -> None:
    rows = [[name, word] for name, word in zip(PEOPLE, ["высокий", "низкий уровень"], strict=True)]
    found = sheet([["На входе"], ["ФИО", "Гибкие навыки"], *rows])
    assert fact(found, "measurement")["value"].tolist() == [7.75, 3.25]
    (said,) = found.problems
    assert (said.column, said.row) == ("Гибкие навыки", None)
    assert "«высокий» – 7,75" in said.message


@pytest.mark.parametrize(("role", "told"), [("curator", False), ("psychologist", True)])
def test_levels_of_anxiety_are_told_to_the_psychologist_only(role: str, told: bool) -> None:
    found = sheet([["На входе"], ["ФИО", "Тревожность"], [PEOPLE[0], "высокая"]], role=role)
    assert any("высокая" in one.message for one in found.problems) is told


@pytest.mark.parametrize("header", ["Вовлечённость, %", "Вовлечённость (в процентах)"])
def test_percent_said_by_the_header_are_recalculated_and_told(header: str) -> None:
    found = sheet([["На входе"], ["ФИО", header], [PEOPLE[0], "50%"], [PEOPLE[1], 100]])
    assert fact(found, "measurement")["value"].tolist() == [5.5, 10]
    assert "проценты пересчитаны" in found.problems[0].message


def test_percent_that_no_header_speaks_of_are_never_guessed() -> None:
    found = sheet([["На входе"], ["ФИО", "Вовлечённость"], [PEOPLE[0], 50], [PEOPLE[1], "рыжий"]])
    assert fact(found, "measurement").empty
    assert [(one.row, one.value) for one in found.problems if one.row] == [(3, "50"), (4, "рыжий")]


def test_numbers_of_other_scales_have_no_levels() -> None:
    found = sheet([["На входе"], ["ФИО", "Количество кружков"], [PEOPLE[0], "высокий"], [PEOPLE[1], 2]])
    assert fact(found, "measurement")["value"].tolist() == [2]
