"""Marks by subject and period: every shape in which journals of schools export them, and what their cells say."""

import pytest

from data_loaders.periods import period_of
from tests.books import Rows, xlsx
from tests.planned import fact, sheet, tables

WANTED = {("алгебра", "q1"): 4.0, ("алгебра", "q2"): 5.0, ("русский язык", "q1"): 3.0, ("русский язык", "q2"): 3.0}
LONG = ["Код", "ФИО", "Класс", "Предмет", "Период", "Отметка"]
WHO = ["У-1", "Орлов Илья", "7а"]


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ([LONG, [*WHO, "Алгебра", "1 четверть", 4], [*WHO, "Алгебра", "2 четверть", 5],
          [*WHO, "Русский язык", "I четверть", 3], [*WHO, "Русский язык", "II четверть", 3]], "long"),
        ([["ФИО", "Класс", "Четверть", "Алгебра", "Русский язык"], ["Орлов Илья", "7а", "1", 4, 3],
          ["Орлов Илья", "7а", "2", 5, 3]], "subjects as columns, periods as rows"),
        ([["ФИО", "Класс", "Предмет", "1 четв.", "2-я четверть"], ["Орлов Илья", "7а", "Алгебра", 4, 5],
          ["Орлов Илья", "7а", "Русский язык", 3, 3]], "periods as columns, subjects as rows"),
        ([["Сводная ведомость успеваемости 7а класса"], ["ФИО", "Алгебра", None, "Русский язык", None],
          [None, "1 четверть", "2 четверть", "1 четверть", "2 четверть"], ["Орлов Илья", 4, 5, 3, 3]],
         "subjects over periods"),
        ([["№", "ФИО", "1 четверть", None, "2 четверть", None],
          [None, None, "Алгебра", "Русский язык", "Алгебра", "Русский язык"], [1, "Орлов Илья", 4, 3, 5, 3]],
         "periods over subjects"),
        ([["ФИО", "Алгебра 1 четв", "Алгебра 2 четв", "Русский 1 четв", "Русский 2 четв"],
          ["Орлов Илья", 4, 5, 3, 3]], "subject and period in one header"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_journal_is_read_in_every_layout(rows: Rows, name: str) -> None:
    found = sheet(rows)
    assert (found.kind, found.status, [one.message for one in found.problems]) == ("grades", "planned", [])
    marks = fact(found, "grades")
    assert dict(zip(zip(marks["subject"], marks["period"], strict=True), marks["mark"], strict=True)) == WANTED


@pytest.mark.parametrize(
    ("tab", "title", "file", "period"),
    [("2 четверть", None, "7а.xlsx", "q2"),
     ("7А", "Ведомость за 1 полугодие 2025/2026 учебного года", "ж.xlsx", "h1"),
     ("Лист1", None, "оценки_III_триместр.xlsx", "t3"),
     ("Лист1", "Отметки за 2025-2026 учебный год", "о.xlsx", "year")],
)  # fmt: skip
def test_the_period_may_stand_on_the_tab_in_the_title_or_in_the_file_name(tab, title, file, period) -> None:
    rows = [*([[title]] if title else []), ["ФИО", "Алгебра", "Физика"], ["Орлов Илья", 4, 5]]
    marks = fact(sheet(rows, tab, file), "grades")
    assert set(marks["period"]) == {period}
    assert set(marks["class"].dropna()) == ({"7А"} if "7" in tab + file else set())


@pytest.mark.parametrize(
    ("tab", "title", "subject"),
    [("Алгебра", None, "алгебра"),
     ("Лист1", "Журнал 7А класса. Предмет: Финансовая грамотность", "финансовая грамотность")],
)  # fmt: skip
def test_the_subject_may_stand_on_the_tab_or_in_the_title(tab, title, subject) -> None:
    header = ["ФИО", "1 триместр", "2 триместр", "3 триместр", "Год", "Итоговая"]
    marks = fact(sheet([*([[title]] if title else []), header, ["Орлов Илья", 4, 5, 5, 5, 5]], tab), "grades")
    assert set(marks["subject"]) == {subject}
    assert list(marks["period"]) == ["t1", "t2", "t3", "year", "final"]


@pytest.mark.parametrize(
    ("text", "period"),
    [("1 ч", "q1"), ("IV ч.", "q4"), ("2 п/г", "h2"), ("Третья четверть", "q3"), ("1-й триместр", "t1"),
     ("Год", "year"), ("П-1", None), ("Т-3", None), ("4 полугодие", None), ("7А", None), ("1 и 2 четверть", None),
     ("год рождения", None)],
)  # fmt: skip
def test_a_period_is_read_as_journals_write_it_and_a_code_is_none(text: str, period: str | None) -> None:
    assert period_of(text) == period


def test_a_tab_for_each_period_is_a_table_for_each() -> None:
    rows = [["ФИО", "Алгебра", "Физика"], ["Орлов Илья", 4, 5]]
    found = tables(("журнал.xlsx", xlsx({"1 четверть": rows, "4 четверть": rows})))
    assert [(one.kind, fact(one, "grades")["period"].unique().tolist()) for one in found] == [
        ("grades", ["q1"]), ("grades", ["q4"])
    ]  # fmt: skip


def test_words_that_stand_for_no_mark_are_no_mistake_and_what_is_outside_the_scale_is_named() -> None:
    said = ["5 (отл.)", "хор", "н/а", "осв.", "-", "зач", None, "4+", "1", "7", "отсутствовал", "4,33"]
    rows = [["ФИО", "Алгебра"], *[[f"Орлов {chr(1040 + n)}лья", text] for n, text in enumerate(said)]]
    found = sheet(rows, "1 четверть")
    assert list(fact(found, "grades")["mark"]) == [5.0, 4.0, 4.0, 1.0]
    assert [(one.row, one.column, one.value) for one in found.problems] == [
        (11, "Алгебра", "7"), (12, "Алгебра", "отсутствовал"), (13, "Алгебра", "4,33"), (10, "Алгебра", "1")
    ]  # fmt: skip
    assert "от 2 до 5" in found.problems[0].message


def test_fractions_are_marks_in_a_column_of_means_only() -> None:
    rows = [["ФИО", "Алгебра (средний балл)", "Физика"], ["Орлов Илья", "4,33", 4], ["Белов Пётр", "3.5", 5]]
    assert sorted(fact(sheet(rows, "1 четверть"), "grades")["mark"]) == [3.5, 4.0, 4.33, 5.0]


def test_a_mean_beside_the_mark_of_the_same_subject_and_what_is_no_subject_are_left_out() -> None:
    rows = [["ФИО", "Алгебра ср. балл (средний)", "Алгебра", "Физика", "ОРКСЭ", "Средний балл", "Пропуски"],
            ["Орлов Илья", "4,4", 4, 5, 5, "4,67", 3], ["Белов Пётр", "3,4", 3, 4, "н/а", "3,5", 12]]  # fmt: skip
    marks = fact(sheet(rows, "1 четверть"), "grades")
    assert marks.groupby("subject")["mark"].apply(list).to_dict() == {
        "алгебра": [4.0, 3.0], "физика": [5.0, 4.0], "орксэ": [5.0]
    }  # fmt: skip


def test_a_row_may_say_its_school_year() -> None:
    rows = [
        [*LONG, "Учебный год"],
        [*WHO, "Алгебра", "1 четверть", 4, "2024/2025"],
        [*WHO, "Алгебра", "1 четверть", 5, None],
    ]
    assert fact(sheet(rows), "grades")[["year", "mark"]].values.tolist() == [["2024/25", 4.0], [None, 5.0]]


def test_marks_before_and_after_the_programme_stay_measurements() -> None:
    found = sheet([["ФИО", "Алгебра", None], [None, "до", "после"], ["Орлов Илья", 3, 4]], file="успеваемость.xlsx")
    assert (found.kind, len(fact(found, "measurement"))) == ("measurements", 2)


def test_a_journal_without_a_subject_says_what_to_write_and_a_row_without_a_person_is_left_out() -> None:
    refused = sheet([["ФИО", "1 четверть", "2 четверть"], ["Орлов Илья", 4, 5]])
    assert refused.status == "refused"
    assert "Предмет: алгебра" in refused.problems[0].message
    found = sheet([["ФИО", "Алгебра"], [None, 4], ["Орлов Илья", 4]], "1 четверть")
    assert (found.rows_read, found.rows_stored, found.rows_skipped) == (2, 1, 1)
    assert found.problems[0].row == 2
