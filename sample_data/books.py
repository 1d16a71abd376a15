"""Tables to files, the same bytes on every machine: xlsx without clock and compressor, csv as asked."""

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | date | None
Row = list[Cell]
MADE = datetime(2026, 6, 1, 12, 0, 0)
EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells from row 1 on; merged areas as first row, first column, last row, last column."""

    name: str
    rows: list[Row]
    merged: tuple[tuple[int, int, int, int], ...] = ()


def xlsx(sheets: list[Sheet]) -> bytes:
    """The sheets as a workbook. Texts stay texts: a cell that begins with = is never a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": MADE, "author": "sample_data"})
    formats: dict[type, Format] = {
        date: book.add_format({"num_format": "dd.mm.yyyy"}),
        datetime: book.add_format({"num_format": "dd.mm.yyyy hh:mm:ss"}),
    }
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return _repacked(out.getvalue())


def _fill(page: Worksheet, sheet: Sheet, formats: dict[type, Format]) -> None:
    """Write the merged cells, then every cell that holds something."""
    for area in sheet.merged:
        page.merge_range(*area, "")
    for at, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                page.write_string(at, column, cell)
            elif isinstance(cell, date):
                page.write_datetime(at, column, cell, formats[type(cell)])
            elif cell is not None:
                page.write_number(at, column, cell)


def _repacked(data: bytes) -> bytes:
    """The same archive without what differs between machines: compressor, system mark, times."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, EPOCH)
            info.create_system = 3
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(entry))
    return out.getvalue()


def csv_bytes(sheet: Sheet, encoding: str, separator: str, quote_all: bool = False) -> bytes:
    """The sheet as csv; nothing is an empty field, a date is dd.mm.yyyy."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    if quote_all:
        writer = csv.writer(out, delimiter=separator, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    for row in sheet.rows:
        writer.writerow([_text(cell) for cell in row])
    return out.getvalue().encode(encoding)


def _text(cell: Cell) -> str:
    """What a csv field says."""
    if cell is None:
        return ""
    return cell.strftime("%d.%m.%Y") if isinstance(cell, date) else str(cell)
