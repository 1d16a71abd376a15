"""Tests for forming pairs: two people's scores side by side, and whether pairs with close scores get on better."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from metrics.evidence import difference_in_differences
from questionnaires.own import Own, OwnConstruct, own_of
from store import Scope, Store
from store.own import definitions

FOLDER = Path(__file__).parent
SCORES = """
    -- One row per person and parameter: the first score there is.
    select person, parameter, coalesce(before, after) as score from change
    where school = $school and year = $year and list_contains($parameters, parameter)
    order by person, parameter
"""


@dataclass(frozen=True)
class Fit:
    """Pairs with close scores and the others: how many, the mean of both sides' marks 1..10, the difference.

    None where a side has fewer pairs than the rule asks for, or all marks are alike.
    """

    close: int
    others: int
    close_mean: float | None = None
    others_mean: float | None = None
    apart: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Rule:
    """close: the share of a scale's width up to which two scores are close; pairs: how many each side needs."""

    close: float
    pairs: int


def rule(store: Store) -> Rule:
    """The thresholds that the school has set, or that it came with (store/settings.toml)."""
    return Rule(int(store.setting("fit_close")) / 100, int(store.setting("fit_pairs")))


def scales(store: Store, school: int = 1) -> dict[str, tuple[Own, OwnConstruct]]:
    """The scales that are marked for forming pairs, by the code of their parameter."""
    known = [own_of(one) for one in definitions(store, school)]
    return {f"{own.kind}.{one.code}": (own, one) for own in known for one in own.constructs if one.pairing}


def scores(store: Store, scope: Scope, parameters: list[str]) -> pd.DataFrame:
    """One row per person and parameter of these: the score before, else the one after."""
    return store.frame(SCORES, {"school": scope.school, "year": scope.year, "parameters": parameters})


def content(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor and mentee: mark, the mean of both sides' contentment with the joint work, or null."""
    query = (FOLDER / "queries/fit.sql").read_text(encoding="utf-8")
    found = store.frame(query, {"school": scope.school, "year": scope.year})
    return found.assign(mark=(found["mentor_mark"] + found["mentee_mark"]) / 2)


def fit(marks: pd.DataFrame, known: pd.DataFrame, width: float, asked: Rule) -> Fit:
    """Whether pairs whose scores are close are more content; marks: `content`, known: `scores` of one parameter.

    width: of the scale. Counted are pairs of which both sides have a score and a mark. The interval is Welch's.
    """
    score = known.set_index("person")["score"]
    apart = (marks["mentor_person"].map(score) - marks["mentee_person"].map(score)).astype("float64").abs()
    there = apart.notna() & marks["mark"].notna()
    near = apart <= asked.close * width + 1e-9
    groups = [marks.loc[there & side, "mark"].astype("float64") for side in (near, ~near)]
    if min(len(one) for one in groups) < asked.pairs:
        return Fit(*(len(one) for one in groups))
    close, others = ((len(one), float(one.mean()), float(one.std(ddof=1))) for one in groups)
    found = difference_in_differences(close, others) or (None, None, None)
    return Fit(close[0], others[0], close[1], others[1], *found)
