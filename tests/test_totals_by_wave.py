"""Totals of the programme under «До» and «После»: the school years are asked, and nothing is dropped unsaid."""

import pytest

from data_loaders.report import Correction
from tests.books import Rows
from tests.planned import fact, sheet, tables, xlsx

NAMES = ["Состоят на учёте", "Жалобы", "Конфликты"]
BODY: Rows = [[name, n, n + 5] for n, name in enumerate(NAMES, 2)]


def answers(**items: str | None) -> dict[tuple[str, str | None], Correction]:
    return {("файл.xlsx", None): Correction(items=items)}


@pytest.mark.parametrize("heads", [("До", "После"), ("Было", "Стало"), ("Октябрь", "Май"), ("Прошлый год", "Этот год")])
@pytest.mark.parametrize("first", ["Показатель", "Показатель программы"])
def test_the_school_years_of_waves_are_asked_with_the_years_at_hand(heads: tuple[str, str], first: str) -> None:
    found = sheet([[first, *heads], *BODY], year="2025/26")
    assert (found.kind, found.status, found.rows_stored, found.rows_skipped) == ("totals", "needs answer", 0, 3)
    assert f"«{heads[0]}», «{heads[1]}»" in found.problems[0].message
    assert [[guess.item for guess in column.guesses] for column in found.columns] == [
        [], ["2024/25", "2025/26"], ["2025/26", "2024/25"]]  # fmt: skip


def test_the_answer_puts_each_column_into_its_year() -> None:
    said = answers(До="2024/25", После="2025/26")
    rows: Rows = [["Показатель", "До", "После"], *BODY]
    found = tables(("файл.xlsx", xlsx({"Лист1": rows})), answers=said)
    assert [(one.year, fact(one, "totals")["amount"].tolist()) for one in found] == [
        ("2024/25", [2, 3, 4]), ("2025/26", [7, 8, 9])]  # fmt: skip


def test_one_year_said_of_two_columns_is_asked_again() -> None:
    rows: Rows = [["Показатель", "До", "После"], *BODY]
    assert sheet(rows, answers=answers(До="2025/26", После="2025/26")).status == "needs answer"


def test_a_column_without_a_year_is_named_as_not_stored() -> None:
    rows: Rows = [["Показатель", "До", "После", "Примечание"], *([*row, "см. отчёт"] for row in BODY)]
    found = sheet(rows, answers=answers(После="2025/26"))
    assert (found.status, fact(found, "totals")["amount"].tolist()) == ("planned", [7, 8, 9])
    assert "«До», «Примечание»" in found.problems[0].message


def test_waves_in_rows_are_refused_with_what_to_write_there() -> None:
    found = sheet([["Срок", *NAMES], ["до", 2, 3, 4], ["после", 7, 8, 9]])
    assert (found.status, found.rows_skipped) == ("refused", 2)
    assert "впишите в строки год" in found.problems[0].message


def test_measurements_of_people_under_the_same_headers_are_no_totals() -> None:
    found = sheet([["Показатель", "До", "После"], ["Вовлечённость", 6, 7], ["Мотивация", 5, 6]])
    assert found.kind == "measurements"
