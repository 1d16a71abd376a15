"""Rows of a matrix are questions, whatever long sentence stands before each of them in the headers."""

import pytest

from data_loaders.leads import without_leads
from data_loaders.likeness import stems
from data_loaders.recognise import readings
from tests.books import text
from tests.planned import tables
from tests.test_foreign_exports import AFTER, CODES, block, stored, truth

ENDS = "где 1 – совсем нет, 10 – полностью"
BEFORE_EACH = [
    "Оцените по шкале от 1 до 10, где 1 – совсем не согласен, 10 – полностью согласен. - {}",
    f"Пожалуйста, оцените каждое из следующих утверждений, {ENDS} [{{}}]",
    "Ответьте на вопросы о программе наставничества: {}",
    "Отметьте степень согласия (1 = нет, 10 = да) / {}",
    "G01Q01[SQ001]. Оцените от 1 до 10, 1 – совсем нет, а 10 – полностью [{}]",
]


@pytest.mark.parametrize("lead", BEFORE_EACH)
def test_what_every_row_of_a_matrix_begins_with_does_not_hide_its_questions(lead: str) -> None:
    header, *rows = block("after")
    asked = [lead.format(said) if said != AFTER["glad_after"] else said for said in header[1:]]
    (found,) = tables(("матрица.csv", text([[header[0], *asked], *rows])))
    assert stored([found]) == truth("after")
    assert [column.item for column in found.columns] == ["code", *AFTER]


def test_what_the_ends_of_the_scale_mean_does_not_hide_the_question_after_it() -> None:
    said = f"Оцените по шкале от 1 до 10, {ENDS}, насколько комфортно Вам было общаться с наставником"
    assert stems(said) == stems("насколько комфортно Вам было общаться с наставником")


def test_rows_of_a_matrix_about_something_else_are_not_our_questions() -> None:
    rows = ["Поддержка", "Комфорт общения", "Понятность плана работы"]
    assert without_leads({n: f"Работа школьного психолога: {said}" for n, said in enumerate(rows)}) == {}
    assert [one.score for one in readings(tuple(f"Что Вы думаете о психологе: {said}" for said in rows))] == []


def test_a_word_that_asks_of_another_wave_counts_for_every_row_after_it() -> None:
    lead = "Чего Вы ожидаете от программы: {}"
    found = without_leads(dict(enumerate([lead.format("комфорт общения"), lead.format("поддержка наставника")])))
    assert found[0] >= stems("ожидаете") | stems("комфорт общения")


def test_the_time_that_a_question_took_is_not_the_question() -> None:
    header, *rows = block("after")
    timed = [f"Время вопроса: {said}" for said in header[1:]]
    lines = [[*timed, *header], *([*(3.5 for _one in timed), *row] for row in rows)]
    (found,) = tables(("со временем.csv", text(lines)))
    assert stored([found]) == truth("after")
    assert len(CODES) == found.rows_stored
