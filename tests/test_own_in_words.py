"""A draft of a questionnaire answered in words: its steps in their order, its title without the wave."""

import hashlib

import pytest

from data_loaders.marks import folded, word_mark
from data_loaders.own_draft import drafted, lasting
from data_loaders.own_guess import headings
from data_loaders.own_tables import tables_of
from data_loaders.plan import plan
from store import Store
from tests.books import Rows, xlsx
from tests.screens import empty_school, run
from ui.drop import FILES as DROPPED

QUESTIONS = ["1. Мне легко знакомиться с людьми", "2. Меня слушают, когда я говорю", "3. Я боюсь отвечать у доски"]
STEPS = ["совершенно не согласен", "скорее не согласен", "трудно сказать", "скорее согласен", "совершенно согласен"]

Header = tuple[str, ...]
TOLD = "Если это ваша собственная анкета, задайте её по этим заголовкам."


def answered(words: list[str], header: Header = ("Отметка времени", "Фамилия, имя", "Класс")) -> bytes:
    """A form in which twelve people answered every question with one of these words."""
    people = [["12.09.2025 10:00:11", f"Иванова Анна{'абвгдежзиклм'[n]}", "5А"][: len(header)] for n in range(12)]
    rows: Rows = [[*one, *[words[(n + at) % len(words)] for at in range(3)]] for n, one in enumerate(people)]
    return xlsx({"Ответы": [[*header, *QUESTIONS], *rows]})


@pytest.mark.parametrize("nobody_chose", STEPS[:2] + STEPS[3:])
def test_the_steps_stand_in_their_order_also_one_that_nobody_chose(nobody_chose: str) -> None:
    (table,) = tables_of("опрос.xlsx", answered([step for step in STEPS if step != nobody_chose])).values()
    assert [one.words for one in headings(table)] == [tuple(STEPS)] * 3
    (first, *_others) = drafted("Опрос", headings(table))["item"]
    assert (first["kind"], first["minimum"], first["maximum"]) == ("words", 1, 5)


@pytest.mark.parametrize(
    "steps",
    [
        ["нет", "скорее нет", "трудно сказать", "скорее да", "да"],
        ["нет, это не так", "пожалуй, так", "верно", "совершенно верно"],
        ["почти никогда", "иногда", "часто", "почти всегда"],
        ["Совсем не согласен(-на)", "Не согласен(-на)", "Согласен(-на)", "Полностью согласен(-на)"],
        ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"],
    ],
    ids=["yes to no", "of an anxiety test", "how often", "both genders", "in English"],
)
def test_usual_lists_stand_from_the_lowest_up(steps: list[str]) -> None:
    (table,) = tables_of("опрос.xlsx", answered(sorted(steps))).values()
    found = headings(table)[0].words
    assert [word for word in found if word in steps] == steps


@pytest.mark.parametrize(
    ("title", "lasts"),
    [
        ("Опросник Школьная жизнь сентябрь", "Опросник Школьная жизнь"),
        ("2025 Тест тревожности до", "Тест тревожности"),
        ("От детства до юности", "От детства до юности"),
        ("май", "май"),
    ],
)
def test_a_title_does_not_name_the_wave(title: str, lasts: str) -> None:
    assert lasting(title) == lasts


@pytest.mark.parametrize(
    "said",
    ["Полностью согласен(-на)", "полностью согласен (а)", "Полностью согласен/согласна", "полностью согласен / -на"],
)
def test_two_genders_in_one_answer_are_one_word(said: str) -> None:
    assert word_mark(said) == 10


@pytest.mark.parametrize(
    ("said", "stays"), [("да/нет", "да нет"), ("5(н)", "5 н"), ("часто (раз в день)", "часто раз в день")]
)
def test_a_bracket_or_stroke_that_is_no_ending_stays(said: str, stays: str) -> None:
    assert folded(said) == stays


@pytest.mark.parametrize("header", [("Отметка времени", "Фамилия, имя", "Класс"), ("Отметка времени",)])
def test_questions_nobody_knows_are_no_marks_and_no_list_and_the_way_to_define_them_is_told(header: Header) -> None:
    (table,) = plan([("Опросник сентябрь.xlsx", answered(STEPS, header))], Store.open(None))[0].tables
    assert (table.status, table.kind) == ("refused", None)
    assert [one.column for one in table.problems] == [None]
    assert table.problems[0].message.endswith(TOLD)


def test_a_list_says_yes_and_no_of_its_people_and_stays_one() -> None:
    asked = ["Состоит на учёте", "Живёт в общежитии", "Получает питание"]
    rows: Rows = [["ФИО", "Класс", *asked], *([f"Иванова Анна{sign}", "7А", "да", "нет", "да"] for sign in "абв")]
    (table,) = plan([("7А.xlsx", xlsx({"Лист1": rows}))], Store.open(None))[0].tables
    assert table.kind == "pupils"


def test_where_a_list_is_doubted_for_its_questions_they_can_be_defined_beside_it() -> None:
    data = answered(["в тучах", "в дымке", "в лучах"])
    (table,) = plan([("опрос.xlsx", data)], Store.open(None))[0].tables
    assert (table.status, table.kind) == ("needs answer", "pupils")
    assert "«Отметка времени»" not in table.problems[0].message
    assert table.problems[0].message.endswith(TOLD)
    with empty_school():
        screen = run("upload", "psychologist", **{DROPPED: {hashlib.sha256(data).hexdigest(): ("опрос.xlsx", data)}})
    assert "Задать свою анкету по этим заголовкам" in [button.label for button in screen.button]
