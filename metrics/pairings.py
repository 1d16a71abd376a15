"""Which pairings work: growth and satisfaction of mentees by how pairs are made, each group against all others."""

import math
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from metrics.disclosure import hide_small, threshold
from metrics.evidence import difference_in_differences, evidence, holm, rule, standardised_difference
from metrics.parameters import compared, measured
from metrics.statistics import LEAST, deviation, interval, mean
from store import Scope, Store

FOLDER = Path(__file__).parent
SATISFACTION = "satisfaction"
Group = tuple[int, float, float]
FIGURES = ["n", "mean", "ci_low", "ci_high", "n_others", "mean_others", "difference", "diff_low", "diff_high", "d", "p",
           "p_holm", "evidence"]  # fmt: skip
COLUMNS = ["parameter", "factor", "level", "better", *FIGURES, "suppressed"]
TYPES = {"n": "Int64", "n_others": "Int64"} | dict.fromkeys(FIGURES[1:4] + FIGURES[5:12], "Float64")


def pairings(store: Store, scope: Scope, role: str = "curator", late: bool = True) -> pd.DataFrame:
    """One row per outcome, factor and level that anybody has; those that stand out most first.

    mean: the mean change (of satisfaction the mean mark) of the mentees of the level, raw, with its interval;
    difference: by how much it is better than that of all other mentees whose level is known, in the good direction, by
    Welch; d the same in standard deviations. p_holm is corrected for every comparison of the table. Null where a group
    is too small for a figure, and in hidden rows (suppressed).
    """
    counts = tallies(store, scope, late)
    counts = counts[counts["factor"].isin(data()["factors"]["pairings"]) & counts["matched"].astype(bool)]
    better = {code: one.better for code, one in measured(store, scope.school).items()} | {SATISFACTION: "higher"}
    rows: list[dict[str, Any]] = []
    for (code, factor), own in counts.groupby(["parameter", "factor"], sort=False):
        rows += compared_levels(str(code), str(factor), str(better[str(code)]), own)
    frame = pd.DataFrame(judged(rows), columns=COLUMNS).astype(TYPES)
    return ranked(hidden(frame, threshold(role, store.setting("small_group"))))


def tallies(store: Store, scope: Scope, late: bool = True) -> pd.DataFrame:
    """One row per factor, level, outcome, values before and after: how many mentees (queries/pairings.sql)."""
    bands = [(factor, *ends) for factor, groups in data()["groups"].items() for ends in groups]
    names = dict(zip(("factors", "lows", "highs"), map(list, zip(*bands, strict=True)), strict=True))
    asked = {"school": scope.school, "year": scope.year, "on": scope.on, "late": late}
    query = (FOLDER / "queries/pairings.sql").read_text(encoding="utf-8")
    return store.frame(query, {**asked, **names, "parameters": compared(store, scope.school)})


