"""What registers and fuller lists add to random schools: gender, categories, models, support, consents, meetings."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from tests.school_answers import maybe

Tables = dict[str, pd.DataFrame]
# Lists of people know the first two; the third only lists of pairs name.
LISTED, CATEGORIES = ("gifted", "struggling"), ("gifted", "struggling", "burnout")
MODELS = {"pupil_pupil": ("equal_equal", "leader_passive"), "teacher_teacher": ("experienced_young",)}
CONSENTS = ("given", "given", "withdrawn", "missing")


def enrich(rng: np.random.Generator, tables: Tables) -> None:
    """Add the columns and tables in place, from draws of their own, so that all else stays as it was drawn."""
    people, pairs = tables["person"], tables["participation"]
    people["gender"] = [
        maybe(rng, str(rng.choice(["male", "female"])), 0.9) if kind == "pupil" else None for kind in people["kind"]
    ]
    models = {key: maybe(rng, str(rng.choice(MODELS.get(key[3], ("",)))), 0.8) or None for key in spells(pairs)}
    pairs["role_model"] = [models[key] for key in spells(pairs)]
    tables["category_now"] = categories(rng, tables)
    everybody = people.to_dict("records")
    tables["support_now"] = table(everybody, ("started",), lambda one: said(rng, 0.15, (day(rng, one["year"]),)))
    tables["candidate_now"] = table(everybody, ("role",), lambda one: said(rng, 0.3, ("mentee",)))
    tables["consent_now"] = table(
        everybody, ("consent", "signed_on"),
        lambda one: said(rng, 0.6, (str(rng.choice(CONSENTS)), maybe(rng, day(rng, one["year"]), 0.7))),
    )  # fmt: skip
    tables["meeting_now"] = meetings(rng, pairs)


def spells(pairs: pd.DataFrame) -> list[tuple[Any, ...]]:
    """What tells the pairs of all schools and years apart, row by row, with the form."""
    return list(pairs[["school", "year", "pair", "form"]].itertuples(index=False, name=None))


def said(rng: np.random.Generator, chance: float, values: tuple[object, ...]) -> tuple[object, ...] | None:
    """The values by chance, else nothing."""
    return values if rng.random() < chance else None


def day(rng: np.random.Generator, year: str) -> date:
    """A day of the school year."""
    return date(int(year[:4]), 9, 1) + timedelta(days=int(rng.integers(0, 300)))


def table(people: list[dict[str, Any]], columns: tuple[str, ...], say: Any) -> pd.DataFrame:
    """One row per person of whom something is said."""
    rows = [(one["school"], one["year"], one["person"], *found) for one in people if (found := say(one))]
    return pd.DataFrame(rows, columns=["school", "year", "person", *columns])


def categories(rng: np.random.Generator, tables: Tables) -> pd.DataFrame:
    """Who is of a category, by a list of people or by a list of pairs only."""
    people = tables["person"]
    listed = people[people["kind"].isin(["pupil", "staff"])].to_dict("records")
    rows = {
        (one["school"], one["year"], one["person"], name): True
        for one in listed for name in LISTED if one["kind"] == "pupil" and rng.random() < 0.3
    }  # fmt: skip
    for one in tables["involved"].to_dict("records"):
        for name in one["categories"]:
            rows.setdefault((one["school"], one["year"], one["person"], name), False)
    found = [(*key, listed) for key, listed in rows.items()]
    return pd.DataFrame(found, columns=["school", "year", "person", "category", "listed"])


def meetings(rng: np.random.Generator, pairs: pd.DataFrame) -> pd.DataFrame:
    """Days on which some mentors met a mentee of theirs."""
    rows = []
    for key, members in pairs.groupby(["school", "year", "pair"]):
        mentor = members.loc[members["role"] == "mentor", "person"].iloc[0]
        for mentee in members.loc[members["role"] == "mentee", "person"]:
            rows += [(*key[:2], mentor, mentee, day(rng, key[1])) for _n in range(int(rng.integers(0, 3)))]
    return pd.DataFrame(rows, columns=["school", "year", "mentor", "mentee", "met_on"])
