"""Every kind of cell value has one spelling as text, whichever program wrote it."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest

from data_loaders.workbook import Sheet, read

SPELLED: list[tuple[Any, str | None]] = [
    ("Иванова А.", "Иванова А."),
    (" да ", " да "),
    ("007", "007"),
    ("=2+2", None),
    ("строка\nвторая", "строка\nвторая"),
    ("первая\r\nвторая", "первая\nвторая"),
    (8, "8"),
    (8.0, "8"),
    (8.5, "8.5"),
    (-0.1, "-0.1"),
    (0.1 + 0.2, "0.3"),
    (10_000_001, "10000001"),
    (0, "0"),
    (1, "1"),
    (True, "TRUE"),
    (False, "FALSE"),
    (date(2026, 2, 9), "2026-02-09"),
    (datetime(2026, 2, 9, 9), "2026-02-09 09:00:00"),
    (datetime(2026, 2, 9, 8, 59, 59, 999_900), "2026-02-09 09:00:00"),
    (time(3, 4), "03:04:00"),
    (timedelta(hours=30, seconds=5), "30:00:05"),
    ("   ", None),
    ("\u200b", None),
    (None, None),
    ("a\u200bб\u202e\u2066в\xad\u2060", "aбв"),
]


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    """One sheet with a value of the list in each row, between two filled cells."""
    book = openpyxl.Workbook()
    for value, _ in SPELLED:
        book.active.append(["есть", value, "есть"])
    out = io.BytesIO()
    book.save(out)
    return read("значения.xlsx", out.getvalue()).sheets[0]


@pytest.mark.parametrize("row", range(len(SPELLED)), ids=lambda row: repr(SPELLED[row][0]))
def test_a_value_has_one_spelling(sheet, row):
    assert list(sheet.cells[row]) == ["есть", SPELLED[row][1], "есть"]
