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


def traits(own: Tables) -> dict[str, dict[str, set[str]]]:
    """factor -> level -> mentees, found pair by pair."""
    found: dict[str, dict[str, set[str]]] = {}

    def note(factor: str, level: str | None, person: str) -> None:
        if level is not None:
            found.setdefault(factor, {}).setdefault(level, set()).add(person)

    def band(factor: str, size: float) -> str | None:
        return next((f"{low}..{high}" for low, high in BANDS[factor] if low <= size <= high), None)

    people = {row["person"]: row for row in own["person"].to_dict("records")}
    begun = own["participation"][own["participation"]["started"] <= ON]
    sides = [
        (one["person"], other["person"], one["role_model"])
        for one in begun.to_dict("records") if one["role"] == "mentor"
        for other in begun[(begun["pair"] == one["pair"]) & (begun["role"] == "mentee")].to_dict("records")
        if one["person"] != other["person"]
    ]  # fmt: skip
    mentees = {mentor: {b for a, b, _model in sides if a == mentor} for mentor, _mentee, _model in sides}
    met = own["met_day"][(own["met_day"]["role"] == "mentee") & (own["met_day"]["met_on"] <= ON)]
    for mentor, mentee, model in sides:
        one, other = people.get(mentor, {}), people.get(mentee, {})
        note("role_model", model if isinstance(model, str) else None, mentee)
        if isinstance(one.get("gender"), str) and isinstance(other.get("gender"), str):
            note("gender", "same" if one["gender"] == other["gender"] else "different", mentee)
        if pd.notna(one.get("age")) and pd.notna(other.get("age")):
            note("age_distance", band("age_distance", one["age"] - other["age"]), mentee)
        note("group_size", band("group_size", len(mentees[mentor])), mentee)
        rows = met[met["person"] == mentee]
        note("meetings", band("meetings", len(rows)), mentee)
        minutes = 0 if rows.empty else rows["minutes"].sum() if rows["minutes"].notna().any() else np.nan
        note("minutes", band("minutes", minutes), mentee)
    return found


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
