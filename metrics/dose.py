"""Dose against growth: how mentees changed by how many days, and how many minutes, they met."""

from typing import Any

import pandas as pd

from metrics.change import COLUMNS, TYPES, row, told
from metrics.disclosure import threshold
from metrics.pairings import data, tallies
from metrics.parameters import measured
from metrics.scales import ruled, thresholds
from metrics.small_changes import hidden
from store import Scope, Store


def dose(
    store: Store, scope: Scope, factor: str = "meetings", role: str = "curator", late: bool = True
) -> pd.DataFrame:
    """One row per parameter for all mentees (group {}), then per group of meetings or minutes; as in change.py.

    group: {factor: "1..3"}. A mentee of whom the journal of the year says nothing has met on 0 days. Empty where the
    year has no journal. Raises KeyError for a factor that is no dose.
    """
    groups = [f"{low}..{high}" for low, high in data()["groups"][factor]]
    counts = tallies(store, scope, late)
    counts = counts[counts["factor"] == factor]
    rows: list[dict[str, Any]] = []
    limits = thresholds(store, scope)
    for code, parameter in measured(store, scope.school).items():
        own = counts[counts["parameter"] == code]
        if own["matched"].any():
            one, nobody = ruled(parameter, limits.get(code)), own.iloc[:0]
            rows.append(row(one, {}, own[own["level"] == ""], nobody, 1))
            rows += [row(one, {factor: name}, own[own["level"] == name], nobody, 1) for name in groups]
    frame = pd.DataFrame(told(rows), columns=COLUMNS).astype(TYPES)
    return hidden(frame, threshold(role, store.setting("small_group")))
