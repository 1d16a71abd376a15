"""Bytes of a table file -> sheets of text cells, within limits, whatever its name and whatever is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from data_loaders import child
from data_loaders.cells import Texts
from data_loaders.delimited import table
from data_loaders.limits import DEFAULT, MB, Limits, Stop
from data_loaders.refusals import sentence
from data_loaders.replies import Reply
from data_loaders.signatures import file_kind

Cells = npt.NDArray[np.object_]
Range = tuple[int, int, int, int]
Came = tuple[str | None, str | None, str | None]  # form, role, wave of a questionnaire; of measurements the wave alone
Remark = tuple[str | None, str]
Withheld = Mapping[int, frozenset[Came]]
SMALL = 2 * MB  # text files up to this size are read here: starting a process would take longer


class Refused(Exception):
    """The file cannot be read. str() is a sentence in the reader's language: what is wrong and what to do."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """One sheet. cells: rows × columns of text or None; cells[i, j] stands in row i + 1, column j + 1.

    Blank rows and columns before the table are kept, those after the last filled cell are not. None is a
    blank cell, white space only, a formula without a saved value, an error value; truth values are TRUE and
    FALSE. merged: first row, first column, last row, last column, as indexes of cells, ends included; the
    value stands in the first cell only (xlsx and xls). name is "" for text files, which have no sheets.
    withheld: rows (of a turned table columns) that were blanked (kept.py), and the questionnaires that had stood there.
    """

    name: str
    cells: Cells
    hidden: bool = False
    merged: tuple[Range, ...] = ()
    withheld: Withheld = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Book:
    """One file. encoding: of text files; warnings: sheet or None, and what could not be read as it was meant."""

    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    warnings: tuple[Remark, ...] = ()


def read(name: str, data: bytes, limits: Limits = DEFAULT) -> Book:
    """All sheets of a file (xlsx, xlsm, xlsb, xls, ods, csv, tsv, simple json), hidden and empty ones too.

    The kind is found in the content; the name is not used: a wrong extension or a hostile name does no harm.
    Raises Refused for files that are broken, protected, of another kind or too large; nothing else.
    """
    try:
        what = file_kind(data, limits)
        small_text = what == "text" and len(data) <= SMALL
        found = text_here(data, limits) if small_text else child.ask(what, data, limits)
        sheets = tuple(sheet(found, number) for number in range(len(found.sheets)))
        if not any(one.cells.size for one in sheets):
            raise Stop("empty")
    except Stop as stop:
        raise Refused(sentence(stop.code, stop.facts, limits)) from None
    warnings = tuple((facts.get("sheet"), sentence(code, facts, limits)) for code, facts in found.warnings)
    return Book(sheets, found.encoding, warnings)


def text_here(data: bytes, limits: Limits) -> Reply:
    """A small text file read in this process, as the child would answer; raises Stop."""
    texts = Texts()
    grids, encoding, warnings = table(data, limits, texts)
    shown, cut = texts.shown(limits)
    places = [np.frombuffer(grid.places, dtype=np.uint32).reshape(grid.rows, grid.columns) for grid in grids]
    known = np.array(shown, dtype=object)
    return Reply([[*grid[:-1]] for grid in grids], encoding, warnings + cut, known, places)


def sheet(found: Reply, number: int) -> Sheet:
    """One sheet of an answer, cut after its last filled row and column."""
    name, hidden, merged, _, _ = found.sheets[number]
    places = found.places[number]
    filled = np.array([text is not None for text in found.texts])[places]
    rows, columns = (1 + int(used[-1]) if (used := np.flatnonzero(filled.any(axis))).size else 0 for axis in (1, 0))
    cells: Cells = found.texts[places[:rows, :columns]]
    return Sheet(name, cells, hidden, within(merged, rows, columns))


def within(merged: list[Range], rows: int, columns: int) -> tuple[Range, ...]:
    """Merged ranges cut to the sheet: a crafted one may claim a million columns."""
    return tuple(
        (top, left, min(bottom, rows - 1), min(right, columns - 1))
        for top, left, bottom, right in merged
        if top < rows and left < columns
    )
