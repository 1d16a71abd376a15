"""Stage 2: how many improved, stayed and worsened, by how much, and how sure one can be, by parameter and group."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from locales import _
from metrics import comparison, pairs
from metrics.disclosure import threshold
from metrics.effect import effect, split
from metrics.evidence import evidence, holm, rule, smallest_effect
from metrics.parameters import measured
from metrics.scales import Reliable, by_rule, ruled, thresholds
from metrics.small_changes import hidden
from metrics.spine import spine
from questionnaires import Parameter
from store import Scope, Store

COUNTS = [
    "n_before", "n_after", "n_matched", "n_late", "n_lost", "improved", "same", "worse", "improved_much", "worse_much",
    "changed", "family", "n_comparison",
]  # fmt: skip
MEASURES = [
    "mean_before", "mean_after", "median_before", "median_after", "mean_change", "ci_low", "ci_high", "p", "p_holm",
    "t", "p_t", "dominance", "rank_biserial", "d_z", "d_low", "d_high", "smallest_effect", "smallest_points",
    "lost_apart", "lost_low", "lost_high", "comparison_before", "comparison_change", "did", "did_low", "did_high",
]  # fmt: skip
RULE = {"moved": "Float64", "provisional": "boolean"}  # by which smallest change people were counted
WORDS = ["interval", "test", "evidence", "note"]
COLUMNS = ["parameter", "group", "better", *COUNTS, *RULE, *MEASURES, *WORDS, "suppressed"]
TYPES = dict.fromkeys(COUNTS, "Int64") | RULE | dict.fromkeys(MEASURES, "Float64") | dict.fromkeys(WORDS, "object")
CUTS = ("class", "form", "role", "category")
Row = dict[str, Any]


def changes(
    store: Store, scope: Scope, by: str | None = None, role: str = "curator", late: bool = True
) -> pd.DataFrame:
    """One row per parameter for the whole (group {}), then per group of the cut; without a cut marks by subject too.

    Counted are people in a pair of the year in any role, everybody where no pairs are loaded (ADR 0026). n_before,
    n_after, n_matched, n_late (of these first measured late), n_lost (measured before and not after), improved, same,
    worse and those of them who moved noticeably count people; averages and mean_change (after − before) are in the
    parameter's own units and of the matched; lost_apart is how far those lost stood from the others at the start, in
    standard deviations; comparison_… and did… are of the people in no pair (see comparison.py). evidence is a code of
    evidence.py. moved is the smallest change that counts as one, 0 for any: of a scale the reliable change (provisional
    says whether it is sure, see scales.py), else the declared one. Null where nobody was matched, the group is too
    small or hidden (all of it: suppressed; or the split). late: whether people first measured late count.
    """
    people, least = (threshold(who, store.setting("small_group")) for who in ("curator", role))
    limits = thresholds(store, scope)
    listed = list(groups(store, scope, by, limits))
    rows = [row(one, group, among(found, late), others, people) for one, group, found, others in listed]
    everybody = (
        None if late else framed([counted(one, group, pairs.twice(found)) for one, group, found, _others in listed])
    )
    said = [one | by_rule(one, limits.get(one["parameter"]), least) for one in told(rows)]
    return hidden(framed(said), least, everybody)


def framed(rows: list[Row]) -> pd.DataFrame:
    """The rows as a table whose nulls are typed."""
    return pd.DataFrame(rows, columns=COLUMNS).astype(TYPES)


def groups(
    store: Store, scope: Scope, by: str | None, limits: Mapping[str, Reliable]
) -> Iterator[tuple[Parameter, dict[str, str], pd.DataFrame, pd.DataFrame]]:
    """Each parameter with each of its groups, late ones too: its counted pairs of values, and those to compare with."""
    everybody, cut = pairs.pairs(store, scope), by if by in CUTS else "subject"
    whole = pairs.parted(everybody, "parameter", "side")
    parts = pairs.parted(pairs.pairs(store, scope, cut), "parameter", "side", "key")
    names = spine(store, scope, cut) if by in CUTS else []
    known, there, nobody = measured(store, scope.school), set(everybody["parameter"]), everybody.iloc[:0]
    for one in (ruled(known[code], limits.get(code)) for code in known if code in there):
        others = pairs.twice(whole.get((one.code, pairs.OTHER), nobody))
        yield one, {}, whole.get((one.code, pairs.PARTICIPANT), nobody), others
        beside = others if cut in comparison.CUTS else nobody
        subjects = sorted(key for *of, key in parts if of == [one.code, pairs.PARTICIPANT])
        for name in subjects if cut == "subject" else names:
            yield one, {cut: name}, parts.get((one.code, pairs.PARTICIPANT, name), nobody), beside


def among(found: pd.DataFrame, late: bool) -> pd.DataFrame:
    """The counted pairs of values with or without people who were first measured too late."""
    return found if late else found[~found["late"].astype(bool)]


def row(parameter: Parameter, group: dict[str, str], found: pd.DataFrame, others: pd.DataFrame, least: int) -> Row:
    """The figures of one parameter and group from its counted pairs of values, beside `least` others or more."""
    people, matched = found["people"].to_numpy(dtype=np.int64), found["matched"].to_numpy(dtype=bool)
    before, after = (found[wave].notna().to_numpy() for wave in ("before", "after"))
    twice, lost = found[matched], before & ~matched
    figures, moves = counted(parameter, group, twice, effect), comparison.moves(twice)
    smallest = smallest_effect(figures["n_matched"])
    return figures | {
        "n_before": int(people[before].sum()),
        "n_after": int(people[after].sum()),
        "n_late": int(people[matched & found["late"].to_numpy(dtype=bool)].sum()),
        "n_lost": int(people[lost].sum()),
        "note": note(figures["n_matched"]),
        "suppressed": False,
        "smallest_effect": smallest,
        "smallest_points": smallest * moves[2] if smallest and moves else None,
        **comparison.attrition(found[lost], twice),
        **comparison.comparison(moves, others, least),
    }


def counted(
    parameter: Parameter, group: dict[str, str], twice: pd.DataFrame, figures: Callable[..., Row] = split
) -> Row:
    """How many of a group were measured twice, and the figures of their change: only the counts, unless asked."""
    people = twice["people"].to_numpy(dtype=np.int64)
    before, after = (twice[wave].to_numpy(dtype=np.float64) for wave in ("before", "after"))
    own = figures(parameter, before, after, people) if len(twice) else {}
    return {
        "parameter": parameter.code,
        "group": group,
        "better": parameter.better,
        "moved": parameter.moved,
        "n_matched": int(people.sum()),
        **own,
    }


def told(rows: list[Row]) -> list[Row]:
    """The rows with p corrected within their family, and with what they are evidence of.

    A family are the parameters of one group; of marks the subjects.
    """
    families: dict[str, list[Row]] = {}
    for one in rows:
        subjects = "subject" in one["group"]
        families.setdefault("subjects" if subjects else str(one["group"]), []).append(one)
    for family in families.values():
        asked = [one.get("p") for one in family]
        for one, p in zip(family, holm(asked), strict=True):
            one["p_holm"], one["family"] = p, len(family) - asked.count(None)
            one["evidence"] = evidence(one["n_matched"], p, one.get("d_z"))
    return rows


def note(matched: int) -> str | None:
    """What a reader has to know of a group this small."""
    if matched == 0:
        return _("nobody was measured twice")
    return _("too little data") if matched < rule()["enough"] else None
