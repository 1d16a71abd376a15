"""People who stand in a table more than once: which of their rows is kept, and a word that names both rows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pandas as pd

from data_loaders.report import Problem, TablePlan, Twice
from data_loaders.tables import Table
from locales import _, ngettext, number

# A row that gives way, the row that is kept, the person's code.
Gone = tuple[int, int, str | None]


def single(frame: pd.DataFrame, keys: Sequence[str], draft: TablePlan) -> pd.DataFrame:
    """The rows without those that repeat another one in these columns, in the order they came in.

    Kept is the last, or the first where the reader says so; and any row (column `row`) that the reader names.
    """
    keep: Literal["first", "last"] = "first" if draft.basis.said.repeats == "first" else "last"
    named_rows = frame["row"].isin(list(draft.basis.said.rows))
    sides = [frame[~named_rows], frame[named_rows]]
    ordered = pd.concat(sides if keep == "last" else sides[::-1])
    kept = ordered.index[~ordered.duplicated(list(keys), keep=keep)]
    return frame[frame.index.isin(kept)]


def named(tab: str | None, gone: Sequence[Gone]) -> list[Problem]:
    """A word on each row that gives way to another of the same person."""
    message = _("the same person stands in rows {row} and {kept}; row {kept} is kept")
    return [Problem(tab, int(row), None, code, message.format(row=row, kept=kept)) for row, kept, code in gone]


def asked(planned: TablePlan, table: Table, gone: Sequence[Gone]) -> TablePlan:
    """The plan with its repeated people; needs answer where the reader wants to be asked and has not chosen a row."""
    if not gone:
        return planned
    planned = replace(planned, flags={**planned.flags, "repeated": len(gone)}, twice=twice(table, gone))
    still_open = sum(kept not in planned.basis.said.rows for _row, kept, _code in gone)
    if planned.basis.said.repeats != "ask" or not still_open:
        return planned
    question = ngettext(
        "{n} row of a person who stands here more than once; please say which is kept, the last or the first",
        "{n} rows of people who stand here more than once; please say which are kept, the last or the first",
        still_open,
    )
    problem = Problem(planned.sheet, None, None, None, question.format(n=number(still_open)))
    return replace(planned, status="needs answer", problems=(problem, *planned.problems))


def twice(table: Table, gone: Sequence[Gone]) -> tuple[Twice, ...]:
    """One entry per person who stands in a table more than once: the rows with their cells, and which is kept."""
    rows: dict[int, set[int]] = {}
    for row, kept, _code in gone:
        rows.setdefault(int(kept), {int(kept)}).add(int(row))
    places = {int(row): place for place, row in enumerate(table.rows)}
    heads = [f"{at}. {text}" for at, text in enumerate(table.header, start=1)]
    cells = {row: dict(zip(heads, table.cells[places[row]], strict=True)) for own in rows.values() for row in own}
    return tuple(Twice(kept, {row: cells[row] for row in sorted(own)}) for kept, own in rows.items())
