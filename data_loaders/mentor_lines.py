"""Lines between people that name the mentor of those below them («Наставник: Орлов Л. Л.»), as a column."""

import re
from dataclasses import replace

import numpy as np

from data_loaders.columns import column_words, meaning, meanings
from data_loaders.tables import Table

SAID = re.compile(r"(.+?)\s*(?:[:–—]|\s-\s)\s*(.+?)\s*")
FEWEST = 2  # rows of a table with such lines: a line and one mentee


def by_mentors(table: Table) -> Table:
    """The table with each row's mentor in a column of its own, without the lines that said it; others as they are."""
    found = meanings(table.header, table.told)
    if {"mentor", "mentor_code"} & found.keys() or not {"mentee", "mentee_code", "name"} & found.keys():
        return table
    said: list[str | None] = []
    lines, mentor = [], None
    for at, row in enumerate(table.cells):
        texts = [str(text) for text in row if text]
        line = spoken(texts[0]) if len(texts) == 1 else None
        mentor = line or mentor
        lines += [at] if line else []
        said.append(mentor)
    if not lines or lines[0] > 0 or len(said) < FEWEST:
        return table
    rows = np.array([at for at in range(len(said)) if at not in lines], dtype=np.int64)
    cells = np.column_stack([table.cells, np.array(said, dtype=object)])[rows]
    header = (*table.header, column_words()["meanings"]["mentor"][0])
    return replace(table, header=header, group=(*table.group, None), cells=cells, rows=table.rows[rows])


def spoken(text: str) -> str | None:
    """The mentor whom a line names behind a header of a mentor's column and a sign; None of any other line."""
    found = SAID.fullmatch(text.strip())
    return found[2] if found and meaning(found[1]) == "mentor" else None
