"""The curator's questionnaire on a sheet with its criteria one under another: title, header, rows, lines of totals."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.criteria import FEWEST, criteria, likeliest
from data_loaders.headers import Cells, Texts
from data_loaders.registers import register_of
from data_loaders.scorecard_lines import asks, is_part, rows
from data_loaders.sources import system_columns
from data_loaders.tables import Table, spread
from data_loaders.workbook import Sheet

SEARCHED = (120, 6)  # rows and columns from the corner in which the criteria are looked for
MOSTLY = 0.6
FACTS = {"measured_on", "wave", "name", "code", "year"}  # columns that tell the answers of a long table apart
# Columns of lists and journals of people, who have no criteria.
OTHERS = {"class", "birth_date", "mentor", "mentee", "mentor_code", "mentee_code", "mentee_class"}


def label_column(cells: Cells) -> int | None:
    """The column that says criteria one under another, the one with most of them; None where none says enough.

    Most cells between the first criterion and the last one are criteria: a plan whose aims speak of them has others.
    """
    counts = {}
    for at in range(min(cells.shape[1], SEARCHED[1])):
        texts = {row: str(text) for row, text in enumerate(cells[: SEARCHED[0], at]) if text is not None}
        counts[at] = len(criteria(texts)) if is_mostly_asked([*texts.values()]) else 0
    best = max(counts, key=counts.__getitem__, default=None)
    return best if best is not None and counts[best] >= FEWEST else None


def is_of_others(header: Texts) -> bool:
    """Whether these are the headers of a list, journal or plan of people, whose words may speak of the same things."""
    register = register_of(header)
    return not meanings(header).keys().isdisjoint(OTHERS) or (register is not None and bool(register.people))


def is_mostly_asked(texts: Sequence[str]) -> bool:
    """Whether criteria are most of what stands between the first one and the last, headings of parts apart."""
    asked = [asks(text) for text in texts if not is_part(text)]
    if not any(asked):
        return False
    between = asked[asked.index(True) : len(asked) - asked[::-1].index(True)]
    return sum(between) >= MOSTLY * len(between)


def cards_on(file: str, sheet: Sheet) -> list[Table]:
    """One table per questionnaire on the sheet, from the top down; a criterion that comes again begins another."""
    label = label_column(sheet.cells)
    if label is None:
        return []
    asked = [row for row, text in enumerate(sheet.cells[:, label]) if text is not None and asks(str(text))]
    cells, head = spread(sheet, asked[0]), header_row(sheet.cells[: asked[0]], label)
    header = tuple(None if cell is None else str(cell) for cell in cells[head]) if head is not None else ()
    if is_of_others(header):
        return []
    told = meanings(header).keys() | ({"measured_on"} if "answered_at" in system_columns(header) else set())
    starts = [asked[0]] if told & FACTS else repeats(cells[:, label], asked)
    begins = [0, *(max(row for row in asked if row < start) + 1 for start in starts[1:])]
    return [
        block(file, sheet, (cells, label, head), begin, start, end)
        for begin, start, end in zip(begins, starts, [*begins[1:], len(cells)], strict=True)
    ]


def repeats(labels: Cells, asked: Sequence[int]) -> list[int]:
    """The rows in which a questionnaire begins: the first, and each whose criterion most others have come before."""
    starts, seen = [asked[0]], set[int]()
    for row in asked:
        number = likeliest(str(labels[row]))
        if number in seen and len(seen) >= FEWEST:
            starts.append(row)
            seen = set()
        seen.add(number)
    return starts


def header_row(above: Cells, label: int) -> int | None:
    """The row that heads the columns right of the criteria: the nearest above them with words there, or points.

    A row of the columns' own numbers («1 | 2 | 3») heads nothing.
    """
    for row in range(len(above) - 1, -1, -1):
        texts = [str(text) for text in above[row] if text is not None]
        counting = texts == [str(n) for n in range(1, len(texts) + 1)] and len(texts) > 2
        if any(text is not None for text in above[row, label + 1 :]) and not counting:
            return row
    return None


def block(file: str, sheet: Sheet, on: tuple[Cells, int, int | None], begin: int, start: int, end: int) -> Table:
    """One questionnaire: rows from begin to end, its first criterion in start; its header is its own or the first's."""
    cells, label, first_head = on
    own = header_row(cells[begin:start], label)
    head = first_head if own is None else begin + own
    header: Texts = (None,) * cells.shape[1] if head is None else named(cells, head, label)
    group: Texts = (None,) * len(header)
    if head is not None and head > 0 and heads(cells[head - 1], label):
        group = reaching(cells[head - 1])
    first = begin if own is None else begin + own + 1
    body = range(first, end)
    kept, totals, beside = rows(cells, list(body), label)
    around = [*cells[begin : max(first - 1, begin)], *(cells[row] for row in beside)]
    title = " ".join(str(cell) for row in around for cell in row if cell is not None)
    numbers = np.array(kept, dtype=np.int64)
    return Table(file, sheet.name, title, header, group, cells[numbers], numbers + 1, first, totals=totals)


def named(cells: Cells, head: int, label: int) -> Texts:
    """The header, with the words of the row above where it says nothing itself and both head the same columns."""
    above = cells[head - 1] if head > 0 and heads(cells[head - 1], label) else [None] * cells.shape[1]
    pairs = zip(cells[head], above, strict=True)
    return tuple(None if text is None and up is None else str(up if text is None else text) for text, up in pairs)


def heads(row: Cells, label: int) -> bool:
    """Whether a row above the header is a part of it: it says something right of the criteria, and no day."""
    return bool(pd.notna(row[label + 1 :]).any())


def reaching(row: Cells) -> Texts:
    """An upper row of the header; a cell reaches over the empty ones to its right, as a merged one does."""
    found: list[str | None] = []
    for text in row:
        found.append(str(text) if text is not None else found[-1] if found else None)
    return tuple(found)
