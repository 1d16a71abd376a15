"""Stage 2: how many improved, stayed and worsened, by how much, and how sure one can be, by parameter and group."""

from typing import Any

import numpy as np
import pandas as pd

from locales import _
from metrics.disclosure import threshold
from metrics.effect import effect
from metrics.pairs import pairs
from metrics.parameters import measured
from metrics.small_changes import hidden
from metrics.spine import spine
from questionnaires import Parameter
from store import Scope, Store

COUNTS = ["n_before", "n_after", "n_matched", "improved", "same", "worse"]
MEASURES = [
    "mean_before", "mean_after", "median_before", "median_after", "mean_change", "ci_low", "ci_high", "p",
    "dominance", "d_z",
]  # fmt: skip
COLUMNS = ["parameter", "group", "better", *COUNTS, *MEASURES, "note", "suppressed"]
TYPES = dict.fromkeys(COUNTS, "Int64") | dict.fromkeys(MEASURES, "Float64") | {"note": "object"}
CUTS = ("class", "form", "role")
# Fewer people measured twice are too few to go by, and the note says so.
ENOUGH = 10


def changes(store: Store, scope: Scope, by: str | None = None, role: str = "curator") -> pd.DataFrame:
    """One row per parameter for the whole (group {}), then per group of the cut; without a cut marks by subject too.

    n_before, n_after, n_matched, improved, same and worse count people; averages and mean_change (after − before) are
    in the parameter's own units and of the matched. Null where nobody was matched, where the group is too small for a
    figure, and where it is hidden: all figures (suppressed) or the split into improved, same and worse alone.
    """
    whole = pairs(store, scope)
    cut = by if by in CUTS else "subject"
    parts = pairs(store, scope, cut)
    names = spine(store, scope, cut) if by in CUTS else []
    known, there = measured(store, scope.school), set(whole["parameter"])
    rows = []
    for one in (known[code] for code in known if code in there):
        rows.append(row(one, {}, whole[whole["parameter"] == one.code]))
        own = parts[parts["parameter"] == one.code]
        groups = sorted(set(own["key"])) if cut == "subject" else names
        rows += [row(one, {cut: name}, own[own["key"] == name]) for name in groups]
    frame = pd.DataFrame(rows, columns=COLUMNS).astype(TYPES)
    return hidden(frame, threshold(role, store.setting("small_group")))


def row(parameter: Parameter, group: dict[str, str], found: pd.DataFrame) -> dict[str, Any]:
    """The figures of one parameter and group from its counted pairs of values."""
    twice = found[found["matched"].astype(bool)]
    counts = twice["people"].to_numpy(dtype=np.int64)
    before, after = (twice[wave].to_numpy(dtype=np.float64) for wave in ("before", "after"))
    matched = int(counts.sum())
    return {
        "parameter": parameter.code,
        "group": group,
        "better": parameter.better,
        "n_before": int(found.loc[found["before"].notna(), "people"].sum()),
        "n_after": int(found.loc[found["after"].notna(), "people"].sum()),
        "n_matched": matched,
        "note": note(matched),
        "suppressed": False,
        **(effect(parameter, before, after, counts) if matched else {}),
    }


def note(matched: int) -> str | None:
    """What a reader has to know of a group this small."""
    if matched == 0:
        return _("nobody was measured twice")
    return _("too little data") if matched < ENOUGH else None
