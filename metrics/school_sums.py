"""Schools together: sums over a municipality, a region or all, the share that reached the target, the distribution."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from metrics.definition import definition
from metrics.measure import counted
from metrics.schools import target_of
from store import Scope, Store
from store.places import LEVELS
from store.targets import all_targets

BINS = 10
FEWEST_FOR_QUARTILES = 4
TYPES = {
    "group": "object",
    "schools": "Int64",
    "with_data": "Int64",
    "hidden": "Int64",
    "numerator": "Int64",
    "denominator": "Int64",
    "value": "Float64",
    "target": "Float64",
    "missing": "Int64",
    "unknown": "Int64",
    "reached": "Int64",
    "compared": "Int64",
    "share": "Float64",
    "low": "Float64",
    "median": "Float64",
    "high": "Float64",
    "note": "object",
}


def sums(store: Store, code: str, scope: Scope, rows: pd.DataFrame, by: str | None = None) -> pd.DataFrame:
    """One row per municipality or region (group null: schools under none, last), or one for all of `ranking`.

    Summed first, divided last, over the schools that are shown only: a hidden one is in no sum, quartile or share, so
    that nothing about it follows from them. with_data: schools that are shown; hidden: schools that are not. share:
    schools that reached the target of those it can be said of (reached of compared). target is the municipality's or
    region's; quartiles (low, median, high) are null below four schools, missing and target where there is no target.
    """
    said, one = all_targets(store), definition(code)
    parts = rows.groupby(by, dropna=False, sort=True) if by else [(None, rows)]
    lines = [
        {"group": None if pd.isna(name) else name, **together(part)}
        | shared(counted(target_of(one, said, common(part)), scope, *summed(part), splits=True))
        for name, part in parts
    ]
    return pd.DataFrame(lines, columns=list(TYPES)).astype(TYPES)


def together(rows: pd.DataFrame) -> dict[str, Any]:
    """How many schools there are, are shown and reached the target, and the quartiles of their shares."""
    compared, reached = int(rows["reached"].notna().sum()), int(rows["reached"].fillna(value=False).sum())
    fits = rows["value"].dropna()
    fits = fits[fits.le(1)].astype("float64")
    parts = fits.quantile([0.25, 0.5, 0.75]).tolist() if len(fits) >= FEWEST_FOR_QUARTILES else [None] * 3
    return {
        "schools": len(rows),
        "with_data": int(rows["value"].notna().sum()),
        "hidden": int(rows["suppressed"].sum()),
        "unknown": int(rows["unknown"].fillna(0).sum()),
        "reached": reached,
        "compared": compared,
        "share": reached / compared if compared else None,
        **dict(zip(("low", "median", "high"), parts, strict=True)),
    }


def summed(rows: pd.DataFrame) -> tuple[int | None, int | None]:
    """Numerator and denominator of the schools that are shown; null where none is."""
    shown = rows[rows["value"].notna()]
    return (int(shown["numerator"].sum()), int(shown["denominator"].sum())) if len(shown) else (None, None)


def common(rows: pd.DataFrame) -> dict[str, str]:
    """The region and the municipality that all these schools belong to; nothing where they differ."""
    found: dict[str, str] = {}
    for level in LEVELS:
        names = rows[level].drop_duplicates().tolist()
        if len(names) == 1 and isinstance(names[0], str):
            found[level] = names[0]
    return found


def shared(told: Mapping[str, Any]) -> dict[str, Any]:
    """Of a row of `counted` what a sum shows."""
    return {name: told.get(name) for name in ("numerator", "denominator", "value", "target", "missing", "note")}


def distribution(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per ten points of the share, 0–10 % first: low, high (shares of 1), schools, reached, below.

    A share on a border belongs to the higher ten, 100 % to the last; shares beyond 100 % are in none. reached and below
    leave out schools without a target.
    """
    fits = rows[rows["value"].le(1).fillna(value=False).astype(bool)]
    bins = (fits["numerator"] * BINS // fits["denominator"]).clip(upper=BINS - 1)
    counts = {
        "schools": bins.value_counts(),
        "reached": bins[fits["reached"].fillna(value=False)].value_counts(),
        "below": bins[~fits["reached"].fillna(value=True)].value_counts(),
    }
    edges = {"low": [n / BINS for n in range(BINS)], "high": [(n + 1) / BINS for n in range(BINS)]}
    found = {name: count.reindex(range(BINS)).fillna(0).astype("int64") for name, count in counts.items()}
    return pd.DataFrame({**edges, **found})
