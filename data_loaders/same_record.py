"""Who filled in a row that names nobody: the record of the form system that it belongs to."""

from dataclasses import replace

import numpy as np

from data_loaders.columns import meanings
from data_loaders.headers import Cells
from data_loaders.report import Problem, TablePlan
from data_loaders.sources import words_of_sources
from data_loaders.states import columns_called
from data_loaders.tables import Table
from locales import _

WHO = {"code", "name", "surname", "mentor_code", "mentee_code"}
OWN_NUMBERS = 3  # numbers no higher than so many times their count are the system's own, not people's


def by_record(table: Table, draft: TablePlan) -> tuple[Table, TablePlan]:
    """The table and its draft, every row with the code that any row of its record has.

    Where no column asks for code or name the record is the code; but the numbers from 1 that a system gives its records
    itself would be taken for other people's codes, and are asked for.
    """
    at = next(iter(columns_called(table, words_of_sources()["person"].get(draft.source, ()))), None)
    found = meanings(table.header, table.told)
    if at is None or at in table.told:
        return table, draft
    who = {name: place for name, place in found.items() if name in WHO and place != at}
    if "code" in who:
        return replace(table, cells=filled(table, at, who["code"])), draft
    if who:
        return table, draft
    if are_own_numbers(table.said(at)):
        message = _(
            "no column holds a participant's code or name; if «{column}» is the code, say so of this column, and "
            "the waves are joined by it"
        )
        note = Problem(table.tab, None, table.header[at], None, message.format(column=table.header[at]))
        return table, replace(draft, problems=(*draft.problems, note))
    return replace(table, told={**table.told, at: "code"}), draft


def filled(table: Table, record: int, code: int) -> Cells:
    """The cells with each record's one code in all of its rows; a record with two codes keeps its cells."""
    codes: dict[str, set[str]] = {}
    for number, said in zip(table.column(record), table.column(code), strict=True):
        if number and said:
            codes.setdefault(str(number), set()).add(str(said))
    cells: Cells = table.cells.copy()
    only = {number: next(iter(said)) for number, said in codes.items() if len(said) == 1}
    rows = np.flatnonzero([said is None for said in cells[:, code]])
    cells[rows, code] = [only.get(str(number)) for number in cells[rows, record]]
    return cells


def are_own_numbers(texts: frozenset[str]) -> bool:
    """Whether these are the numbers from 1 on that a form system gives its records itself, some perhaps deleted."""
    return all(text.isdigit() for text in texts) and max(map(int, texts), default=0) <= OWN_NUMBERS * len(texts)
