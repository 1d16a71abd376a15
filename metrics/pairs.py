"""Stage 2 as counts: how many people went from which value to which, by parameter and group."""

from pathlib import Path

import pandas as pd

from metrics.parameters import compared
from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "paired.sql"
# They are counted inside every commit (store/derived/9_counted.sql); the class is that of the measured row.
CUTS = ("class", "subject", "form", "role", "category")
WHOLE = "whole"


def pairs(store: Store, scope: Scope, by: str | None = None, late: bool = True) -> pd.DataFrame:
    """One row per parameter, key (group of the cut, "" for the whole), matched, late, before and after: people.

    matched: both waves were measured (of one subject, where there are subjects); values that were not are null. Only
    parameters that are compared over time. late: whether people first
    measured too late are counted. Raises KeyError for a cut that is none.
    """
    if by is not None and by not in CUTS:
        raise KeyError(by)
    known = {"school": scope.school, "year": scope.year, "parameters": compared(store, scope.school), "late": late}
    found = store.frame(QUERY.read_text(encoding="utf-8"), {**known, "cut": by or WHOLE})
    # Rows are picked by parameter and key again and again: plain strings are compared faster than pandas' own.
    return found.astype({"parameter": object, "key": object})
