"""Random invented schools whose pairs have role models, gender and a journal of meetings: tests/schools.py and more."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from tests.school_answers import maybe
from tests.schools import Tables, random_schools

MODELS = ("leader_passive", "equal_equal", "experienced_young")
KEYS = ["school", "year", "pair"]


def met_schools(seed: int, **size: int) -> Tables:
    """The tables of random_schools with gender, role models, and meetings of most pairs in the year 2025/26."""
    tables, rng = random_schools(seed, **size), np.random.default_rng(seed + 1_000)
    people, pairs = tables["person"], tables["participation"]
    people["gender"] = [maybe(rng, str(rng.choice(["male", "female"])), 0.85) for _row in range(len(people))]
    models = {key: maybe(rng, str(rng.choice(MODELS)), 0.9) for key in pairs.groupby(KEYS).groups}
    pairs["role_model"] = [models[key] for key in zip(*(pairs[name] for name in KEYS), strict=True)]
    tables["pair_meeting"] = meetings(rng, pairs[pairs["year"] == "2025/26"])
    tables["met_day"] = days(tables["pair_meeting"], pairs)
    tables["change"] = grown(rng, tables)
    return tables


def meetings(rng: np.random.Generator, pairs: pd.DataFrame) -> pd.DataFrame:
    """One row per pair and day; a quarter of the pairs never meet, some days say no minutes."""
    rows = []
    for (school, year, pair), own in pairs.groupby(KEYS):
        count = int(rng.integers(1, 12)) * int(rng.random() < 0.75)
        offsets = rng.choice(250, size=count, replace=False)
        for day in (own["started"].iloc[0] + timedelta(days=int(n)) for n in offsets):
            minutes = maybe(rng, float(rng.integers(2, 10) * 10), 0.9)
            rows.append({"school": school, "year": year, "pair": pair, "met_on": day, "minutes": minutes})
    return pd.DataFrame(rows)


def days(met: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """One row per person, role and day of a meeting of any of the person's pairs, with the most minutes of the day."""
    both = met.merge(pairs[[*KEYS, "person", "role"]], on=KEYS)
    keys = ["school", "year", "person", "role", "met_on"]
    return both.groupby(keys, as_index=False)["minutes"].max()


def grown(rng: np.random.Generator, tables: Tables) -> pd.DataFrame:
    """The changes of tests/schools.py, of mentees of one role model better than of the others."""
    change, pairs = tables["change"].copy(), tables["participation"]
    best = set(pairs.loc[(pairs["role_model"] == MODELS[0]) & (pairs["role"] == "mentee"), "person"])
    better = change["person"].isin(best) & change["parameter"].eq("engagement") & change["after"].notna()
    change.loc[better, "after"] = change.loc[better, "before"].fillna(5) + rng.integers(5, 8, size=int(better.sum()))
    return change


ON = date(2026, 5, 20)
