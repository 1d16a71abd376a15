"""Tables as people type them: titles, pivots, repeated headers, no header, waves side by side, people in columns."""

from typing import Any

import pytest

from data_loaders.report import TablePlan
from tests.books import xlsx
from tests.planned import fact, sheet, tables

TOTALS = "пропущена 1 строка с итогами: строка 7"
ASKED = ["Комфорт общения с наставником", "Поддержка наставника", "Польза групповых встреч"]
PEOPLE: list[list[Any]] = [[f"У-{n}", n + 3, n + 4, n + 5] for n in range(1, 4)]


def answers(table: TablePlan) -> list[list[Any]]:
    """Code, item and value of each answer."""
    joined = fact(table, "answer").merge(fact(table, "response"), on="response")
    said: list[list[Any]] = joined[["code", "item", "value"]].values.tolist()
    return said


def measured(table: TablePlan) -> list[list[Any]]:
    """Code, parameter, wave and value of each measurement."""
    said: list[list[Any]] = fact(table, "measurement")[["code", "parameter", "wave", "value"]].values.tolist()
    return said


@pytest.mark.parametrize(("below", "told"), [
    ([["Итого", 15, 18, 21], [None], ["Вопрос", "Среднее"], ["Комфорт", 7]], [TOTALS]),
    ([[None], ["Вопрос", "Среднее"], ["Комфорт", 7]], []),
    ([["Среднее", 5, 6, 7]], [TOTALS]),
    ([[" код", *[f"{text} " for text in ASKED]]], []),
])  # fmt: skip
def test_what_stands_below_the_answers_is_nobodys_answer(below: list[list[Any]], told: list[str]) -> None:
    found = sheet([["Анкета на выходе"], [None], ["Код", *ASKED], *PEOPLE, *below])
    assert (found.wave, found.rows_read, [one.message for one in found.problems]) == ("after", 3, told)


def test_a_legend_below_the_answers_is_nobody() -> None:
    legend = [[None], ["Обозначения"], ["1–3", "плохо"], ["7–10", "хорошо"]]
    found = sheet([["Анкета на выходе"], ["Код", *ASKED], *PEOPLE, *legend])
    assert answers(found) == answers(sheet([["Анкета на выходе"], ["Код", *ASKED], *PEOPLE]))


def test_people_of_whom_little_is_known_under_the_name_of_their_class_are_no_legend() -> None:
    whole = [[n, f"Иванов {'ая' * n}", "01.02.2012", "м"] for n in range(1, 4)]
    found = sheet([["№", "ФИО", "Дата рождения", "Пол"], *whole, [None], ["7 «Б» класс"], [4, "Петрова Софья"]])
    assert fact(found, "roster")["class"].tolist() == [None, None, None, "7Б"]


def test_rows_after_a_blank_row_are_people_still() -> None:
    found = sheet([["Анкета на выходе"], ["Код", *ASKED], *PEOPLE, [None], ["У-7", 1, 2, 3], ["У-8", "-", "-", "-"]])
    assert (found.rows_read, found.rows_stored) == (5, 4)


@pytest.mark.parametrize("rows", [
    PEOPLE,
    [["У-1", "да", 5], ["У-2", "нет", 6]],
    [["Иванова Анна Петровна", "учитель", 12], ["Орлова Ирина Ильинична", "учитель", 3]],
    [["Иванова Анна Петровна", "учитель", "математика"], ["Орлова И. И.", "воспитатель", "группа"]],
])  # fmt: skip
def test_a_table_without_a_header_is_never_guessed(rows: list[list[Any]]) -> None:
    found = sheet(rows)
    assert (found.status, found.facts) == ("refused", {})
    assert "названия столбцов" in found.problems[0].message


@pytest.mark.parametrize("rows", [
    [["Код", "На входе", None, None, "На выходе", None, None], [None, *ASKED, *ASKED], ["У-1", 1, 2, 3, 4, 5, 6]],
    [["Код", *(f"{text} (до)" for text in ASKED), *(f"{text} (после)" for text in ASKED)], ["У-1", 1, 2, 3, 4, 5, 6]],
    [["Код", *(f"До: {text}" for text in ASKED), *(f"После: {text}" for text in ASKED)], ["У-1", 1, 2, 3, 4, 5, 6]],
])  # fmt: skip
def test_answers_before_and_after_side_by_side_are_two_waves(rows: list[list[Any]]) -> None:
    before, after = tables(("а.xlsx", xlsx({"Лист1": rows})))
    assert (before.wave, after.wave) == ("before", "after")
    first = ["comfort_expected", "support_expected", "group_meetings_expected"]
    assert answers(before) == [["У-1", item, n] for n, item in enumerate(first, 1)]
    assert answers(after) == [["У-1", item, n] for n, item in enumerate(["comfort", "support", "group_meetings"], 4)]


def test_both_waves_on_sheets_of_their_own_are_two_waves() -> None:
    book = xlsx({"До": [["Код", *ASKED], *PEOPLE], "После": [["Код", *ASKED], *PEOPLE]})
    assert [(found.wave, found.rows_stored) for found in tables(("а.xlsx", book))] == [("before", 3), ("after", 3)]


def test_people_in_columns_are_turned_and_the_reader_is_told() -> None:
    rows = [["Показатель", "У-1", None, "У-2", None], [None, "до", "после", "до", "после"],
            ["Тревожность", 5, 6, 7, 6], ["Вовлечённость", 7, 8, 11, 9]]  # fmt: skip
    found = sheet([["Диагностика"], *rows])
    assert measured(found)[:4] == [["У-1", "anxiety", "before", 5], ["У-1", "anxiety", "after", 6],
                                   ["У-2", "anxiety", "before", 7], ["У-2", "anxiety", "after", 6]]  # fmt: skip
    assert "люди здесь стоят в столбцах" in found.problems[0].message
    assert [(problem.row, problem.value) for problem in found.problems[1:]] == [(4, None)]


def test_questions_in_rows_and_names_in_columns_are_a_questionnaire() -> None:
    rows = [
        ["Вопрос", "Иванов Иван", "Петрова Анна", "Среднее"],
        *([text, 5, 6, 5.5] for text in ASKED),
        ["Класс", "7А", "7Б"],
    ]
    found = sheet([["Анкета наставляемых на выходе"], *rows])
    assert (found.kind, found.wave, found.rows_stored) == ("questionnaire", "after", 2)
    assert fact(found, "response")["class"].tolist() == ["7А", "7Б"]


@pytest.mark.parametrize("heads", [["7А", "7Б"], ["2024", "2025"], ["до", "после"], ["Среднее", "Медиана"], [1, 2]])
def test_a_summary_of_questions_is_not_taken_for_people(heads: list[Any]) -> None:
    found = sheet([["Вопрос", *heads], *([text, 5, 6] for text in ASKED)])
    assert "answer" not in found.facts
