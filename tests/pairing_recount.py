"""Who belongs to which group of pairings, and what became of whom: counted person by person in plain Python."""

from functools import cache

import numpy as np
import pandas as pd

from metrics.pairings import SATISFACTION
from store import Scope, Store
from tests.met_schools import ON, met_schools
from tests.school_answers import RULE
from tests.schools import Tables, stored

SCOPE = Scope(1, "2025/26", ON)
BANDS = {
    "meetings": [(0, 0), (1, 3), (4, 7), (8, 1000)],
    "minutes": [(0, 0), (1, 120), (121, 360), (361, 100000)],
    "group_size": [(1, 1), (2, 3), (4, 1000)],
    "age_distance": [(-100, 0), (1, 2), (3, 5), (6, 100)],
}


@cache
def school(seed: int) -> tuple[Tables, Store]:
    """The tables of a random school of the year, and a store that holds them."""
    tables = met_schools(seed, pupils=160, pairs=110)
    return {name: frame[frame["year"] == SCOPE.year] for name, frame in tables.items() if "year" in frame}, stored(
        tables
    )


def band(factor: str, size: float) -> str | None:
    """The group that a number belongs to."""
    return next((f"{low}..{high}" for low, high in BANDS[factor] if low <= size <= high), None)


def couples(own: Tables) -> list[tuple[str, str, object]]:
    """Mentor, mentee and role model of every pair that had begun."""
    begun = own["participation"][own["participation"]["started"] <= ON]
    return [
        (one["person"], other["person"], one["role_model"])
        for one in begun.to_dict("records") if one["role"] == "mentor"
        for other in begun[(begun["pair"] == one["pair"]) & (begun["role"] == "mentee")].to_dict("records")
        if one["person"] != other["person"]
    ]  # fmt: skip


def traits(own: Tables) -> dict[str, dict[str, set[str]]]:
    """factor -> level -> mentees, found couple by couple."""
    found: dict[str, dict[str, set[str]]] = {}
    people = {row["person"]: row for row in own["person"].to_dict("records")}
    sides = couples(own)
    met = own["met_day"][(own["met_day"]["role"] == "mentee") & (own["met_day"]["met_on"] <= ON)]
    for mentor, mentee, model in sides:
        rows = met[met["person"] == mentee]
        minutes = 0 if rows.empty else rows["minutes"].sum() if rows["minutes"].notna().any() else np.nan
        levels = {
            "role_model": model if isinstance(model, str) else None,
            "group_size": band("group_size", len({b for a, b, _model in sides if a == mentor})),
            "meetings": band("meetings", len(rows)),
            "minutes": band("minutes", minutes),
            **compared_people(people.get(mentor, {}), people.get(mentee, {})),
        }
        for factor, level in levels.items():
            if level is not None:
                found.setdefault(factor, {}).setdefault(level, set()).add(mentee)
    return found


def compared_people(mentor: dict[str, object], mentee: dict[str, object]) -> dict[str, str | None]:
    """Whether two people have one gender, and by how much the mentor is older, where that is known."""
    genders, ages = ([one.get(name) for one in (mentor, mentee)] for name in ("gender", "age"))
    known = all(isinstance(gender, str) for gender in genders)
    aged = all(pd.notna(age) for age in ages)
    return {
        "gender": ("same" if len(set(genders)) == 1 else "different") if known else None,
        "age_distance": band("age_distance", ages[0] - ages[1]) if aged else None,
    }


def outcomes(own: Tables) -> dict[str, dict[str, float]]:
    """outcome -> mentee -> change, or mean mark of satisfaction."""
    twice = own["change"][own["change"]["before"].notna() & own["change"]["after"].notna()]
    found: dict[str, dict[str, float]] = {
        str(code): (rows.groupby("person")["after"].mean() - rows.groupby("person")["before"].mean()).to_dict()
        for code, rows in twice[twice["parameter"] != "adaptation_expected"].groupby("parameter")
    }
    sheets = own["valid_response"]
    given = sheets["answered_at"].isna() | (sheets["answered_at"].dt.date <= ON)
    mine = sheets[given & sheets["role"].eq("mentee") & sheets["wave"].eq("after") & sheets["person"].notna()]
    marks: dict[str, list[float]] = {}
    for row in mine.to_dict("records"):
        said = [row[name] for name in RULE if pd.notna(row[name])]
        if said:
            marks.setdefault(row["person"], []).append(sum(said) / len(said))
    return {**found, SATISFACTION: {person: sum(each) / len(each) for person, each in marks.items()}}
