"""One table on one sheet of a workbook: heading, filter, widths, number formats, a native chart."""

from datetime import date, datetime
from math import isfinite

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.theme import AFTER
from locales import day, number
from reports.cells import legible, simple
from reports.columns import INTEGER, MARK, SHARE, SIGNED, P, header, kind
from reports.formulas import formula
from reports.tables import Table, prepared
from reports.totals import Line, lines

MOST_ROWS = 1_048_575
NARROW, WIDE = 9, 60
LOOKED_AT = 200
CHART_WIDTH, CHART_ROW = 620, 22
FIRST_DAY = date(1900, 1, 1)
NUMBERS = {INTEGER: "0", SHARE: "0.0%", MARK: "0.00", SIGNED: "+0.00;-0.00;0.00", P: "0.000"}


class Paper:
    """The formats of one workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.bold: Format = book.add_format({"bold": True, "valign": "top"})
        self.heading: Format = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#eef1f5"}
        )
        self.wrapped: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.plain: Format = book.add_format({"valign": "top"})
        self.day: Format = book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"})
        self.moment: Format = book.add_format({"num_format": "dd.mm.yyyy hh:mm", "valign": "top", "align": "left"})
        self.numbers: dict[str, Format] = {
            kind: book.add_format({"num_format": code, "valign": "top"}) for kind, code in NUMBERS.items()
        }


def fill(book: xlsxwriter.Workbook, sheet: Worksheet, paper: Paper, table: Table) -> None:
    """Write the table; raises ValueError where it has more rows than a sheet holds."""
    frame = prepared(table.frame)
    if len(frame) > MOST_ROWS:
        raise ValueError(f"{table.title}: {len(frame)} rows, a sheet holds {MOST_ROWS}")
    names = [str(name) for name in frame.columns]
    columns = [[simple(value) for value in frame.iloc[:, at].tolist()] for at in range(len(names))]
    for column, (name, cells) in enumerate(zip(names, columns, strict=True)):
        put(sheet, 0, column, header(name), paper.heading)
        sheet.set_column(column, column, _width(header(name), cells[:LOOKED_AT]))
    grid = dict(zip(names, columns, strict=True))
    rows = [Line(dict(zip(names, cells, strict=True))) for cells in zip(*columns, strict=True)]
    for row, line in enumerate([*rows, *(lines(grid, table.whole) if table.whole else [])], start=1):
        _line(sheet, paper, row, names, line, table)
    sheet.freeze_panes(1, 0)
    if len(names):
        sheet.autofilter(0, 0, len(frame), len(names) - 1)
    if table.bars in names and len(frame):
        _bars(book, sheet, table, frame)


def _line(sheet: Worksheet, paper: Paper, row: int, names: list[str], line: Line, table: Table) -> None:
    for column, name in enumerate(names):
        look, cell = table.kinds.get(name, kind(name)), line.cells.get(name)
        says = line.sums.get(name) or formula(name, line.cells, names, row)
        if says is None:
            write(sheet, paper, row, column, cell, look)
        else:
            # With its value, for readers that do not reckon.
            sheet.write_formula(row, column, says, paper.numbers.get(look, paper.plain), "" if cell is None else cell)


def write(sheet: Worksheet, paper: Paper, row: int, column: int, cell: object, look: str) -> None:
    """One cell by the type of its value; what is no number, date or null is text, whatever it starts with."""
    if cell is None or cell == "":
        return
    if isinstance(cell, int | float) and isfinite(cell):
        default = paper.numbers[INTEGER] if isinstance(cell, int) else paper.plain
        sheet.write_number(row, column, cell, paper.numbers.get(look, default))
    elif isinstance(cell, date) and _first(cell) >= FIRST_DAY:
        moment = isinstance(cell, datetime)
        value = cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell
        sheet.write_datetime(row, column, value, paper.moment if moment else paper.day)
    else:
        put(sheet, row, column, str(cell), paper.wrapped)


def put(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """A text as it is, never as a formula, a link or markup."""
    said = legible(text)
    # XlsxWriter takes a text between these tags for ready XML and copies it into the file.
    raw = said.startswith("<r>") and said.endswith("</r>")
    sheet.write_string(row, column, said + " " if raw else said, look)


def _first(cell: date) -> date:
    return cell.date() if isinstance(cell, datetime) else cell


def _width(said: str, cells: list[object]) -> float:
    # A heading may take two lines; long texts wrap.
    longest = max([len(said) / 2, *(len(_shown(cell)) for cell in cells)])
    return min(max(longest + 3, NARROW), WIDE)


def _shown(cell: object) -> str:
    if isinstance(cell, date):
        return day(cell) + (" 00:00" if isinstance(cell, datetime) else "")
    return number(cell) if isinstance(cell, float) else "" if cell is None else str(cell)


def _bars(book: xlsxwriter.Workbook, sheet: Worksheet, table: Table, frame: pd.DataFrame) -> None:
    column = list(frame.columns).index(table.bars)
    chart = book.add_chart({"type": "bar"})
    names, values = ([sheet.get_name(), 1, at, len(frame), at] for at in (0, column))
    chart.add_series({"categories": names, "values": values, "fill": {"color": AFTER}, "gap": 40})
    chart.set_title({"name": table.title, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_x_axis({"num_format": "0%", "min": 0, "major_gridlines": {"visible": True}})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": CHART_WIDTH, "height": 90 + CHART_ROW * len(frame)})
    sheet.insert_chart(1, len(frame.columns) + 1, chart)
