"""Two lists of people side by side on one sheet, as sheets of their own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from data_loaders.columns import bare, meaning
from data_loaders.headers import SEARCHED, header_row
from data_loaders.registers import PEOPLE as WHOSE
from data_loaders.workbook import Cells, Sheet

PEOPLE = {"name", "surname"}
SIDES = {*WHOSE["mentor"], *WHOSE["mentee"]}
ABOVE = 2  # rows above a header that may say whose its columns are
BLOCKS = 6  # lists side by side


def side_by_side(sheet: Sheet, is_named: Callable[[str], bool]) -> list[Sheet]:
    """The sheet once for each list on it, without the cells of the others, which keep their rows and columns.

    Lists stand apart by a blank column, or the same headers come again with numbers that go on («1 … 15 | 16 … 30»):
    without numbers two names in a row may be a pair. Each list names people of its own.
    """
    if sheet.withheld or not any(names_twice(row) for row in sheet.cells[:SEARCHED]):
        return [sheet]
    top = header_row(sheet.cells, is_named)
    if top is None or any(meaning(text) in SIDES for row in sheet.cells[max(top - ABOVE, 0) : top] for text in row):
        return [sheet]
    blocks = [*apart(sheet.cells, top)]
    blocks = blocks if are_lists(sheet.cells[top], blocks) else [*numbered_on(sheet.cells, top)]
    if not are_lists(sheet.cells[top], blocks) or len(blocks) > BLOCKS:
        return [sheet]
    return [only(sheet, block, top) for block in blocks]


def names_twice(row: Sequence[str | None]) -> bool:
    """Whether a row has the header of a name twice, as the headers of lists side by side do."""
    return sum(meaning(str(text)) in PEOPLE for text in row if text) > 1


def apart(cells: Cells, top: int) -> Iterator[range]:
    """The runs of columns between blank ones, which nothing is written in from the header on."""
    # Few columns have no header; only those are looked through.
    filled = [bool(head) or any(cells[top:, at].tolist()) for at, head in enumerate(cells[top])]
    start = None
    for at, full in enumerate([*filled, False]):
        if full and start is None:
            start = at
        elif not full and start is not None:
            yield range(start, at)
            start = None


def numbered_on(cells: Cells, top: int) -> list[range]:
    """The blocks of the same headers whose rows are numbered, and not alike."""
    blocks = [*again(cells[top])]
    at = next((n for n in blocks[0] if meaning(cells[top, n]) == "number"), None) if blocks else None
    if at is None:
        return []
    firsts = [[text for text in cells[top + 1 :, at + block.start] if text][:1] for block in blocks]
    return blocks if all(firsts) and len({one[0] for one in firsts}) == len(blocks) else []


def again(header: Sequence[str | None]) -> Iterator[range]:
    """The runs of columns that have the same headers in the same order, two of them at least."""
    said = [bare(str(text)) if text else "" for text in header]
    while said and not said[-1]:
        said.pop()
    width = next((n for n in range(2, len(said) // 2 + 1) if repeats(said, n)), 0)
    for start in range(0, len(said) if width else 0, width or 1):
        yield range(start, min(start + width, len(said)))


def repeats(said: Sequence[str], width: int) -> bool:
    """Whether texts are the same run of so many of them again and again."""
    return len(said) % width == 0 and all(said[: len(said) - width]) and [*said[width:]] == [*said[:-width]]


def are_lists(header: Sequence[str | None], blocks: Sequence[range]) -> bool:
    """Whether each of several blocks names people, and columns besides."""
    found = [{meaning(header[at]) for at in block if header[at]} for block in blocks]
    return len(blocks) > 1 and all(one & PEOPLE and not one & SIDES and len(one) > 1 for one in found)


def only(sheet: Sheet, block: range, top: int) -> Sheet:
    """The sheet with the cells of these columns, and what stands above the lists from the first column on."""
    cells: Cells = np.full_like(sheet.cells, None)
    cells[:, block.start : block.stop] = sheet.cells[:, block.start : block.stop]
    if not any(text for row in cells[:top] for text in row):
        cells[:top] = sheet.cells[:top]
    return replace(sheet, cells=cells, merged=tuple(one for one in sheet.merged if one[1] in block))
