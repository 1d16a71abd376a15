"""Marks exported as the codes of their options (A1 … A10, AO01 … AO10): read as the numbers in them, and said so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.headers import Cells
from data_loaders.report import Problem
from data_loaders.sources import said_by
from data_loaders.tables import Table
from data_loaders.values import is_blank
from locales import _

CODE = re.compile(r"\s*([a-zа-я]{1,3}?)0*(\d{1,2})\s*", re.IGNORECASE)


def uncoded(table: Table, columns: Sequence[int], source: str | None = None) -> tuple[Table, tuple[Problem, ...]]:
    """The table with numbers for the codes in these columns of marks, and a note where there were any.

    source: the system that wrote it, whose own words for no answer are no codes.
    """
    blank = said_by(source, "blank")
    coded = {at: text for at in columns if (text := code_in(table.column(at), blank)) is not None}
    if not coded:
        return table, ()
    cells = table.cells.copy()
    for at in coded:
        cells[:, at] = [text if says_nothing(text, blank) else CODE.sub(r"\2", text) for text in table.column(at)]
    message = _(
        "the answers are codes of options, such as {code}, and are read as the numbers in them; if the options did not "
        "stand from the lowest to the highest mark, export the answers as texts and replace this file"
    )
    note = Problem(table.tab, None, None, None, message.format(code=next(iter(coded.values()))))
    return replace(table, cells=cells), (note,)


def says_nothing(text: str | None, blank: Sequence[str]) -> bool:
    """Whether a cell is no answer, in anybody's words or in these."""
    return is_blank(text) or str(text).strip().lower() in blank


def code_in(cells: Cells, blank: Sequence[str] = ()) -> str | None:
    """The first of a column's cells where all that say anything are codes with the same letters, two at least."""
    first = next((text for text in cells if not says_nothing(text, blank)), None)
    if first is None or not CODE.fullmatch(first):
        return None
    different = [text for text in set(cells) if not says_nothing(text, blank)]
    found = [CODE.fullmatch(text) for text in different]
    letters = {code[1].lower() if code else None for code in found}
    return first if len(different) > 1 and len(letters) == 1 and None not in letters else None
