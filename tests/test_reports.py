"""Files to hand on: the same figures as the frame, nothing hidden shown, and no text that runs."""

import csv
import re
from datetime import date, datetime
from io import BytesIO, StringIO

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from locales import use
from reports.cells import LONGEST, legible
from reports.names import sheet_names
from reports.workbook import Table, csv_bytes, workbook
from tests.thorough import examples

HOSTILE = [
    "=1+1",
    "+7 900",
    "-5+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "'=1",
    "＝1+1",
    "<r><t>x</t></r>",
]
# XlsxWriter does not undo a writing of control characters that people do not type.
TEXTS = st.text(max_size=30).filter(lambda text: not re.search("_x[0-9a-fA-F]{4}_", text))


def sheet(frame: pd.DataFrame, **table: object) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(workbook([Table("Лист", frame, **table)], {})), data_only=True)["Лист"]


def texts(values: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"ответ": pd.Series(values, dtype=object)})


def column(page: Worksheet, at: int = 1) -> list[object]:
    return [row[at - 1] for row in page.iter_rows(min_row=2, values_only=True)]


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_hostile_text_is_a_text_cell_and_never_a_formula() -> None:
    page = sheet(texts(HOSTILE), note="=1")
    assert {cell.data_type for cell in page["A"]} == {"s"}
    assert [str(text).strip() for text in column(page)] == [legible(text).strip() for text in HOSTILE]


def test_a_hostile_heading_fact_and_note_are_text_too() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook([Table("=1+1", pd.DataFrame({"=2": [1]}), "=3")], {"=4": "=5"})))
    assert {cell.data_type for page in book for row in page for cell in row} <= {"s", "n"}


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_any_text_comes_back_from_the_workbook(values: list[str]) -> None:
    assert column(sheet(texts([*values, "end"]))) == [*(legible(text) or None for text in values), "end"]


@settings(max_examples=examples(40, 150), deadline=None)
@given(st.lists(st.one_of(TEXTS, st.sampled_from(HOSTILE)), min_size=1, max_size=8))
def test_any_text_comes_back_from_csv_once_its_apostrophe_is_taken_away(values: list[str]) -> None:
    back = [row[0] if row else "" for row in rows(csv_bytes(texts(values)))[1:]]
    assert all(not re.match(r"\s*[=+@]|[\t\r]", text) for text in back)
    marked = re.compile(r"'+(\s*[=+\-@＝＋－＠]|[\t\r\n])")
    assert [text[1:] if marked.match(text) else text for text in back] == [legible(text) for text in values]


def test_a_plain_negative_number_stays_a_number_in_csv_and_a_formula_does_not() -> None:
    back = rows(csv_bytes(texts(["-5", "-1,5", "-5+1", "-x"])))[1:]
    assert back == [["-5"], ["-1,5"], ["'-5+1"], ["'-x"]]


def test_csv_writes_decimals_dates_and_flags_as_the_language_does() -> None:
    frame = pd.DataFrame(
        {"value": [-0.5], "date": [date(2025, 9, 1)], "x": [True], "n": pd.array([None], dtype="Int64")}
    )
    assert rows(csv_bytes(frame)) == [["Доля", "Дата", "x", "Ответов"], ["-0,5", "01.09.2025", "да", ""]]
    use("en")
    assert rows(csv_bytes(frame))[1][0] == "-0.5"


def test_numbers_shares_and_dates_keep_their_type_and_look() -> None:
    frame = pd.DataFrame(
        {
            "numerator": [5],
            "denominator": [22],
            "value": [5 / 22],
            "date": [date(2025, 9, 1)],
            "at": [datetime(2025, 9, 1, 8)],
        }
    )
    page = sheet(frame)
    assert [cell.value for cell in page[1]] == ["Числитель", "Знаменатель", "Доля", "Дата", "at"]
    assert [cell.number_format for cell in page[2]] == ["0", "0", "0.0%", "dd.mm.yyyy", "dd.mm.yyyy hh:mm"]
    days = [datetime(2025, 9, 1), datetime(2025, 9, 1, 8)]
    assert [cell.value for cell in page[2]] == [5, 22, pytest.approx(5 / 22), *days]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:E2"
    assert page["A1"].font.bold


def test_hidden_figures_are_words_and_silence_is_an_empty_cell() -> None:
    nothing = pd.array([None, None], dtype="Int64")
    frame = pd.DataFrame(
        {"group": [{"class": "7А"}, {}], "numerator": nothing, "target": [None, None], "suppressed": [True, False]}
    )
    assert list(sheet(frame).iter_rows(values_only=True)) == [
        ("Класс", "Числитель", "Цель"),
        ("7А", "скрыто", None),
        ("вся школа", None, None),
    ]
    assert rows(csv_bytes(frame))[1] == ["7А", "скрыто", ""]


def test_a_split_that_alone_is_hidden_is_a_word_and_nobody_measured_twice_is_an_empty_cell() -> None:
    frame = pd.DataFrame({"n_matched": [22, 0], "worse": pd.array([None] * 2, dtype="Int64")})
    assert (column(sheet(frame), 2), rows(csv_bytes(frame))[2]) == (["скрыто", None], ["0", ""])


def test_an_empty_table_still_has_its_sheet_and_headings() -> None:
    assert [cell.value for cell in sheet(pd.DataFrame({"class": [], "value": []}))[1]] == ["Класс", "Доля"]


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    (cell,) = column(sheet(texts(["я" * (LONGEST + 5)])))
    assert len(str(cell)) == LONGEST
    assert str(cell).endswith("[…]")


@given(st.lists(st.text(max_size=40), max_size=8))
def test_names_of_sheets_are_legal_and_unique(titles: list[str]) -> None:
    names = sheet_names(["История", "History", "история", *titles])
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", name) for name in names)
    assert "history" not in {name.casefold() for name in names}
