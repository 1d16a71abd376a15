"""Two steps of a scale in words that would be read as one value: both are named and asked, once per word."""

from typing import Any

import pytest

from data_loaders.dictionary import keep
from data_loaders.report import TablePlan
from store import Store
from tests.planned import fact, sheet, tables, xlsx
from ui.unknown_words import words

ASKED = ["Комфорт общения с наставником", "Поддержка наставника", "Понятность плана работы с наставником"]
OFTEN = "Как часто проводились мероприятия для развития профессиональных компетенций"


def planned(*columns: list[str], store: Store | None = None, **more: list[str]) -> TablePlan:
    """The plan of answers in words, a column for each question."""
    rows = [[f"У-{n}", *row] for n, row in enumerate(zip(*columns, strict=True))]
    book = xlsx({"Л": [["Анкета на выходе"], ["Код", *ASKED[: len(columns)]], *rows]})
    return tables(("а.xlsx", book), store=store)[0]


def told(found: TablePlan) -> list[str]:
    return [str(one.value) for one in found.problems if "прочитаны как одно значение" in one.message]


PLAIN = ["9", "2", "Нейтрально"]


@pytest.mark.parametrize(("one", "other"), [
    ("Согласен", "Скорее согласен"), ("Согласна", "Частично согласна"), ("Всегда", "Очень часто"),
    ("Плохо", "Очень плохо"), ("Скорее согласен", "Частично согласен"), ("Отлично", "Очень хорошо"),
])  # fmt: skip
def test_two_steps_read_as_one_are_named_with_their_value_and_asked(one: str, other: str) -> None:
    found = planned([one, other, *PLAIN], PLAIN + PLAIN[:2])
    assert told(found) == [one, other]
    (first, _second) = (problem for problem in found.problems if problem.value in (one, other))
    assert (first.row, first.column, first.asks) == (3, ASKED[0], "10")
    assert f"«{other}»" in first.message
    assert words(found) == [("10", one), ("10", other)]


@pytest.mark.parametrize("column", [
    ["Согласен", "согласна", "СОГЛАСЕН."], ["Полностью согласен", "Согласна полностью", "абсолютно согласен"],
    ["Высокий", "Высокая", "Средний"], ["Полностью доволен", "полностью довольна", "скорее доволен"], ["8", "8,0", "7"],
])  # fmt: skip
def test_gender_order_and_other_words_for_the_same_step_are_no_question(column: list[str]) -> None:
    assert told(planned(column, ["9", "8", "7"])) == []


def test_steps_of_one_scale_in_two_columns_are_told_too_and_other_scales_are_not() -> None:
    assert told(planned(["Согласен", "Нейтрально"], ["Скорее согласен", "Нейтрально"])) == [
        "Согласен",
        "Скорее согласен",
    ]
    assert told(planned(["Полностью согласен", "Нейтрально"], ["Отлично", "Плохо"])) == []


def test_what_the_school_says_of_a_word_settles_it() -> None:
    store = Store.open(None)
    keep(store, "скорее согласен", "6")
    found = planned(["Согласен", "Скорее согласен"], ["8", "9"], store=store)
    assert told(found) == []
    assert sorted(fact(found, "answer")["value"])[:2] == [6, 7.75]


def test_how_often_is_told_as_well() -> None:
    header: list[Any] = ["Код", "Удовлетворённость совместной работой", OFTEN]
    rows = [["П-1", 9, "Часто"], ["П-2", 8, "Довольно часто"], ["П-3", 8, "Редко"]]
    found = sheet([["Анкета педагога-наставника на выходе"], header, *rows])
    assert told(found) == ["Часто", "Довольно часто"]
