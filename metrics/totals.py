"""Totals of the programme by school year: pupils on record, complaints, conflicts; never of a person."""

from pathlib import Path

import pandas as pd

from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "totals.sql"
TOTALS = ("on_record", "complaints", "conflicts")


def totals(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per academic year of which a register speaks, the oldest first: on_record, complaints, conflicts.

    Counts as handed in; null where the register does not say. Years after the one asked for are left out.
    """
    found = store.frame(QUERY.read_text(encoding="utf-8"), {"school": scope.school})
    found = found[found["year"] <= scope.year]
    wide = found.pivot(index="year", columns="total", values="amount").reindex(columns=list(TOTALS))
    return wide.astype("Float64").rename_axis(columns=None).reset_index()
