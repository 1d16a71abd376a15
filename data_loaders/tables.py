"""Where a table stands on a sheet: the words above it, its header, its rows down to the totals."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import is_total
from data_loaders.exported import exported_header
from data_loaders.headers import Cells, Texts, full_header, header_row
from data_loaders.workbook import Sheet


@dataclass(frozen=True)
class Table:
    """One table of one sheet. cells: data rows × columns, text or None; rows: their row numbers on the sheet from 1.

    group holds, per column, the upper header cell where the header has two rows («Тревожность» above «до», «после»).
    above: how many rows stand above the header.
    """

    file: str
    sheet: str
    title: str
    header: Texts
    group: Texts
    cells: Cells
    rows: npt.NDArray[np.int64]
    above: int = 0

    @property
    def tab(self) -> str | None:
        """The sheet's name; None in a text file, which has no sheets."""
        return self.sheet or None

    def column(self, number: int) -> Cells:
        """The cells of one column."""
        column: Cells = self.cells[:, number]
        return column


def find_table(file: str, sheet: Sheet, is_question: Callable[[str], bool]) -> Table | None:
    """The table of a sheet, or None where no row looks like a header.

    The header is the row among the first with the most cells that mean something: a column of a list, a wave, or a
    question (is_question). Blank rows, repeated headers and lines of totals are left out; what follows the totals
    after a blank row is another table (a pivot) and left out too.
    """
    cells = sheet.cells
    found = whole_header(cells, is_question)
    if found is None:
        return None
    header, group, top, first = found
    cells = spread(sheet, first)
    rows = data_rows(cells, first, header)
    title = " ".join(str(cell) for row in cells[:top] for cell in row if cell)
    return Table(file, sheet.name, title, header, group, cells[rows], rows + 1, top)


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
    signs = [text for text in header if text]
    kept: list[int] = []
    totals = blank = False
    for number, row in enumerate(cells[first:].tolist(), start=first):
        texts = [text for text in row if text is not None]
        if not texts:
            blank = totals or blank
        elif totals and blank:
            break
        elif any(map(is_total, texts[:2])):
            totals = True
        elif texts != signs:
            kept.append(number)
    return np.array(kept, dtype=np.int64)


def is_table_like(sheet: Sheet) -> bool:
    """Whether a sheet has two columns and two rows of something: more than a note."""
    filled = pd.notna(sheet.cells)
    return bool((filled.sum(axis=1) >= 2).sum() >= 2)
