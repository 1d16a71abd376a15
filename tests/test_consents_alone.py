"""Registers of consents that say nothing but a name and whether there is a consent."""

import pytest

from tests.books import xlsx
from tests.planned import fact, sheet, tables

ROWS = [["Орлова Анна", "есть"], ["Белов Илья", "нет"], ["Ильин Пётр", "не сдано"], ["Гусева Ольга", "TRUE"]]


@pytest.mark.parametrize("header", ["Согласие родителей", "Согласие на ОПД", "Согласие (сдано / не сдано)"])
def test_names_and_consents_are_a_register_without_a_day_or_signature(header: str) -> None:
    found = sheet([["Согласия"], ["Ученик", header], *ROWS])
    assert found.kind == "consents"
    assert fact(found, "consents")["consent"].tolist() == ["given", "missing", "missing", "given"]


def test_consents_beside_classes_are_asked_about_and_never_dropped() -> None:
    rows = [[name, "7А", said] for name, said in ROWS]
    (found,) = tables(("список.xlsx", xlsx({"Лист1": [["Ученик", "Класс", "Согласие"], *rows]})))
    assert found.status == "needs answer"
    assert "«Согласие»" in found.problems[0].message
    assert "реестр согласий" in found.problems[0].message


def test_an_unknown_word_is_said_with_the_words_that_are_known() -> None:
    found = sheet([["Ученик", "Согласие"], *ROWS, ["Юдин Лев", "позже"]])
    (said,) = found.problems
    assert (said.row, said.column, said.value) == (6, "Согласие", "позже")
    assert said.message.endswith("пишите, например: «есть», «нет», «отозвано»")


def test_a_journal_of_a_class_without_consents_is_read_without_its_marks_and_not_refused() -> None:
    head = [["Ведомость 5 «А» класса"], ["№", "Ученик", "Математика", None], [None, None, "I чет.", "II чет."]]
    below = [["Качество, %", None, 75, 80], ["Успеваемость, %", None, 100, 100]]
    rows = [[n, name, 4, 5] for n, (name, _said) in enumerate(ROWS, 1)]
    register = [["Ученик", "Согласие"], ["Юдин Лев", "есть"]]
    files = ("оценки.xlsx", xlsx({"5 А": [*head, *rows, *below]})), ("согласия.xlsx", xlsx({"Лист1": register}))
    journal, _consents = tables(*files, year="2025/26")
    assert (journal.kind, journal.status, len(fact(journal, "grades"))) == ("grades", "planned", 0)
