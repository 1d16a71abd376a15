"""What tables hold besides some rows: whether a file is read the same without them."""

from collections.abc import Sequence

import pandas as pd

from data_loaders.blanking import Marks
from data_loaders.report import TablePlan

FACTS = ("response", "measurement", "own_answer", "grades")
WHO = ("row", "code_key", "name_key", "class", "wave", "year", "subject", "period")


def is_same(tables: Sequence[TablePlan], before: Sequence[TablePlan], chosen: Marks) -> bool:
    """Whether tables hold in other rows than these what they held before, and in these rows nothing said."""
    return len(tables) == len(before) and rows_left(tables, chosen) == rows_left(before, chosen) and not any(
        len(said(table, name, chosen, True)) for table in tables for name in ("answer", *FACTS[1:])
    )  # fmt: skip


def rows_left(tables: Sequence[TablePlan], chosen: Marks) -> list[str]:
    """What the tables hold in other rows than these: of what they are, whose rows, and how many answers."""
    found = []
    for table in tables:
        found.append(f"{table.kind} {table.form} {table.role} {table.year} {len(said(table, 'answer', chosen))}")
        for name in FACTS:
            rows = said(table, name, chosen)
            rows = rows[[one for one in WHO if one in rows]].astype(object)
            found += sorted(map(str, rows.where(rows.notna(), None).values.tolist()))
    return found


def said(table: TablePlan, name: str, chosen: Marks, inside: bool = False) -> pd.DataFrame:
    """The facts of one kind in other rows than these, or in these alone (inside); answers by the row they stand in."""
    rows = table.facts.get(name, pd.DataFrame({"row": []}))
    if name == "answer" and "response" in table.facts:
        rows = rows.merge(table.facts["response"][["response", "row"]], on="response")
    return rows[rows["row"].isin([*chosen.get(table.sheet or "", {})]) == inside]
