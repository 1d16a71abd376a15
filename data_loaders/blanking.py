"""The cells of a file without the answers of some people: their rows keep who, when and which wave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from data_loaders.columns import meanings
from data_loaders.corrections import Correction
from data_loaders.report import TablePlan
from data_loaders.sources import system_columns
from data_loaders.splits import spoken
from data_loaders.tables import Table, spread
from data_loaders.workbook import Book, Came, Sheet

WHO = ("code", "name", "surname", "first_name", "patronymic", "class", "role", "form", "wave", "year", "measured_on",
       "parameter", "subject", "mentor", "mentor_code", "mentee", "mentee_code")  # fmt: skip
WHEN = ("id", "answered_at", "started_at", "name")
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
    by_sheet = {table.sheet: table for table in found}
    read = {table.sheet or "" for table in tables if table.status != "refused"}
    sheets, lost = [], {}
    for sheet in book.sheets:
        table = by_sheet.get(sheet.name)
        if table is None or sheet.name not in read:
            sheets.append(replace(sheet, cells=np.empty((0, 0), dtype=object), merged=()))
        elif sheet.name in chosen:
            one, gone = without(sheet, table, chosen[sheet.name])
            sheets.append(one)
            lost.update({(sheet.name, row): cells for row, cells in gone.items()})
        else:
            sheets.append(sheet)
    return replace(book, sheets=tuple(sheets)), lost


def without(sheet: Sheet, table: Table, rows: Mapping[int, frozenset[Came]]) -> tuple[Sheet, dict[int, int]]:
    """A sheet without the answers in these rows, and how many cells each lost.

    What stands below the last row of the table goes as well: nobody knows whose it is. Of a turned table rows and
    columns change places.
    """
    cells = sheet.cells.T.copy() if table.turned else spread(sheet, table.below).copy()
    kept = set(range(table.below)) if table.turned else who_columns(table)
    if not table.turned:
        cells[int(table.rows.max()) :] = None
    lost = {}
    for row in (row for row in rows if row <= len(cells)):
        gone = [at for at in range(cells.shape[1]) if at not in kept and cells[row - 1, at] is not None]
        cells[row - 1, gone] = None
        lost[row] = len(gone)
    came = {row: sheet.withheld.get(row, frozenset()) | said for row, said in rows.items()}
    return replace(
        sheet, cells=cells.T if table.turned else cells, merged=(), withheld={**sheet.withheld, **came}
    ), lost


def who_columns(table: Table) -> set[int]:
    """The columns that say who, when and of which wave; nothing that anybody answered."""
    named, system = meanings(table.header), system_columns(table.header)
    kept = {at for name, at in named.items() if name in WHO} | {at for name, at in system.items() if name in WHEN}
    return kept | set(spoken(table).values())


def pins(tables: Sequence[TablePlan], chosen: Marks) -> dict[str, Correction]:
    """By sheet, what only the answers that go may have told: the scale of the marks."""
    return {
        table.sheet or "": Correction(scale=table.basis.said.scale or "1-10")
        for table in tables if table.kind == "questionnaire" and (table.sheet or "") in chosen
    }  # fmt: skip
