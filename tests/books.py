"""Small spreadsheets made in a test: rows in, bytes of a real xlsx or csv out."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]


def xlsx(sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """A workbook with these sheets; merged names cell ranges per sheet."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for area in (merged or {}).get(name, ()):
            sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def text(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """A csv file with these rows."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode(encoding)