def compared_levels(code: str, factor: str, better: str, own: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of one outcome and factor: the whole (level "") first, then every level against all others."""
    groups = {str(level): part for level, part in own.groupby("level", sort=False)}
    turn = -1 if better == "lower" else 1
    rows = []
    for level, part in sorted(groups.items()):
        values, people = (part["after"] - part["before"]).to_numpy(dtype=np.float64), part["people"].to_numpy()
        low, high = interval(values, people) or (None, None)
        others = rest(summary(groups[""]), summary(part))
        head = {"parameter": code, "factor": factor, "level": level, "better": better, "suppressed": False}
        figures = {"n": int(people.sum()), "mean": mean(values, people), "ci_low": low, "ci_high": high}
        beside = {"n_others": others[0], "mean_others": others[1] if others[0] else None}
        apart = against(summary(part), others, turn) if level else {}
        rows.append({**head, **figures, **beside, **apart})
    return rows


def summary(part: pd.DataFrame) -> Group:
    """How many people, their mean change and its standard deviation (0 for one person)."""
    values, people = (part["after"] - part["before"]).to_numpy(dtype=np.float64), part["people"].to_numpy()
    n = int(people.sum())
    return n, mean(values, people), deviation(values, people) if n > 1 else 0.0


def rest(whole: Group, part: Group) -> Group:
    """What remains of a whole without a part of it."""
    (n, average, spread), (m, other, width) = whole, part
    left = n - m
    if left <= 0:
        return 0, 0.0, 0.0
    middle = (n * average - m * other) / left
    squares = (n - 1) * spread**2 + n * average**2 - (m - 1) * width**2 - m * other**2 - left * middle**2
    return left, middle, math.sqrt(max(0.0, squares) / (left - 1)) if left > 1 else 0.0


def against(group: Group, others: Group, turn: int) -> dict[str, Any]:
    """How much better a group is than all others, in the good direction; nothing below six people on either side."""
    if min(group[0], others[0]) < LEAST:
        return {}
    ours, theirs = ((n, turn * average, spread) for n, average, spread in (group, others))
    apart, size = difference_in_differences(ours, theirs), standardised_difference(ours, theirs)
    if apart is None or size is None:
        return {}
    return {"difference": apart[0], "diff_low": apart[1], "diff_high": apart[2], "d": size[0], "p": welch(ours, theirs)}


def welch(group: Group, others: Group) -> float:
    """The two-sided p of Welch's t test of two means (Biometrika 34, 1947); one of the groups must differ in itself."""
    from scipy.special import stdtr

    parts = [spread**2 / n for n, _mean, spread in (group, others)]
    t = (group[1] - others[1]) / math.sqrt(sum(parts))
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / (group[0] - 1) + parts[1] ** 2 / (others[0] - 1))
    return 2 * float(stdtr(freedom, -abs(t)))


def judged(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with p corrected for all comparisons, two levels without a third being one, and their evidence."""
    asked: dict[tuple[Any, ...], float | None] = {}
    keys = []
    for one in rows:
        twofold = one["level"] and one["n"] + one["n_others"] == of(rows, one) and levels(rows, one) == 2
        keys.append((one["parameter"], one["factor"], "" if twofold else one["level"]))
        asked.setdefault(keys[-1], one.get("p")) if one["level"] else None
    corrected = dict(zip(asked, holm(list(asked.values())), strict=True))
    for one, key in zip(rows, keys, strict=True):
        one["p_holm"] = corrected.get(key) if one["level"] else None
        one["evidence"] = evidence(min(one["n"], one["n_others"]), one["p_holm"], one.get("d"))
    return rows


def hidden(frame: pd.DataFrame, least: int) -> pd.DataFrame:
    """The levels, without the whole; those of few people, or of nearly all, are hidden."""
    whole = (frame["level"] == "").to_numpy()
    nearly = (frame["n_others"].between(1, least - 1) & ~whole).to_numpy(dtype=np.bool_)
    shown = hide_small(frame, "n", FIGURES, least, within=["parameter", "factor"], total=whole)
    shown.loc[nearly, FIGURES] = None
    shown["suppressed"] = shown["suppressed"] | nearly
    return shown[~whole]


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """What can be told from chance first, the largest first; then by p; then what is too small, and what is hidden."""
    order = [*reversed(rule()["sizes"]), "negligible", "chance", "few"]
    place = frame["evidence"].map({code: at for at, code in enumerate(order)}).fillna(len(order)).astype(int)
    size = -frame["d"].abs().fillna(0)
    by = frame.assign(_place=place, _size=size).sort_values(["_place", "p_holm", "_size"], kind="stable")
    return by[COLUMNS].reset_index(drop=True)


def of(rows: list[dict[str, Any]], one: dict[str, Any]) -> int:
    """How many people the whole of a row's outcome and factor has."""
    return next(int(r["n"]) for r in rows if same(r, one) and not r["level"])


def levels(rows: list[dict[str, Any]], one: dict[str, Any]) -> int:
    """How many levels a row's outcome and factor has."""
    return sum(1 for r in rows if same(r, one) and r["level"])


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two rows are of one outcome and factor."""
    return bool(one["parameter"] == other["parameter"] and one["factor"] == other["factor"])


@cache
def data() -> dict[str, Any]:
    """The groups and factors of pairings.toml."""
    return tomllib.loads((FOLDER / "pairings.toml").read_text(encoding="utf-8"))
