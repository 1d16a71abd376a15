"""Mentor and mentee who stand in one cell («Орлов Илья – Белова Анна»), as the two columns that a list of pairs has."""

import re
from dataclasses import replace
from functools import cache

import numpy as np

from data_loaders.columns import bare, column_words
from data_loaders.headers import Cells
from data_loaders.people import name_words
from data_loaders.tables import Table

# A dash, slash or arrow that stands apart, or a line of its own for each; a hyphen inside a name is none.
BETWEEN = re.compile(r"\s+[-–—/>]+\s+|\s*(?:→|⇒|[-=]>)\s*|\s*\n\s*|(?<=[).])\s*[-–—]+\s*(?=[А-ЯЁA-Z])")
# Where none of these stands: a dash within words, and «Орлов Илья и Белова Анна».
WITHIN, AND = re.compile(r"\s*[-–—]\s*"), re.compile(r"\s+(?:и|с)\s+(?=[А-ЯЁ])")
SAID = re.compile(r"^\s*(?:наставник|наставляем\w*|подопечн\w*)\s*[:–—-]\s*", re.IGNORECASE)
ENOUGH = 0.8  # of the cells have to hold two sides
MENTOR, MENTEE = "Наставник", "Наставляемый"


def parted(table: Table) -> Table:
    """The table with a column for each side where one column holds both; any other table as it is.

    The mentor stands first unless the header says otherwise. A cell with one side keeps it as the mentor's.
    """
    at = next((n for n, text in enumerate(table.header) if text and bare(text) in headings()), None)
    if at is None or not len(table.rows):
        return table
    sides = [None if text is None else halves(str(text)) for text in table.column(at)]
    filled = [one for one in sides if one is not None]
    if not filled or sum(len(one) == 2 for one in filled) < ENOUGH * len(filled):
        return table
    text = str(table.header[at])
    first, second = (MENTEE, MENTOR) if re.match(r"наставляем|подопечн|менти", bare(text)) else (MENTOR, MENTEE)
    header = (*table.header[:at], first, *table.header[at + 1 :], second)
    return replace(table, header=header, group=(*table.group, None), cells=columns(table, at, sides), parted=text)


def halves(text: str) -> list[str]:
    """The two sides of one cell; the whole text where they cannot be told apart.

    A hyphen without spaces parts two people where one place leaves two words on each side.
    """
    found = BETWEEN.split(text, maxsplit=1)
    if len(found) == 2:
        return found
    cuts = [(text[: one.start()], text[one.end() :]) for one in WITHIN.finditer(text)]
    full = [cut for cut in cuts if all(len(name_words(side).split()) > 1 for side in cut)]
    return [*full[0]] if len(full) == 1 else AND.split(text, maxsplit=1)


def columns(table: Table, at: int, sides: list[list[str] | None]) -> Cells:
    """The cells with the first side in this column and the second in one after the last."""
    cells: Cells = np.empty((len(table.rows), len(table.header) + 1), dtype=object)
    cells[:, :-1] = table.cells[:, : len(table.header)]
    for number, one in enumerate(sides):
        cells[number, [at, -1]] = [SAID.sub("", side) or None for side in [*(one or ()), "", ""][:2]]
    return cells


@cache
def headings() -> frozenset[str]:
    """The headers of a column that holds both sides, folded."""
    return frozenset(map(bare, column_words()["both_sides"]["headers"]))
