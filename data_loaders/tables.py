"""Where a table stands on a sheet: the words above it, its header, its rows down to the totals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import bare, is_total
from data_loaders.exported import exported_header
from data_loaders.headers import Cells, Texts, full_header, header_row
from data_loaders.turned import turned
from data_loaders.values import is_blank
from data_loaders.workbook import Came, Sheet, Withheld


@dataclass(frozen=True)
class Table:
    """One table of one sheet. cells: data rows × columns, text or None; rows: their row numbers on the sheet from 1.

    group holds, per column, the upper header cell where the header has two rows («Тревожность» above «до», «после»).
    above: how many rows stand above the header. turned: people stand in columns on the sheet; rows are then columns.
    withheld: as in the sheet. below: how many rows of the sheet stand above the first row, or column, of answers.
    """

    file: str
    sheet: str
    title: str
    header: Texts
    group: Texts
    cells: Cells
    rows: npt.NDArray[np.int64]
    above: int = 0
    turned: bool = False
    withheld: Withheld = field(default_factory=dict)
    below: int = 0

    @property
    def tab(self) -> str | None:
        """The sheet's name; None in a text file, which has no sheets."""
        return self.sheet or None

    def came(self, form: str | None, role: str | None, wave: str | None) -> list[int]:
        """The rows in which this questionnaire had stood before they were blanked."""
        asked: Came = (form, role, wave)
        return [row for row, came in self.withheld.items() if asked in came]

    def column(self, number: int) -> Cells:
        """The cells of one column."""
        column: Cells = self.cells[:, number]
        return column


def find_table(file: str, sheet: Sheet, is_question: Callable[[str], bool]) -> Table | None:
    """The table of a sheet, or None where no row looks like a header.

    The header is the row among the first with the most cells that mean something: a column of a list, a wave, or a
    question (is_question). Blank rows, repeated headers and lines of totals are left out; what follows the totals
    after a blank row is another table (a pivot) and left out too, as is another header after a blank row.
    """
    other_way = turned(sheet, is_question)
    sheet = sheet if other_way is None else other_way[0]
    found = whole_header(sheet.cells, is_question)
    if found is None:
        return None
    header, group, top, first = found
    cells = spread(sheet, first)
    rows = data_rows(cells, first, header)
    title = " ".join(str(cell) for row in cells[:top] for cell in row if cell)
    numbers = rows + 1 if other_way is None else np.array(other_way[1], dtype=np.int64)[rows]
    below = first if other_way is None else other_way[2]
    return Table(
        file, sheet.name, title, header, group, cells[rows], numbers, top, other_way is not None, sheet.withheld, below
    )


def whole_header(cells: Cells, is_question: Callable[[str], bool]) -> tuple[Texts, Texts, int, int] | None:
    """Header, group row, number of the first header row and of the first data row; None where no row is a header."""
    exported = exported_header(cells)
    if exported is not None:
        header, top, first = exported
        return header, (None,) * len(header), top, first
    found = header_row(cells, is_question)
    if found is None:
        return None
    header, group, first = full_header(cells, found, is_question)
    return header, group, found, first


def spread(sheet: Sheet, first: int) -> Cells:
    """The cells with what is merged over several rows of data written in each of them that holds anything else."""
    if not sheet.merged:
        return sheet.cells
    cells: Cells = sheet.cells.copy()
    filled = np.atleast_1d(pd.notna(cells).any(axis=1))
    for top, left, bottom, right in sheet.merged:
        if left == right and first <= top < bottom:
            rows = np.arange(top, bottom + 1)[filled[top : bottom + 1]]
            cells[rows, left] = cells[top, left]
    return cells


def data_rows(cells: Cells, first: int, header: Texts) -> npt.NDArray[np.int64]:
    """The numbers from 0 of the rows that hold data."""
    signs = [bare(text) for text in header if text]
    kept: list[int] = []
    totals = blank = False
    for number, row in enumerate(cells[first:].tolist(), start=first):
        texts = [text for text in row if text is not None]
        if not texts:
            blank = True
        elif blank and (totals or is_other_header(row, cells[kept])):
            break
        elif any(map(is_total, texts[:2])):
            totals = True
        elif not is_repeated(texts, signs):
            blank = totals and blank
            kept.append(number)
    return np.array(kept, dtype=np.int64)


def is_repeated(texts: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row repeats the header, in any case and with any spaces; the first letter rules out almost all rows."""
    alike = len(texts) == len(header) and texts[0].strip()[:1].lower() == header[0][:1]
    return alike and [bare(text) for text in texts] == list(header)


def is_other_header(row: Sequence[str | None], above: Cells) -> bool:
    """Whether a row after a blank one heads another table: words only, and some where most rows above have numbers."""
    texts = [text for text in row if not is_blank(text)]
    if len(texts) < 2 or not len(above) or any(sign.isdigit() for text in texts for sign in str(text)):
        return False
    columns = [above[:, at] for at, text in enumerate(row) if not is_blank(text)]
    return any(sum(is_number(cell) for cell in column) > len(column) / 2 for column in columns)


def is_number(cell: str | None) -> bool:
    """Whether a cell begins with a number."""
    return cell is not None and cell.lstrip()[:1].isdigit()


def is_table_like(sheet: Sheet) -> bool:
    """Whether a sheet has two columns and two rows of something: more than a note."""
    filled = pd.notna(sheet.cells)
    return bool((filled.sum(axis=1) >= 2).sum() >= 2)
