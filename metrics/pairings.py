"""Which pairings work: growth and satisfaction of mentees by how pairs are made, each group against all others."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from metrics.disclosure import hide_small, threshold
from metrics.evidence import evidence, holm, sizes
from metrics.parameters import compared, measured
from metrics.statistics import Counts, Numbers, interval
from metrics.two_groups import against, rest, summary
from store import Scope, Store

FOLDER = Path(__file__).parent
SATISFACTION = "satisfaction"
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
    """The rows of one outcome and factor: the whole (level "") first, then every level against all others.

    Two levels that share nobody and leave nobody out are one comparison, `question` says so.
    """
    groups = {str(level): part for level, part in own.groupby("level")}
    everybody = summary(*moved(groups[""]))
    sizes = [int(part["people"].sum()) for level, part in groups.items() if level]
    twofold = len(sizes) == 2 and sum(sizes) == everybody[0]
    rows = []
    for level, part in groups.items():
        values, people = moved(part)
        group = summary(values, people)
        others = rest(everybody, group)
        low, high = (interval(values, people) if level else None) or (None, None)
        head = {"parameter": code, "factor": factor, "level": level, "better": better, "suppressed": False}
        figures = {"n": group[0], "mean": group[1], "ci_low": low, "ci_high": high}
        beside = {"n_others": others[0], "mean_others": others[1] if others[0] else None}
        apart = against(group, others, better) if level else {}
        rows.append({**head, **figures, **beside, **apart, "question": (code, factor, "" if twofold else level)})
    return rows


def moved(part: pd.DataFrame) -> tuple[Numbers, Counts]:
    """The changes of a group, and how many people made each."""
    return (part["after"] - part["before"]).to_numpy(dtype=np.float64), part["people"].to_numpy(dtype=np.int64)


def judged(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with p corrected for all comparisons that are asked, and with what they are evidence of."""
    asked = {one["question"]: one.get("p") for one in rows if one["level"]}
    corrected = dict(zip(asked, holm(list(asked.values())), strict=True))
    for one in rows:
        one["p_holm"] = corrected[one["question"]] if one["level"] else None
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
    order = [*reversed(sizes()), "chance", "few"]
    place = frame["evidence"].map({code: at for at, code in enumerate(order)}).fillna(len(order)).astype(int)
    size = -frame["d"].abs().fillna(0)
    by = frame.assign(_place=place, _size=size).sort_values(["_place", "p_holm", "_size"], kind="stable")
    return by[COLUMNS].reset_index(drop=True)


@cache
def data() -> dict[str, Any]:
    """The groups and factors of pairings.toml."""
    return tomllib.loads((FOLDER / "pairings.toml").read_text(encoding="utf-8"))
