"""A sheet with people in columns and questions or parameters in rows, turned so that each person has a row."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np

from data_loaders.columns import is_total, meaning
from data_loaders.headers import Cells, wave_of, waves
from data_loaders.people import school_class
from data_loaders.workbook import Sheet

MOST = 200  # rows of a sheet that could be such a table: longer ones have people in rows
LABELS = 3  # columns from the left in which the questions are looked for
# What a column of a person is headed by: a code with a letter and a digit, or two words with capitals. A mark, a year
# or a class («1», «2025», «7А») heads a column of a pivot.
PERSON = re.compile(
    r"[A-Za-zА-ЯЁа-яё]{1,5}[-–_ №]{0,2}\d{1,6}|[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]*\.? ?){1,3}(?:[А-ЯЁ]\.)?"
)


def turned(sheet: Sheet, is_named: Callable[[str], bool]) -> tuple[Sheet, tuple[int, ...], int] | None:
    """The sheet with a row per person, the column on the sheet of each such row, how many rows stand above the answers.

    None where people do not stand in columns. «Этап» stands beside the person where a second row says waves; the row
    above the header holds the titles.
    """
    cells = sheet.cells
    if not 2 < len(cells) <= MOST:
        return None
    for left in range(min(LABELS, cells.shape[1] - 1)):
        named = [at for at, text in enumerate(cells[:, left]) if text and is_named(str(text))]
        if len({cells[at, left] for at in named}) < max(2, len(named)) or named[0] == 0:
            continue
        top = named[0] - 2 if named[0] > 1 and waves(list(cells[named[0] - 1])) >= 2 else named[0] - 1
        people = columns_of_people(cells, top, left, sheet.withheld)
        if people:
            first = named[0]
            labelled = [at for at in range(first, len(cells)) if cells[at, left] and not is_total(cells[at, left])]
            table = rows_of_people(cells, top, left, people, labelled)
            return replace(sheet, cells=table, merged=()), (0, 0, *(at + 1 for at in people)), first
    return None


def columns_of_people(cells: Cells, top: int, left: int, blanked: Collection[int] = ()) -> dict[int, str]:
    """Column -> the person it belongs to; empty where any column right of the labels is headed by anything else.

    blanked: columns, from 1, that hold nothing any more and are somebody's all the same.
    """
    corner = meaning(cells[top, left]) in ("code", "name")
    found: dict[int, str] = {}
    who: str | None = None
    for at in range(left + 1, cells.shape[1]):
        head = cells[top, at]
        if head is not None and (is_total(head) or meaning(head) == "number"):
            who = None
            continue
        if head is not None and not is_person(str(head), corner):
            return {}
        who = head or who
        if who is not None and (at + 1 in blanked or any(cell is not None for cell in cells[top + 1 :, at])):
            found[at] = who
    return found if len(set(found.values())) >= 2 else {}


def is_person(head: str, corner: bool) -> bool:
    """Whether a column's header is a person's code or name; where the corner says «Код» or «ФИО» almost anything is."""
    if meaning(head) is not None or wave_of(head) is not None or school_class(head) is not None:
        return False
    return corner or PERSON.fullmatch(head.strip()) is not None


def rows_of_people(cells: Cells, top: int, left: int, people: dict[int, str], labelled: list[int]) -> Cells:
    """The cells of a table with a row per column of a person (and a header above them)."""
    told = "Код" if any(sign.isdigit() for sign in next(iter(people.values()))) else "ФИО"
    waved = labelled[0] - top == 2
    head = [told, *(["Этап"] if waved else []), *(cells[at, left] for at in labelled)]
    rows = [
        [who, *([cells[top + 1, at]] if waved else []), *(cells[row, at] for row in labelled)]
        for at, who in people.items()
    ]
    above = [[" ".join(str(cell) for row in cells[:top] for cell in row if cell) or None] + [None] * (len(head) - 1)]
    table: Cells = np.array([*above, head, *rows], dtype=object)
    return table
