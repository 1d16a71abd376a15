"""Stage 2: how many improved, stayed and worsened, by how much, and how sure one can be, by parameter and group."""

from typing import Any

import numpy as np
import pandas as pd

from locales import _
from metrics.disclosure import threshold
from metrics.effect import effect
from metrics.evidence import evidence, holm, rule, smallest_effect, standardised_difference
from metrics.pairs import pairs
from metrics.parameters import measured
from metrics.scales import by_rule, ruled, thresholds
from metrics.small_changes import hidden
from metrics.spine import spine
from metrics.statistics import deviation, mean
from questionnaires import Parameter
from store import Scope, Store

COUNTS = ["n_before", "n_after", "n_matched", "n_late", "n_lost", "improved", "same", "worse"]
MEASURES = [
    "mean_before", "mean_after", "median_before", "median_after", "mean_change", "ci_low", "ci_high", "p", "p_holm",
    "t", "p_t", "dominance", "rank_biserial", "d_z", "d_low", "d_high", "smallest_effect", "lost_apart", "lost_low",
    "lost_high",
]  # fmt: skip
# By which smallest change people were counted.
RULE = {"moved": "Float64", "provisional": "boolean"}
COLUMNS = ["parameter", "group", "better", *COUNTS, *RULE, *MEASURES, "evidence", "note", "suppressed"]
TYPES = dict.fromkeys(COUNTS, "Int64") | RULE | dict.fromkeys(MEASURES, "Float64")
TYPES |= dict.fromkeys(("evidence", "note"), "object")
CUTS = ("class", "form", "role", "category")


def changes(
    store: Store, scope: Scope, by: str | None = None, role: str = "curator", late: bool = True
) -> pd.DataFrame:
    """One row per parameter for the whole (group {}), then per group of the cut; without a cut marks by subject too.

    n_before, n_after, n_matched, n_late (of these first measured late), n_lost (measured before and not after),
    improved, same and worse count people; averages and mean_change (after − before) are in the parameter's own units
    and of the matched; lost_apart is how far those lost stood from the others at the start, in standard deviations.
    evidence is a code of evidence.py. moved is the smallest change that counts as one, 0 for any: of a scale of several
    questions the reliable change (provisional says whether it is sure, see scales.py), else the declared one
    (provisional null). Null where nobody was matched, where the group is too small for a figure, and
    where it is hidden: all figures (suppressed) or the split alone. late: whether people first measured late count.
    """
    whole = pairs(store, scope, late=late)
    cut = by if by in CUTS else "subject"
    parts = pairs(store, scope, cut, late)
    names = spine(store, scope, cut) if by in CUTS else []
    known, there, limits = measured(store, scope.school), set(whole["parameter"]), thresholds(store, scope)
    rows = []
    for one in (ruled(known[code], limits.get(code)) for code in known if code in there):
        rows.append(row(one, {}, whole[whole["parameter"] == one.code]))
        own = parts[parts["parameter"] == one.code]
        groups = sorted(set(own["key"])) if cut == "subject" else names
        rows += [row(one, {cut: name}, own[own["key"] == name]) for name in groups]
    least = threshold(role, store.setting("small_group"))
    said = [one | by_rule(one, limits.get(one["parameter"]), least) for one in told(rows)]
    return hidden(pd.DataFrame(said, columns=COLUMNS).astype(TYPES), least)


def row(parameter: Parameter, group: dict[str, str], found: pd.DataFrame) -> dict[str, Any]:
    """The figures of one parameter and group from its counted pairs of values."""
    matched = found["matched"].astype(bool)
    twice, lost = found[matched], found[~matched & found["before"].notna()]
    counts = twice["people"].to_numpy(dtype=np.int64)
    before, after = (twice[wave].to_numpy(dtype=np.float64) for wave in ("before", "after"))
    n = int(counts.sum())
    return {
        "parameter": parameter.code,
        "group": group,
        "better": parameter.better,
        "moved": parameter.moved,
        "n_before": int(found.loc[found["before"].notna(), "people"].sum()),
        "n_after": int(found.loc[found["after"].notna(), "people"].sum()),
        "n_matched": n,
        "n_late": int(twice.loc[twice["late"].astype(bool), "people"].sum()),
        "n_lost": int(lost["people"].sum()),
        "note": note(n),
        "suppressed": False,
        **(effect(parameter, before, after, counts) | {"smallest_effect": smallest_effect(n)} if n else {}),
        **attrition(lost, twice),
    }


def attrition(lost: pd.DataFrame, stayed: pd.DataFrame) -> dict[str, float]:
    """How those not measured again stood apart at the start from those who were; empty where nobody can say."""
    groups = []
    for part in (lost, stayed):
        values, people = part["before"].to_numpy(dtype=np.float64), part["people"].to_numpy(dtype=np.int64)
        n = int(people.sum())
        groups.append((n, mean(values, people), deviation(values, people)) if n else (0, 0.0, 0.0))
    found = standardised_difference(*groups)
    return dict(zip(("lost_apart", "lost_low", "lost_high"), found, strict=True)) if found else {}


def told(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with p corrected within their family, and with what they are evidence of.

    A family are the parameters of one group; of marks the subjects.
    """
    families: dict[str, list[dict[str, Any]]] = {}
    for one in rows:
        subjects = "subject" in one["group"]
        families.setdefault("subjects" if subjects else str(one["group"]), []).append(one)
    for family in families.values():
        for one, p in zip(family, holm([one.get("p") for one in family]), strict=True):
            one["p_holm"] = p
            one["evidence"] = evidence(one["n_matched"], p, one.get("d_z"))
    return rows


def note(matched: int) -> str | None:
    """What a reader has to know of a group this small."""
    if matched == 0:
        return _("nobody was measured twice")
    return _("too little data") if matched < rule()["enough"] else None
