"""One person's changes judged: better, worse or the same in the good direction, and by which rule."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from metrics.parameters import measured
from metrics.people import people
from metrics.scales import Reliable, thresholds
from questionnaires import Parameter
from store import Scope, Store

TINY = 1e-9  # decimal marks err in the last place
PERSON = ["person", "code", "class", "form", "role", "row"]


def verdicts(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per person, parameter and subject, as metrics.people has them, judged.

    verdict: better, worse, same; null where a wave is missing. turned: the change in the good direction, in the
    parameter's units; share: of the scale's width, null for counts without a top. rule: reliable (the change of a scale
    of several items is more than the error of measuring), moved (it is at least the declared smallest change), any;
    least: that change; tentative: the reliable change rests on few people or a loose scale.
    """
    rows, found = people(store, scope), thresholds(store, scope)
    return judged(ruled(rows, measured(store, scope.school), found))


@cache
def rules() -> Mapping[str, Any]:
    """The tables of verdicts.toml."""
    return tomllib.loads(Path(__file__).with_name("verdicts.toml").read_text(encoding="utf-8"))


def ruled(rows: pd.DataFrame, known: Mapping[str, Parameter], found: Mapping[str, Reliable]) -> pd.DataFrame:
    """The rows with what they are judged by: better, least, rule, tentative, width."""
    widest, codes = rules()["share"]["widest"], rows["parameter"]
    width = {code: one.maximum - one.minimum for code, one in known.items()}
    least = {code: found[code].moved if code in found else one.moved for code, one in known.items()}
    rule = {code: "reliable" if code in found else "moved" if one.moved else "any" for code, one in known.items()}
    return rows.assign(
        better=codes.map({code: one.better for code, one in known.items()}).astype(object),
        least=codes.map(least).astype("float64"),
        rule=codes.map(rule).astype(object),
        tentative=[code in found and found[code].provisional for code in codes],
        width=codes.map({code: size for code, size in width.items() if size <= widest}).astype("float64"),
    )


def judged(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with change, turned, share and verdict; they carry before, after, better, least and width."""
    change = (rows["after"] - rows["before"]).astype("float64").round(6)
    turned = change.where(rows["better"] != "lower", -change)
    # Adding zero makes a negative zero plain.
    turned, moved = turned + 0.0, turned.abs().ge((rows["least"] - TINY).clip(lower=TINY))
    words = np.select([turned.isna(), moved & (turned > 0), moved & (turned < 0)], ["", "better", "worse"], "same")
    verdict = pd.Series(words, rows.index, dtype=object).replace("", None)
    return rows.assign(change=change, turned=turned, share=turned / rows["width"], verdict=verdict)


def by_parameter(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per person and parameter: of several subjects the mean of those measured twice, else of those once.

    As the changes of a group have it (queries/paired.sql); judged anew.
    """
    if rows.empty:
        return rows.drop(columns="subject")
    twice = rows["before"].notna() & rows["after"].notna()
    keys = [rows["person"], rows["parameter"]]
    kept = rows[twice | ~twice.groupby(keys).transform("any")]
    same = [name for name in kept.columns if name not in {"before", "after", "late", "subject", "person", "parameter"}]
    whole = kept.groupby(["person", "parameter"], sort=False, as_index=False).agg(
        {"before": "mean", "after": "mean", "late": "max", **dict.fromkeys(same, "first")}
    )
    return judged(whole[[name for name in rows.columns if name != "subject"]])
