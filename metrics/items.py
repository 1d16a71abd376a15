"""Stage 1: what was answered to each question, and how far experience lies from expectation."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from metrics import statistics
from metrics.disclosure import emptied, few, threshold
from questionnaires import FREQ, WAVES, instruments
from questionnaires import items as catalogue
from store import Scope, Store

FOLDER = Path(__file__).with_name("queries")
COUNTS = ["n", "yes", "low", "mid", "good", "high"]
FIGURES = ["n", "mean", "median", "yes", "counts", "low", "mid", "good", "high"]
KEYS = ["form", "role", "wave", "item"]
COLUMNS = [*KEYS, "kind", *FIGURES, "suppressed"]
TYPES = dict.fromkeys(COUNTS, "Int64") | {"mean": "Float64", "median": "Float64", "counts": "object"}
# The bands of the scale 1 to 10, each up to and with its number.
BANDS = {"low": 3, "mid": 6, "good": 8, "high": 10}
# The answers of a kind by their stored value.
ANSWERS = {
    "10": {value: str(value) for value in range(1, 11)},
    "yn": {1: "yes", 0: "no"},
    "freq": dict(enumerate(FREQ, start=1)),
    "txt": {},
}
GAPS = ["form", "role", "before", "after", "comparison", "n_matched", "mean_gap", "suppressed"]


def items(store: Store, scope: Scope, role: str = "curator") -> pd.DataFrame:
    """One row per form, role, wave and question that was answered: n answers (texts: those not empty), by value.

    mean, median and the bands low (1–3), mid (4–6), good (7–8) and high (9–10) only for the scale 1..10, yes (how many)
    only for yes/no; null elsewhere, and everywhere where fewer people answered than may be shown.
    """
    asked = {"school": scope.school, "year": scope.year}
    found = store.frame((FOLDER / "answers.sql").read_text(encoding="utf-8"), asked)
    order = {code: place for place, code in enumerate(catalogue())}
    rows = [
        dict(zip(KEYS, key, strict=True)) | figures(catalogue()[str(key[-1])].kind, group)
        for key, group in found[found["item"].isin(order)].groupby(KEYS, sort=False)
    ]
    rows.sort(key=lambda row: (row["form"], row["role"], WAVES.index(row["wave"]), order[row["item"]]))
    frame = pd.DataFrame(rows, columns=COLUMNS).astype(TYPES).assign(suppressed=False)
    return emptied(
        frame, FIGURES, few(frame["n"].to_numpy(dtype=np.int64), threshold(role, store.setting("small_group")))
    )


def figures(kind: str, group: pd.DataFrame) -> dict[str, Any]:
    """The figures of one question from its values and how many gave each."""
    if kind == "txt":
        return {"kind": kind, "n": int(group["texts"].sum()), "counts": {}}
    given = group[group["value"].notna()]
    values, people = given["value"].to_numpy(dtype=np.float64), given["answers"].to_numpy(dtype=np.int64)
    # A mark recalculated from another scale, as 3.25, is counted with the nearest whole one.
    nearest = np.floor(values + 0.5)
    counts = {name: int(people[nearest == value].sum()) for value, name in ANSWERS[kind].items()}
    row = {"kind": kind, "n": int(people.sum()), "counts": counts}
    if kind == "yn":
        row["yes"] = counts["yes"]
    if kind == "10" and row["n"]:
        row |= {"mean": statistics.mean(values, people), "median": statistics.median(values, people)}
        row |= bands(values, people)
    return row


def bands(values: statistics.Numbers, people: statistics.Counts) -> dict[str, int]:
    """How many answers lie in each band of the scale."""
    ends = np.array(list(BANDS.values()))
    return {name: int(people[np.searchsorted(ends, values) == place].sum()) for place, name in enumerate(BANDS)}


def gaps(store: Store, scope: Scope, role: str = "curator") -> pd.DataFrame:
    """One row per question with a partner in the other wave, of the questionnaires that were answered.

    n_matched people answered both; mean_gap (experienced minus expected, in points) is null where the two are not the
    same thing on one scale (comparison "none") and where too few people are described.
    """
    asked = [
        {
            "form": one.form,
            "role": one.role,
            "before": before.code,
            "after": after.code,
            "comparison": before.comparison,
        }
        for one in instruments()
        for before, after in one.pairs()
        if before.kind != "txt"
    ]
    lists = {f"{name}s": [pair[name] for pair in asked] for name in ("form", "role", "before", "after")}
    query = (FOLDER / "gaps.sql").read_text(encoding="utf-8")
    found = store.frame(query, {"school": scope.school, "year": scope.year, **lists})
    frame = pd.DataFrame(asked).merge(found, on=["form", "role", "before", "after"])
    frame["mean_gap"] = frame["mean_gap"].where(frame["comparison"] == "gap").astype("Float64")
    frame["n_matched"] = frame["n_matched"].astype("Int64")
    return shown_gaps(frame, threshold(role, store.setting("small_group")), strict=role == "administration")[GAPS]


def shown_gaps(frame: pd.DataFrame, hide: int, strict: bool) -> pd.DataFrame:
    """The gaps of enough people; strict: not even where the questions' own means give away the few who answered one.

    The curator holds the questionnaires; for administration a gap of all but one person would tell that one's answer.
    """
    figures = ["n_matched", "mean_gap"]
    hidden = few(frame["n_matched"].to_numpy(dtype=np.int64), hide)
    if strict:
        unmatched = frame["n_before"] + frame["n_after"] - 2 * frame["n_matched"]
        hidden |= few(unmatched.to_numpy(dtype=np.int64), hide)
    return emptied(frame, figures, hidden)
