"""A question exported with a column for each of its options is one question, and nobody's answer to it is lost."""

from typing import Any

from tests.answered import CODES, STORED, TEXTS, answers
from tests.books import text
from tests.planned import fact, tables

HEAD = ["Respondent ID", "Collector ID", "Start Date", "End Date"]
GLAD = CODES.index("glad_after")
OPTIONS = ["Да", "Нет"]


def expanded(options: list[str], cells: list[list[Any]]) -> bytes:
    """An export in which «glad» has a column for each option."""
    top = [*HEAD, *TEXTS[:GLAD], TEXTS[GLAD], *[""] * (len(options) - 1), *TEXTS[GLAD + 1 :]]
    low = [*[""] * len(HEAD), *["Response"] * GLAD, *options, *["Response"] * (len(TEXTS) - GLAD - 1)]
    lines = [[n, 7, "05/12/2026 09:00:00 AM", f"05/12/2026 09:0{n}:00 AM", *row] for n, row in enumerate(cells)]
    return text([top, low, *lines], ",")


def spread(options: list[str]) -> list[list[Any]]:
    """The answers with each answer about «glad» in the column of its option."""
    return [
        [*row[:GLAD], *(row[GLAD] if row[GLAD] == option else "" for option in options), *row[GLAD + 1 :]]
        for row in answers("")
    ]


def test_yes_and_no_in_columns_of_their_own_are_the_answers_to_one_question() -> None:
    (found,) = tables(("s.csv", expanded(OPTIONS, spread(OPTIONS))))
    joined = fact(found, "answer").merge(fact(found, "response"), on="response").dropna(subset="value")
    assert {code: part["value"].tolist() for code, part in joined.groupby("code", sort=False)} == STORED
    assert [column.item for column in found.columns][len(HEAD) :] == CODES
    assert [problem.row is not None for problem in found.problems] == [True]  # the person who answered twice


def test_an_option_that_nobody_chose_belongs_to_the_question_too() -> None:
    options = [*OPTIONS, "Затрудняюсь ответить"]
    (found,) = tables(("s.csv", expanded(options, spread(options))))
    assert fact(found, "answer").query("item == 'glad_after'")["value"].tolist() == [0, 1, 1]


def test_a_question_of_several_choices_keeps_its_columns() -> None:
    cells = spread(OPTIONS)
    cells[0][GLAD : GLAD + 2] = OPTIONS
    (found,) = tables(("s.csv", expanded(OPTIONS, cells)))
    assert [column.header for column in found.columns if column.header.startswith(TEXTS[GLAD])] == [
        f"{TEXTS[GLAD]} [{option}]" for option in OPTIONS
    ]
