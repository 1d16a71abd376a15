"""A psychologist's own test with codes and classes is no list of pupils; a list with a few numbers besides is one."""

from typing import Any

import pytest

from tests.planned import sheet

WHO = [["Код участника", "Класс"], *([f"У-{n}", "7А"] for n in range(8))]


def with_columns(headers: list[str], *cells: Any) -> list[list[Any]]:
    """The people with more columns, filled by turns."""
    rows = [[cells[(n + k) % len(cells)] for k in range(len(headers))] for n in range(8)]
    return [[*left, *right] for left, right in zip(WHO, [headers, *rows], strict=True)]


TEST = ["Я легко нахожу общий язык с людьми", "Мне трудно начать разговор", "Я планирую свой день"]


@pytest.mark.parametrize("cells", [(1, 4, 5), ("полностью согласен", "скорее не согласен"), (3, None, 2)])
def test_three_unknown_columns_of_marks_are_somebodys_test(cells: tuple[Any, ...]) -> None:
    found = sheet(with_columns(TEST, *cells))
    assert (found.kind, found.status, dict(found.facts)) == (None, "refused", {})


@pytest.mark.parametrize(
    ("headers", "cells"),
    [
        (TEST[:2], (1, 4, 5)),
        (["Номер дела", "Квартира", "Рост"], (112, 87, 140)),
        (["Питание", "Проезд", "Льгота"], ("да", "нет")),
        (["Адрес", "Телефон", "Кружок"], ("ул. Мира, 5", "+7 900 000-00-00", "шахматы")),
    ],
)
def test_a_list_of_pupils_with_other_columns_stays_one(headers: list[str], cells: tuple[Any, ...]) -> None:
    found = sheet(with_columns(headers, *cells))
    assert (found.kind, found.rows_stored) == ("pupils", 8)
