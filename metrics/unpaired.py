"""Measurements that cannot be matched: who is counted as what, and two waves beside each other, never a change."""

from itertools import pairwise
from math import ceil

import numpy as np
import pandas as pd

from metrics import pairs
from metrics.disclosure import emptied, few, threshold
from metrics.statistics import Numbers, mean, median
from store import Scope, Store

SIDES = ["parameter", "side", "n_before", "n_after", "n_matched"]
COLUMNS = ["parameter", "wave", "n", "mean", "median", "counts", "suppressed"]
TYPES = {"n": "Int64", "mean": "Float64", "median": "Float64", "counts": "object"}
WAVES = ("before", "after")
# At most so many bars of a distribution; a wider range is put into bins of equal width.
BARS = 10
PAIRED = "select count(*) from involved where school = coalesce($school, school) and year = $year"


def paired(store: Store, scope: Scope) -> bool:
    """Whether any pair of the year is loaded: where none is, everybody measured counts as a participant."""
    known = store.one(PAIRED, {"school": scope.school, "year": scope.year})
    return bool(known and known[0])


def sides(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per parameter and side (participant, other, nameless): people measured before, after, both times."""
    found = pairs.pairs(store, scope)
    there = {"n_before": found["before"].notna(), "n_after": found["after"].notna(), "n_matched": found["matched"]}
    counts = found.assign(**{name: found["people"].where(known, 0) for name, known in there.items()})
    return counts.groupby(["parameter", "side"], as_index=False, sort=False)[SIDES[2:]].sum()[SIDES]


def unpaired(store: Store, scope: Scope, role: str = "curator") -> pd.DataFrame:
    """One row per parameter and wave, of parameters measured in both waves in which nobody could be matched.

    n people, their mean and median, counts by whole mark or bin («7», «20–29») in their order; participants and rows
    without a code. Never a change: the people of the two waves are not known to be the same. A wave of fewer people
    than the role may see is hidden (suppressed).
    """
    found = pairs.pairs(store, scope)
    rows = []
    for code in dict.fromkeys(found["parameter"]):
        own = pd.concat([pairs.of(found, code), pairs.of(found, code, pairs.NAMELESS)])
        waves = {wave: own[own[wave].notna()] for wave in WAVES}
        if own["matched"].any() or any(part.empty for part in waves.values()):
            continue
        edges = bins(rounded(pd.concat([own[wave].dropna() for wave in WAVES])))
        rows += [one(code, wave, part, edges) for wave, part in waves.items()]
    frame = pd.DataFrame(rows, columns=COLUMNS).astype(TYPES)
    hide = threshold(role, store.setting("small_group"))
    return emptied(frame, COLUMNS[2:6], few(frame["n"].to_numpy(dtype=np.int64), hide))


def one(code: str, wave: str, part: pd.DataFrame, edges: list[int]) -> dict[str, object]:
    """One wave of one parameter from its counted values; edges: where each bin starts, and the end of the last."""
    values, people = part[wave].to_numpy(dtype=np.float64), part["people"].to_numpy(dtype=np.int64)
    inside, _edges = np.histogram(rounded(part[wave]), edges, weights=people)
    names = [str(low) if high == low + 1 else f"{low}–{high - 1}" for low, high in pairwise(edges)]
    counts = {name: int(n) for name, n in zip(names, inside, strict=True)}
    figures = {"n": int(people.sum()), "mean": mean(values, people), "median": median(values, people)}
    return {"parameter": code, "wave": wave, **figures, "counts": counts, "suppressed": False}


def bins(values: Numbers) -> list[int]:
    """The whole numbers at which the bars of these whole numbers start, and the end of the last."""
    low, high = int(values.min()), int(values.max()) + 1
    step = ceil((high - low) / BARS)
    return list(range(low, high + step, step))


def rounded(values: pd.Series) -> Numbers:
    """The nearest whole numbers; a half counts upwards, as marks do."""
    return np.floor(values.to_numpy(dtype=np.float64) + 0.5)
