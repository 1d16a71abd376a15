"""A changed count in a workbook moves its share, missing people and sums, and no formula touches what is hidden."""

from datetime import date
from fractions import Fraction
from itertools import product

import pandas as pd
import pytest
from openpyxl.workbook import Workbook

from metrics.indicators import indicators
from metrics.whole import whole
from reports.formulas import lacking
from reports.monitoring import Figures, report
from reports.workbook import Table, workbook
from store import Scope
from tests.formulas import addresses, is_formula, kept, opened, value
from tests.schools import random_store
from ui.involvement import by_class
from ui.rows import groups
from ui.rows import whole as of_school

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
BY_CLASS = "Вовлечённость по классам"


@pytest.fixture(scope="module")
def file() -> bytes:
    return report(Figures(**whole(random_store(3, pairs=25), SCOPE), facts={}))


@pytest.fixture
def book(file: bytes) -> Workbook:
    return opened(file)


def formulas(book: Workbook) -> list[tuple[str, str]]:
    return [(sheet.title, cell.coordinate) for sheet in book for row in sheet for cell in row if is_formula(cell)]


def at(book: Workbook, label: str, heading: str) -> str:
    """The address of a figure of the sheet of classes."""
    sheet = book[BY_CLASS]
    [column] = [cell.column_letter for cell in sheet[1] if cell.value == heading]
    [row] = [cell.row for cell in sheet["A"] if cell.value == label]
    return f"{column}{row}"


def test_every_formula_gives_the_value_that_was_written_beside_it(book: Workbook, file: bytes) -> None:
    written = kept(file)
    found = formulas(book)
    assert {sheet for sheet, _cell in found} == {"Показатели", "По классам", BY_CLASS, "По формам"}
    for sheet, cell in found:
        again, was = value(book[sheet], cell), written[sheet][cell].value
        assert again == ("" if was is None else was), (sheet, cell)


def test_every_share_of_two_numbers_is_a_formula_and_every_other_one_a_word(book: Workbook) -> None:
    for name in ("Показатели", "По классам", BY_CLASS, "По формам"):
        heads = [str(cell.value) for cell in book[name][1]]
        for row in book[name].iter_rows(min_row=2):
            line = dict(zip(heads, row, strict=True))
            counted = [line[head].data_type in "nf" and line[head].value is not None for head in heads
                       if head in ("Числитель", "Знаменатель")]  # fmt: skip
            assert is_formula(line["Доля"]) == all(counted), (name, row[0].row)


