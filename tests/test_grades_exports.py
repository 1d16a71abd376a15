"""Whole sheets as electronic journals write them: words above, days, means, figures under the pupils."""

import pytest

from tests.books import Rows
from tests.planned import fact, sheet
from ui.planned import periods

REPORT = [
    ["Сводный отчёт об успеваемости и посещаемости"], ["Учебный год: 2025/2026"], ["Класс: 7А"], ["Период: 2 четверть"],
    ["№ п/п", "ФИО ученика", "Предметы", None, None, None, "Средний балл"],
    [None, None, "Рус. яз.", "Алг.", "ОРКСЭ", "Физ-ра", None],
    [1, "Орлов Илья", 4, 3, 5, "осв", "4,00"],
    [2, "Белова Ёлка", 5, 4, 5, 5, "4,75"],
    [None, "Качество знаний, %", 100, 50, 100, 100, None],
    [None, "На «5»", 1, 0, 2, 1, None],
    [None, "Не успевают", 0, 0, 0, 0, None],
]  # fmt: skip
DAYS = [
    ["Предмет: Геометрия. Класс 8 «Б»"],
    ["№", "Фамилия, имя", "1 четверть", None, None, None, "2 четверть", None, None],
    [None, None, "05.09", "12.09", "Ср. балл", "Отметка", "05.11", "Ср. балл", "Отметка"],
    [1, "Орлов Илья", 3, 4, "3,50", 4, 5, "5,00", 5],
    [2, "Белова Ёлка", None, "н", "4,20", 4, None, "3,60", "н/а"],
]  # fmt: skip


def test_a_report_of_a_class_gives_its_marks_by_subject_and_nobody_is_made_of_its_figures() -> None:
    table = sheet(REPORT)
    marks = fact(table, "grades")
    assert (table.kind, table.year, [one.value for one in table.problems]) == ("grades", "2025/26", [])
    assert set(marks["period"]) == {"q2"}
    assert set(marks["class"]) == {"7А"}
    assert marks.groupby("subject")["mark"].apply(list).to_dict() == {
        "русский язык": [4.0, 5.0], "алгебра": [3.0, 4.0], "орксэ": [5.0, 5.0], "физкультура": [5.0]
    }  # fmt: skip


def test_a_journal_by_days_gives_the_marks_of_its_periods_and_not_those_of_its_days() -> None:
    table = sheet(DAYS)
    marks = fact(table, "grades")
    assert list(marks[["row", "subject", "period", "mark"]].itertuples(index=False, name=None)) == [
        (4, "геометрия", "q1", 4.0), (5, "геометрия", "q1", 4.0), (4, "геометрия", "q2", 5.0)
    ]  # fmt: skip
    assert set(marks["class"]) == {"8Б"}
    assert periods(table) == "Периоды в этой таблице: 1 четверть, 2 четверть."
    assert [one.value for one in table.problems] == []


def test_one_column_of_marks_under_a_title_that_says_the_rest() -> None:
    table = sheet([["ФИО", "Оценка"], ["Орлов Илья", 4]], "Алгебра", file="1 полугодие.xlsx")
    assert fact(table, "grades")[["subject", "period", "mark"]].values.tolist() == [["алгебра", "h1", 4.0]]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([["Код", "Показатель", "Предмет", "Период", "Балл"], ["У-1", "Тревожность", "физика", "2 четверть", 5]], None),
        ([["ФИО", "Предмет", "Период", "Результат"], ["Орлов Илья", "физика", "1 четверть", "призёр"]], None),
        ([["ФИО", "Должность", "Предмет", "Стаж"], ["Орлов Илья", "учитель", "алгебра", 4]], "staff"),
        ([["ФИО", "Класс", "Дата рождения"], ["Орлов Илья", "7А", "01.02.2012"]], "pupils"),
    ],
)  # fmt: skip
def test_what_names_parameters_says_no_marks_or_lists_people_is_no_journal(rows: Rows, kind: str | None) -> None:
    found = sheet(rows, "1 четверть")
    assert found.kind != "grades"
    assert kind in (None, found.kind)


def test_a_subject_in_short_is_the_same_subject_before_and_after() -> None:
    short = sheet([["ФИО", "Рус", "Алг"], ["Орлов Илья", 4, 5]], "1 четверть")
    told = sheet([["ФИО", "Предмет", "Показатель", "До", "После"], ["Орлов Илья", "Рус. яз.", "Успеваемость", 4, 5]])
    assert set(fact(told, "measurement")["subject"]) < set(fact(short, "grades")["subject"]) | {"русский язык"}
    assert set(fact(short, "grades")["subject"]) == {"русский язык", "алгебра"}
