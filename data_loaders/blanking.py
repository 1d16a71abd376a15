"""The cells of a file without the answers of some people: their rows keep who, when and which wave."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.corrections import Correction
from data_loaders.grades import row_columns
from data_loaders.headers import is_sign
from data_loaders.report import TablePlan
from data_loaders.several import PEOPLE
from data_loaders.sources import system_columns
from data_loaders.splits import spoken
from data_loaders.tables import Table, spread
from data_loaders.whole_header import REACH
from data_loaders.workbook import Book, Came, Cells, Sheet

WHO = ("code", "name", "surname", "first_name", "patronymic", "class", "role", "form", "wave", "year", "measured_on",
       "parameter", "subject", "mentor", "mentor_code", "mentee", "mentee_code")  # fmt: skip
WHEN = ("id", "answered_at", "started_at", "name")
WIDEST = 2  # cells of a title between two tables of a sheet («Класс: 7А»); more are somebody's answers, or totals
Marks = dict[str, dict[int, frozenset[Came]]]  # sheet -> row from 1 (of a turned table column) -> what had stood there
Lost = dict[tuple[str, int], int]  # (sheet, row) -> cells that were blanked


def marks(tables: Sequence[TablePlan], rows: Iterable[tuple[int, int]]) -> Marks:
    """What to blank: rows are (place of the table among these, row on its sheet)."""
    found: Marks = {}
    chosen: dict[int, set[int]] = {}
    for place, row in rows:
        chosen.setdefault(place, set()).add(row)
    for place, wanted in chosen.items():
        table = tables[place]
        sheet = found.setdefault(table.sheet or "", {})
        sheet.update({row: sheet.get(row, frozenset()) for row in wanted})
        people = table.people
        if people is None:
            continue
        said = people[people["row"].isin(wanted) & people["answered"]]
        for row, wave in said[["row", "wave"]].itertuples(index=False, name=None):
            asked = (table.form, table.role, table.wave) if table.kind == "questionnaire" else (None, None, wave)
            sheet[int(row)] |= {asked}
    return found


def blank(book: Book, found: Sequence[Table], tables: Sequence[TablePlan], chosen: Marks) -> tuple[Book, Lost]:
    """The book without these answers, and what went; a sheet that nobody understands is emptied: it may hold them."""
    understood = rows_read(tables)
    sheets, lost = [], {}
    for sheet in book.sheets:
        here = [table for table in found if table.sheet == sheet.name]
        rows = understood.get(sheet.name)
        if rows is None or not here or (len(here) > 1 and any(table.turned for table in here)):
            sheets.append(replace(sheet, cells=np.empty((0, 0), dtype=object), merged=()))
        elif sheet.name in chosen or not all(map(rows.intersection, (table.rows.tolist() for table in here))):
            one, gone = without(sheet, here, chosen.get(sheet.name, {}), rows)
            sheets.append(one)
            lost.update({(sheet.name, row): cells for row, cells in gone.items()})
        else:
            sheets.append(sheet)
    return replace(book, sheets=tuple(sheets)), lost


def rows_read(tables: Sequence[TablePlan]) -> dict[str, set[int]]:
    """By sheet that is understood, the rows of people and facts on it."""
    found: dict[str, set[int]] = {}
    for table in (table for table in tables if table.status != "refused"):
        frames = [*table.facts.values(), *([] if table.people is None else [table.people])]
        rows = found.setdefault(table.sheet or "", set())
        rows.update(int(row) for frame in frames if "row" in frame for row in frame["row"])
    return found


def without(
    sheet: Sheet, tables: Sequence[Table], rows: Mapping[int, frozenset[Came]], understood: Collection[int]
) -> tuple[Sheet, dict[int, int]]:
    """A sheet without the answers in these rows, and how many cells each lost; understood: its rows that are read.

    What stands below the last row of its tables goes as well: nobody knows whose it is. Of a turned table rows and
    columns change places.
    """
    turned = tables[0].turned
    cells = sheet.cells.T.copy() if turned else known_cells(sheet, tables)
    lost = {}
    for table in tables:
        kept = set(range(table.below)) if turned else who_columns(table)
        mine = {int(row) for row in table.rows}
        if mine.isdisjoint(understood):
            cells[[row - 1 for row in mine]] = None
        for row in sorted(mine & rows.keys()):
            gone = [at for at in range(cells.shape[1]) if at not in kept and cells[row - 1, at] is not None]
            cells[row - 1, gone] = None
            lost[row] = len(gone)
    came = {row: sheet.withheld.get(row, frozenset()) | said for row, said in rows.items()}
    return replace(sheet, cells=cells.T if turned else cells, merged=(), withheld={**sheet.withheld, **came}), lost


def known_cells(sheet: Sheet, tables: Sequence[Table]) -> Cells:
    """The cells of the tables of a sheet and of the titles above them, what is merged written in each of its rows."""
    cells: Cells = sheet.cells.copy()
    end = 0
    for table in sorted(tables, key=lambda one: one.offset):
        first, last = table.offset + table.below, int(table.rows.max())
        head = min(table.offset + table.above, first - 2 if any(table.group) else first)
        forget_others(cells[end:head], between=bool(end))
        cells[first:last] = spread(sheet, first)[first:last]
        end = last
    cells[end:] = None
    return cells


def forget_others(gap: Cells, between: bool) -> None:
    """Clear the rows above a header that may hold somebody's answers: of a table that was left out, or too wide."""
    filled = np.atleast_1d(pd.notna(gap).sum(axis=1))
    # Right above a header stand names of columns that are merged over more rows than it has.
    free = {at for at in range(max(len(gap) - REACH, 0), len(gap)) if names_columns(gap[at])}
    wide = [at for at, n in enumerate(filled) if n > 1 and at not in free]
    heads = [at for at in wide if not {*PEOPLE}.isdisjoint(meanings(tuple(gap[at])))]
    gap[[at for at in wide if (between and filled[at] > WIDEST) or (heads and at >= heads[0])]] = None


def names_columns(row: Sequence[str | None]) -> bool:
    """Whether a row names a column and says nothing with a digit in it."""
    texts = [text for text in row if text]
    return any(map(is_sign, texts)) and not any(sign.isdigit() for sign in "".join(texts))


def who_columns(table: Table) -> set[int]:
    """The columns that say who, when and of which wave; nothing that anybody answered."""
    named, system = meanings(table.header, table.told), system_columns(table.header)
    kept = {at for name, at in named.items() if name in WHO} | {at for name, at in system.items() if name in WHEN}
    return kept | set(spoken(table).values()) | set(row_columns(table).values())


def pins(tables: Sequence[TablePlan], chosen: Marks) -> dict[str, Correction]:
    """By sheet, what only the answers that go may have told: the scale of the marks."""
    return {
        table.sheet or "": Correction(scale=table.basis.said.scale or "1-10")
        for table in tables if table.kind == "questionnaire" and (table.sheet or "") in chosen
    }  # fmt: skip
