"""An indicator of a school class by class, as its newest package says: for schools whose files are elsewhere."""

from pathlib import Path
from typing import Any

import pandas as pd

from metrics.definition import Definition
from metrics.measure import COLUMNS, TYPES, counted
from store import Scope, Store
from store.scope import class_order

QUERY = Path(__file__).with_name("queries") / "package_classes.sql"


def package_classes(store: Store, one: Definition, scope: Scope) -> pd.DataFrame:
    """The rows of `measure` by class of a school's newest package by the date: the whole first, then each class.

    What the package hides is hidden here; no rows but the whole where it tells of no class, none without a package.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on, "indicator": one.code}
    found = store.frame(QUERY.read_text(encoding="utf-8"), asked).to_dict("records")
    found.sort(key=lambda row: class_order(row["class"]) if isinstance(row["class"], str) else (-1, ""))
    lines = [line(row, one, scope) for row in found]
    return pd.DataFrame(lines, columns=COLUMNS).astype(TYPES)


def line(row: dict[Any, Any], one: Definition, scope: Scope) -> dict[str, Any]:
    """A figure of the package with what follows from it and the target."""
    numerator, denominator, unknown = (
        None if pd.isna(row[name]) else int(row[name]) for name in ("numerator", "denominator", "unknown")
    )
    group = {"class": row["class"]} if isinstance(row["class"], str) else {}
    told = {"group": group, "unknown": unknown, "suppressed": row["suppressed"]}
    return counted(one, scope, numerator, denominator, splits=True) | told