def test_a_changed_count_moves_the_share_the_missing_and_the_school(book: Workbook) -> None:
    sheet, together, school = book[BY_CLASS], "все классы вместе", "вся школа"
    before = {name: value(sheet, at(book, name, "Числитель")) for name in ("7А", together, school)}
    whole_lack = value(sheet, at(book, school, "Не хватает до цели, чел."))
    all_of_class = value(sheet, at(book, "7А", "Знаменатель"))
    sheet[at(book, "7А", "Числитель")] = before["7А"] + 2
    for name in before:
        counted, everybody = (value(sheet, at(book, name, head)) for head in ("Числитель", "Знаменатель"))
        assert counted == before[name] + 2
        assert value(sheet, at(book, name, "Доля")) == counted / everybody
    lack = value(sheet, at(book, "7А", "Не хватает до цели, чел."))
    assert lack == max(0, -(-7 * all_of_class // 10) - before["7А"] - 2)
    assert value(sheet, at(book, school, "Не хватает до цели, чел.")) == max(0, whole_lack - 2)
    sheet[at(book, "7А", "Знаменатель")] = 0
    assert value(sheet, at(book, "7А", "Доля")) == ""


def test_the_school_is_the_classes_and_those_without_a_class(book: Workbook) -> None:
    labels = [cell.value for cell in book[BY_CLASS]["A"]][-3:]
    assert labels == ["все классы вместе", "без класса", "вся школа"]
    figures = whole(random_store(3, pairs=25), SCOPE)["indicators"].set_index("indicator")
    for head, name in (("Числитель", "numerator"), ("Знаменатель", "denominator"), ("Доля", "value")):
        found = value(book[BY_CLASS], at(book, "вся школа", head))
        assert found == figures.loc["involvement_pupils", name]
    assert book[BY_CLASS].auto_filter.ref == f"A1:F{book[BY_CLASS].max_row - 3}"


def test_no_formula_refers_to_what_is_hidden_or_to_a_word(book: Workbook) -> None:
    assert "скрыто" in {cell.value for sheet in book for row in sheet for cell in row}
    for name, place in formulas(book):
        for cell in addresses(book[name], str(book[name][place].value)):
            assert is_formula(cell) or isinstance(cell.value, int | float) or cell.value is None, (name, place)


def test_the_table_of_classes_on_the_page_is_live_too() -> None:
    found = indicators(random_store(3, pairs=25), SCOPE, "class")
    shown = by_class(groups(found, "involvement_pupils", "class"), None)
    school = of_school(found, "involvement_pupils")
    sheet = opened(workbook([Table("Лист", shown, whole=school)], {}))["Лист"]
    *classes, _together, _rest, last = sheet.iter_rows(min_row=2)
    assert list(shown)[3:6:2] == ["value", "missing"]
    assert len(classes) == len(shown)
    assert all(is_formula(cell) for row in (*classes, last) for cell in (row[3], row[5]))
    assert value(sheet, last[1].coordinate) == school["numerator"]
    sheet[classes[0][1].coordinate] = classes[0][1].value + 1
    assert value(sheet, last[3].coordinate) == (school["numerator"] + 1) / school["denominator"]


def test_where_a_class_is_hidden_nothing_is_summed() -> None:
    counts = pd.array([7, None, 9], dtype="Int64")
    frame = pd.DataFrame(
        {"class": ["7А", "7Б", "8А"], "numerator": counts, "denominator": counts, "value": [1, None, 1]}
    )
    table = Table("Лист", frame.assign(suppressed=[False, True, False]), whole={"numerator": 20, "denominator": 20})
    sheet = opened(workbook([table], {}))["Лист"]
    assert [cell.value for cell in sheet["A"]] == ["Класс", "7А", "7Б", "8А"]
    assert [is_formula(cell) for cell in sheet["D"]] == [False, True, False, True]


def test_a_hostile_name_of_a_class_stays_a_text_beside_formulas() -> None:
    frame = pd.DataFrame({"class": ["=1+1"], "numerator": [1], "denominator": [4], "value": [0.25]})
    sheet = opened(workbook([Table("Лист", frame, whole={"numerator": 1, "denominator": 4, "value": 0.25})], {}))[
        "Лист"
    ]
    assert (sheet["A2"].data_type, sheet["A2"].value) == ("s", "=1+1")
    assert [value(sheet, f"D{row}") for row in (2, 3, 5)] == [0.25] * 3


def test_missing_people_are_those_of_exact_fractions_for_every_target_and_size() -> None:
    # A target may be per cents with one decimal; 0.55 × 100 is more than 55 in floats.
    trap = [(55, 100), (35, 20), (7, 100), (14, 50), (29, 100), (57, 100)]
    for percent, size in [*trap, *product((1, 9, 28, 70, 85, 99), (1, 23, 537, 1_000))]:
        for part in (0, 5):
            target = Fraction(10 * percent + part, 1_000)
            assert lacking(0, size, float(target)) == -(-target * size // 1), (percent, size)
    frame = pd.DataFrame([{"numerator": 3, "denominator": size, "target": percent / 100,
                           "missing": max(0, -(-percent * size // 100) - 3)}
                          for percent, size in trap])  # fmt: skip
    sheet = opened(workbook([Table("Лист", frame)], {}))["Лист"]
    assert all(is_formula(cell) for cell in sheet["D"][1:])
    assert [value(sheet, cell.coordinate) for cell in sheet["D"][1:]] == list(frame["missing"])
