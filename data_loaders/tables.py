"""Where a table stands on a sheet: the words above it, its header, its rows down to the totals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import Told
from data_loaders.data_rows import data_rows, lines_of_totals
from data_loaders.headers import Cells, Texts, has_letters
from data_loaders.turned import turned
from data_loaders.whole_header import whole_header
from data_loaders.workbook import Came, Sheet, Withheld


@dataclass(frozen=True)
class Table:
    """One table of one sheet. cells: data rows × columns, text or None; rows: their row numbers on the sheet from 1.

    group holds, per column, the upper header cell where the header has two rows («Тревожность» above «до», «после»).
    above: how many rows stand above the header. turned: people stand in columns on the sheet; rows are then columns.
    withheld: as in the sheet. below: how many rows of the sheet stand above the first row, or column, of answers.
    offset: how many rows of the sheet stand above the part of it that the table was found in. told: column number ->
    what the reader says it means, None for nothing.
    dated: column -> its wave by the calendar; unsettled: columns that say when, though not which wave they are.
    totals: the row numbers on the sheet, from 1, of lines of totals among the data or right below it. unnamed: nobody
    knows any of its headers; its first row of texts was taken for them, in case the reader says what they mean. parted:
    the header of a column that held both sides of a pair and became two.
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
    offset: int = 0
    told: Told = field(default_factory=dict)
    totals: tuple[int, ...] = ()
    unnamed: bool = False
    parted: str | None = None
    dated: Mapping[int, str] = field(default_factory=dict)
    unsettled: tuple[int, ...] = ()

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

    def said(self, number: int) -> frozenset[str]:
        """The different texts of one column; kept, since a long column is asked for them several times."""
        if number not in self._said:
            self._said[number] = frozenset(self.column(number)) - {None}
        return self._said[number]

    @cached_property
    def _said(self) -> dict[int, frozenset[str]]:
        return {}


def find_table(file: str, sheet: Sheet, is_question: Callable[[str], bool]) -> Table | None:
    """The table of a sheet, or None where no row looks like a header.

    The header is the row among the first with the most cells that mean something: a column of a list, a wave, or a
    question (is_question). Blank rows, repeated headers and lines of totals are left out; what follows the totals
    after a blank row is another table, as is what follows another header after a blank row or a title.
    """
    other_way = turned(sheet, is_question)
    sheet = sheet if other_way is None else other_way[0]
    found = whole_header(sheet.cells, is_question)
    if found is None:
        return None
    header, group, top, first = found
    cells = spread(sheet, first)
    rows = data_rows(cells, first, header, is_question)
    title = " ".join(str(cell) for row in cells[:top] for cell in row if cell)
    numbers = rows + 1 if other_way is None else np.array(other_way[1], dtype=np.int64)[rows]
    below = first if other_way is None else other_way[2]
    table = Table(
        file, sheet.name, title, header, group, cells[rows], numbers, top, other_way is not None, sheet.withheld, below
    )
    return table if other_way else replace(table, totals=lines_of_totals(cells, first, rows))


def unnamed_table(file: str, sheet: Sheet) -> Table | None:
    """A sheet no row of which looks like a header: its first row of two texts or more taken for one; None without."""
    texts = [sum(bool(cell) and has_letters(str(cell)) for cell in row) for row in sheet.cells]
    top = next((at for at, n in enumerate(texts) if n > 1), None)
    if top is None:
        return None
    header = tuple(None if cell is None else str(cell) for cell in sheet.cells[top])
    cells = spread(sheet, top + 1)
    rows = data_rows(cells, top + 1, header, lambda _text: False)
    title = " ".join(str(cell) for row in sheet.cells[:top] for cell in row if cell)
    found = Table(file, sheet.name, title, header, (None,) * len(header), cells[rows], rows + 1, top)
    found = replace(found, withheld=sheet.withheld, below=top + 1, unnamed=True)
    return found if len(rows) else None


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


def is_table_like(sheet: Sheet) -> bool:
    """Whether a sheet has two columns and two rows of something: more than a note."""
    filled = pd.notna(sheet.cells)
    return bool((filled.sum(axis=1) >= 2).sum() >= 2)
