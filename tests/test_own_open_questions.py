"""An open question in a draft of an own questionnaire: proposed as words of one's own, never as a scale."""

import pytest

from data_loaders.own_check import Unusable, checked
from data_loaders.own_draft import drafted
from data_loaders.own_guess import Heading, headings
from data_loaders.own_tables import tables_of
from tests.books import text
from ui import own_form

LONG = ["Встречи были очень полезны", "Было интересно работать вместе", "Очень понравились совместные игры", "нет"] * 3


def guessed(header: str, answers: list[str]) -> Heading:
    """The guess of one column beside a scale."""
    rows = [[f"У-{n}", 1 + n % 5, answer] for n, answer in enumerate(answers)]
    (table,) = tables_of("тест.csv", text([["Код", "Мне легко заснуть", header], *rows])).values()
    return headings(table)[1]


@pytest.mark.parametrize(("header", "answers"), [
    ("Впечатления", LONG),  # sentences that come again
    ("Впечатления", ["ярко", "скучно", "по-разному", "отстой", "космос"]),  # nobody wrote the same
    ("Что Вам понравилось?", ["встречи", "встречи", "ничего", "ничего", "игры", "игры"]),
    ("3. Что изменить в программе", ["больше встреч", "больше встреч", "ничего", "ничего"]),
])  # fmt: skip
def test_words_of_ones_own_are_proposed_as_such_and_not_ticked(header: str, answers: list[str]) -> None:
    found = guessed(header, answers)
    assert (found.kind, found.take, found.words) == ("text", False, ())


@pytest.mark.parametrize(("header", "answers", "kind"), [
    ("Что Вы думаете: весело ли Вам", ["часто", "редко", "часто", "иногда"], "words"),
    ("Какие чувства чаще", ["да", "нет", "да"], "yn"),
    ("Настроение утром", ["хмурое", "ясное", "хмурое", "ясное"], "words"),
    ("Что скажете, от 1 до 5", ["3", "4", "5"], "scale"),
])  # fmt: skip
def test_answers_of_a_list_and_marks_stay_what_they_are(header: str, answers: list[str], kind: str) -> None:
    found = guessed(header, answers)
    assert (found.kind, found.take) == (kind, True)


def test_the_editor_gives_an_open_question_no_bounds_and_no_scale() -> None:
    rows = own_form.questions(None, [guessed("Впечатления", LONG), Heading("Мне легко", take=True)])
    first = rows.iloc[0]
    assert (first["kind"], first["take"], first["construct"]) == ("text", False, "")
    assert rows[["minimum", "maximum"]].isna().any(axis=1).tolist() == [True, False]


def test_a_ticked_open_question_says_why_it_cannot_be_kept() -> None:
    raw = drafted("Тест", [Heading("Мне легко", take=True)])
    raw["item"].append({**raw["item"][0], "code": "q2", "text": "Что понравилось?", "kind": "text"})
    with pytest.raises(Unusable) as said:
        checked(raw)
    assert list(said.value.problems) == [
        "вопрос «Что понравилось?»: у ответов своими словами нет балла, и они не сохраняются; снимите с вопроса отметку"
    ]
