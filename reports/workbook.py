"""Tables as an xlsx workbook: first a sheet about the file, then the tables, one sheet each."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

import xlsxwriter

from locales import _
from reports.names import sheet_names
from reports.separated import csv_bytes
from reports.sheets import Paper, fill, put
from reports.tables import Table

__all__ = ["Table", "csv_bytes", "workbook"]


def workbook(tables: Iterable[Table], facts: Mapping[str, str]) -> bytes:
    """An xlsx file: «О файле» with the facts and the list of sheets, then one sheet per table.

    facts: what the file stands for (period, filters, n, thresholds, rules), name to text. Hidden figures are
    words, nulls are empty cells, text is never a formula. Raises ValueError for more rows than a sheet holds.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    paper = Paper(book)
    tables = list(tables)
    names = sheet_names([_("About this file"), *(table.title for table in tables)])
    sheets = [book.add_worksheet(name) for name in names]
    _about(sheets[0], paper, facts, list(zip(names[1:], tables, strict=True)))
    for sheet, table in zip(sheets[1:], tables, strict=True):
        fill(book, sheet, paper, table)
    book.close()
    return out.getvalue()


def _about(
    sheet: xlsxwriter.worksheet.Worksheet,
    paper: Paper,
    facts: Mapping[str, str],
    tables: Sequence[tuple[str, Table]],
) -> None:
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 90)
    for row, (name, text) in enumerate(facts.items()):
        put(sheet, row, 0, name, paper.bold)
        put(sheet, row, 1, str(text), paper.wrapped)
    top = len(facts) + 1
    for column, title in enumerate((_("Sheet"), _("Note"), _("Rows"))):
        put(sheet, top, column, title, paper.heading)
    for row, (name, table) in enumerate(tables, start=top + 1):
        place = name.replace("'", "''")
        sheet.write_url(row, 0, f"internal:'{place}'!A1", string=name)
        put(sheet, row, 1, table.note, paper.wrapped)
        sheet.write_number(row, 2, len(table.frame))
