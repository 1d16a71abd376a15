"""Where a table stands on a sheet: the words above it, its header of one or two rows, its rows down to the totals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import is_total, meaning
from data_loaders.workbook import Sheet
from questionnaires import meaning as word_meaning

Cells = npt.NDArray[np.object_]
Texts = tuple[str | None, ...]
SEARCHED = 40  # rows from the top in which a header is looked for


@dataclass(frozen=True)
class Table:
    """One table of one sheet. cells: data rows × columns, text or None; rows: their row numbers on the sheet from 1.

    group holds, per column, the upper header cell where the header has two rows («Тревожность» above «до», «после»).
    """

    file: str
    sheet: str
    title: str
    header: Texts
    group: Texts
    cells: Cells
    rows: npt.NDArray[np.int64]

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
    top = header_row(cells, is_question)
    if top is None:
        return None
    header, group, first = full_header(cells, top, is_question)
    rows = data_rows(cells, first, header)
    title = " ".join(str(cell) for row in cells[:top] for cell in row if cell)
    return Table(file, sheet.name, title, header, group, cells[rows], rows + 1)


def header_row(cells: Cells, is_question: Callable[[str], bool]) -> int | None:
    """The number from 0 of the row that is most like a header; the upper one of equals; None below two signs."""
    best, best_score = None, 1.0
    for number in range(min(len(cells), SEARCHED)):
        texts = [str(cell) for cell in cells[number] if cell is not None and has_letters(cell)]
        signs = sum(1.0 for text in texts if is_sign(text) or is_question(text))
        # A long header of a form whose questions are somebody else's is still a header: many different sentences.
        score = signs + (0.4 * len(set(texts)) / len(texts) if len(texts) > 1 else 0)
        if score > best_score and signs >= 1:
            best, best_score = number, score
    return best


def has_letters(cell: str) -> bool:
    """Whether a cell can be a header at all: numbers and dates cannot."""
    return cell.strip() == "№" or any(sign.isalpha() for sign in cell)


def is_sign(text: str) -> bool:
    """Whether a cell names a column of a list."""
    return meaning(text) is not None


def wave_of(text: str) -> str | None:
    """The wave a short text names, or None."""
    return word_meaning("wave", text)


def full_header(cells: Cells, top: int, is_named: Callable[[str], bool]) -> tuple[Texts, Texts, int]:
    """Header, group row and number of the first data row.

    Two rows make one header where one of them names waves and the other what was measured: «до», «после» under each
    parameter, or parameters under «до» and «после».
    """
    rows = [[None if cell is None else str(cell) for cell in row] for row in cells[max(top - 1, 0) : top + 2]]
    above, here = (rows[0], rows[1]) if top else ([], rows[0])
    below = rows[-1] if top + 1 < len(cells) else []
    if waves(below) >= 2 or (waves(here) >= 2 and sum(is_named(text) for text in below if text) >= 2):
        return *stacked(here, below), top + 2
    if waves(above) >= 2 or (waves(here) >= 2 and waves(here) == sum(text is not None for text in here)):
        return *stacked(above, here), top + 1
    return tuple(here), (None,) * len(here), top + 1


def waves(texts: Sequence[str | None]) -> int:
    """How many cells of a row name a wave."""
    return sum(text is not None and wave_of(text) is not None for text in texts)


def stacked(upper: Sequence[str | None], lower: Sequence[str | None]) -> tuple[Texts, Texts]:
    """One header of two rows; an upper cell reaches over the empty cells to its right, as a merged one does."""
    header, group, reach = [], [], None
    for up, low in zip(upper, lower, strict=True):
        reach = up or (reach if low else None)
        header.append(low or up)
        group.append(reach if low else None)
    return tuple(header), tuple(group)


def data_rows(cells: Cells, first: int, header: Texts) -> npt.NDArray[np.int64]:
    """The numbers from 0 of the rows that hold data."""
    filled = pd.notna(cells)
    has_text = np.atleast_1d(filled.any(axis=1))
    signs = [text for text in header if text]
    kept: list[int] = []
    totals = blank = False
    for number in range(first, len(cells)):
        if not has_text[number]:
            blank = totals or blank
            continue
        if totals and blank:
            break
        texts = cells[number][filled[number]]
        if any(is_total(text) for text in texts[:2]):
            totals = True
        elif texts[0] != signs[0] or list(texts) != signs:
            kept.append(number)
    return np.array(kept, dtype=np.int64)
