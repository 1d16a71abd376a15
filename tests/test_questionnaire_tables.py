"""Answers are typed cell by cell; of a person who answered twice the last answer counts."""

from datetime import datetime

from tests.books import text, xlsx
from tests.planned import fact, sheet, tables

ANSWERS = [
    ["ID", "Время создания", "Код участника", "1. Насколько комфортно было общение с наставником?",
     "2. Довольны ли Вы результатом (от 1 до 10)", "3. Оправдались ли Ваши ожидания?", "4. Вы рады, что участвовали?"],
    [1, "2026-05-12 09:00:00", "У-1", "8 баллов", "10 - самый высокий", "8,0", " Да "],
    [2, "2026-05-12 09:05:00", "У-2", "11", "7", "-", "скорее да"],
    [3, "2026-05-12 09:01:00", "у 1", "9", "9", "9", "нет"],
    [4, "2026-05-12 10:01:00", "тест", "9", "9", "9", "нет"],
]  # fmt: skip


def test_answers_are_typed_and_cells_that_say_nothing_known_are_named() -> None:
    found = sheet(ANSWERS)
    assert (found.source, found.form, found.role, found.wave) == ("yandex", "pupil_pupil", "mentee", "after")
    assert (found.rows_read, found.rows_stored, found.rows_repeated, found.rows_skipped) == (4, 2, 1, 1)
    assert [(p.row, p.value) for p in found.problems if p.column and "." in p.column] == [
        (3, "11"),
        (3, "скорее да"),
    ]


def test_of_a_repeated_person_the_last_answer_by_time_is_kept() -> None:
    found = sheet(ANSWERS)
    answers = fact(found, "answer").merge(fact(found, "response"), on="response").query("code_key == 'У1'")
    assert dict(zip(answers["item"], answers["value"], strict=True)) == {
        "comfort": 9.0, "result_satisfaction": 9.0, "expectations_met": 9.0, "glad_after": 0.0
    }  # fmt: skip


def test_a_time_as_google_writes_it_in_csv_is_understood() -> None:
    rows = [["Отметка времени", "Код", "Вы рады, что участвуете в программе?", "Ожидаемый комфорт общения"],
            ["2026/02/12 3:45:12 PM GMT+3", "У-1", "Да", "7"]]  # fmt: skip
    (found,) = tables(("ответы.csv", text(rows, ",")))
    assert (found.source, found.wave, found.sheet) == ("google", "before", None)
    assert fact(found, "response")["answered_at"].iloc[0] == datetime(2026, 2, 12, 15, 45, 12)


def test_of_two_columns_with_the_time_the_first_counts() -> None:
    rows = [["ID", "Время создания", "Код", "Вы рады, что участвуете в программе?", "Ожидаемый комфорт", "Timestamp"],
            [1, "2026-02-12 09:00:00", "У-1", "Да", "7", "2026-02-13 10:00:00"]]  # fmt: skip
    assert fact(sheet(rows), "response")["answered_at"].iloc[0] == datetime(2026, 2, 12, 9)


def test_both_waves_in_one_sheet_become_two_tables() -> None:
    rows = [["Этап", "Код", "Качество передачи теоретических знаний", "Уровень комфорта при участии в программе"],
            ["на входе", "П-1", 6, 7], ["на выходе", "П-1", 8, 9]]  # fmt: skip
    found = tables(("а.xlsx", xlsx({"Учителя наставляемые": rows})))
    assert [(t.form, t.role, t.wave, t.rows_stored) for t in found] == [
        ("teacher_teacher", "mentee", "before", 1), ("teacher_teacher", "mentee", "after", 1)
    ]  # fmt: skip
