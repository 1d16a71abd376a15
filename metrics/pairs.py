"""Stage 2 as counts: how many people went from which value to which, by parameter and group."""

from pathlib import Path
from typing import Any

import pandas as pd

from metrics.parameters import compared, measured
from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "paired.sql"
# They are counted inside every commit (store/derived/9_counted.sql); the class is that of the measured row.
CUTS = ("class", "subject", "form", "role", "category")
WHOLE = "whole"
# Whose growth is told, with whom it may be compared, and who is neither (ADR 0026).
PARTICIPANT, OTHER, NAMELESS = "participant", "other", "nameless"


def pairs(store: Store, scope: Scope, by: str | None = None) -> pd.DataFrame:
    """One row per parameter, key (group of the cut, "" for the whole), side, matched, late, before and after: people.

    matched: both waves were measured (of one subject, where there are subjects); values that were not are null. late:
    first measured too late. side: participant, other (in no pair of the year) or nameless (without code and name).
    Only parameters that are compared over time, by subject those that have any. Raises KeyError for a cut that is none.
    """
    if by is not None and by not in CUTS:
        raise KeyError(by)
    asked = compared(store, scope.school)
    if by == "subject":
        known_by = measured(store, scope.school)
        asked = [code for code in asked if known_by[code].by_subject]
    known = {"school": scope.school, "year": scope.year, "parameters": asked, "cut": by or WHOLE}
    found = store.frame(QUERY.read_text(encoding="utf-8"), known)
    # Rows are picked by parameter and key again and again: plain strings are compared faster than pandas' own.
    return found.astype({"parameter": object, "key": object})


def parted(found: pd.DataFrame, *names: str) -> dict[Any, pd.DataFrame]:
    """The rows by what they say in these columns, each part without columns of words, which cost most to pick from."""
    figures = ["matched", "late", "before", "after", "people"]
    return {key: found[figures].iloc[at] for key, at in found.groupby(list(names), sort=False).indices.items()}


def twice(found: pd.DataFrame) -> pd.DataFrame:
    """The counted pairs of values of people who were measured twice."""
    return found[found["matched"].to_numpy(dtype=bool)]


def of(found: pd.DataFrame, parameter: str, side: str = PARTICIPANT, late: bool = True) -> pd.DataFrame:
    """The rows of one parameter and side; late: whether people first measured too late are among them."""
    rows = found[(found["parameter"] == parameter) & (found["side"] == side)]
    return rows if late else rows[~rows["late"].astype(bool)]
