"""Which rows under a header hold its data: down to another table, without blank rows, repeated headers and totals."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import bare, is_total, totals
from data_loaders.headers import Cells, Texts, is_sign
from data_loaders.people import school_class
from data_loaders.values import is_blank

BEGINNING = 8  # columns by which most rows are known to hold data
SEEN = 50  # rows of a table whose width is looked at
HEADING = 0.6  # the share of a row's cells that name columns where the row heads another table


def data_rows(cells: Cells, first: int, header: Texts, is_named: Callable[[str], bool]) -> npt.NDArray[np.int64]:
    """The numbers from 0 of the rows that hold data."""
    signs = [bare(text) for text in header if text]
    kept: list[int] = []
    totals = blank = title = apart = False
    looked = first
    for number in worth_a_look(cells, first, signs):
        kept += range(looked, number)
        looked, row = number + 1, cells[number].tolist()
        texts = [text for text in row if text is not None]
        if not texts:
            blank = True
        elif blank and totals:
            break
        elif any(map(is_total, texts[:2])):
            totals = True
        elif not is_repeated(texts, signs):
            other = is_other_header(row, cells[kept]) or heads(texts, is_named) if blank or title else False
            if other or (apart and is_legend(cells[number:], cells[kept])):
                return np.array(kept[: len(kept) - title], dtype=np.int64)
            title = len(texts) == 1
            blank, apart = totals and blank, blank and title
            kept.append(number)
    else:
        kept += range(looked, len(cells))
    return np.array(kept, dtype=np.int64)


def lines_of_totals(cells: Cells, first: int, kept: npt.NDArray[np.int64]) -> tuple[int, ...]:
    """The row numbers from 1 of the lines of totals among these rows of data and below.

    After a blank row only those right below it: what else follows is another table.
    """
    found: list[int] = []
    apart = False
    last = int(kept[-1]) if len(kept) else first
    left_out = np.ones(len(cells), dtype=bool)
    left_out[:first] = left_out[kept] = False
    for number in np.flatnonzero(left_out).tolist():
        texts = [text for text in cells[number].tolist() if text is not None]
        total = any(map(is_total, texts[: 1 if apart else 2]))  # «Вопрос», «Среднее» head another table
        if apart and texts and not total:
            break
        apart = apart or (not texts and number > last)
        found += [number + 1] if total else []
    return tuple(found)


def worth_a_look(cells: Cells, first: int, header: Sequence[str]) -> list[int]:
    """The rows that may be no data, and those right below one: all others are, in a file of any length.

    A row may be no data where it has fewer than two cells at its beginning, or begins like a line of totals or the
    header.
    """
    below, every = cells[first:, :BEGINNING], np.arange(first, len(cells)) - first
    if not below.size:
        return list(range(first, len(cells)))
    filled = pd.notna(below)
    odd, places = filled.sum(axis=1) < 2, filled.argmax(axis=1)
    begin = below[every, places]
    filled[every, places] = False
    then = below[every, filled.argmax(axis=1)]
    told = totals([text for text in (*begin, *then) if text is not None])
    signs = {text for text in begin if text is not None and text.strip()[:1].lower() == header[0][:1]} if header else ()
    told |= {text for text in signs if bare(text) == header[0]}
    odd |= np.isin(begin, [*told]) | np.isin(then, [*told])
    odd[1:] |= odd[:-1].copy()
    return [int(number) + first for number in np.flatnonzero(odd)]


def is_legend(below: Cells, above: Cells) -> bool:
    """Whether the rows under a title that stands apart are too short for the table above: two cells of four and more.

    above ends with that title; one that names a class heads people of whom little is known.
    """
    wide, short = [[sum(cell is not None for cell in row) for row in part] for part in (above[:-1][:SEEN], below)]
    title = next(str(cell) for cell in above[-1] if cell is not None)
    ends = short.index(0) if 0 in short else len(short)
    return max(short[:ends]) <= 2 and bool(wide) and min(wide) >= 4 and school_class(title) is None


def heads(texts: Sequence[str], is_named: Callable[[str], bool]) -> bool:
    """Whether a row's cells are names of columns, three at least."""
    return len(texts) > 2 and sum(is_sign(text) or is_named(text) for text in texts) >= max(3, HEADING * len(texts))


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
