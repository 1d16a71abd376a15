"""Pairs one by one, for the psychologist: who, since when, how often they met, and what both sides answered."""

from pathlib import Path

import numpy as np
import pandas as pd

from metrics.people import asked_of_both, discord, rule
from store import Scope, Store

FOLDER = Path(__file__).with_name("queries")
SIDES = ["pair", "mentor_person", "mentee_person"]


def couples(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor and mentee (a group has several): form, role model, dates, status, codes, classes.

    met: days on which they met by the date, null where no journal of the year is loaded. constructs, apart, farthest
    and flagged as metrics.people.discord has them; constructs 0 and the others null where not both have answered.
    """
    found = store.frame(query("couples"), {"school": scope.school, "year": scope.year, "on": scope.on})
    both = discord(store, scope)[[*SIDES, "constructs", "apart", "farthest", "flagged"]]
    whole = found.merge(both, on=SIDES, how="left")
    flagged = whole["flagged"].astype("boolean")
    return whole.assign(constructs=whole["constructs"].fillna(0).astype("int64"), flagged=flagged)


def sides(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor, mentee and shared question that one of them answered afterwards, farthest first.

    mentor_said, mentee_said: marks 1..10, null where that side did not answer; points: how far apart they are.
    """
    return store.frame(query("sides"), {"school": scope.school, "year": scope.year, **asked_of_both()})


def told_by(store: Store, scope: Scope, person: str) -> pd.DataFrame:
    """One row per question a person answered, by form, role and wave; open answers are left out (metrics.texts)."""
    return store.frame(query("told_by"), {"school": scope.school, "year": scope.year, "person": person})


def by_chance(found: pd.DataFrame) -> float | None:
    """Which share of pairs the rule would flag if the mentors and mentees of a form were put together at random.

    found: `sides`. Every mentor who answered with every mentee of the form who did and is not with that mentor; None
    where there are none.
    """
    flags = [flag for _form, rows in found.groupby("form") for flag in strangers(rows)]
    return sum(flags) / len(flags) if flags else None


def strangers(rows: pd.DataFrame) -> list[bool]:
    """Whether the rule flags each mentor and mentee of one form who are not together, where both answered anything."""
    mentors, mentees = (sheet(rows, side) for side in ("mentor", "mentee"))
    asked = mentors.columns.intersection(mentees.columns)
    apart = np.abs(mentors[asked].to_numpy()[:, None] - mentees[asked].to_numpy()[None])
    known = rule()
    flags = (apart >= known["one_points"]).any(axis=2) | (
        (apart >= known["several_points"]).sum(axis=2) >= known["several"]
    )
    together = set(zip(rows["mentor_person"], rows["mentee_person"], strict=True))
    both = (~np.isnan(apart)).any(axis=2)
    return [
        bool(flags[at, place])
        for at, mentor in enumerate(mentors.index) for place, mentee in enumerate(mentees.index)
        if both[at, place] and mentor != mentee and (mentor, mentee) not in together
    ]  # fmt: skip


def sheet(rows: pd.DataFrame, side: str) -> pd.DataFrame:
    """One row per person of a side who answered, a column per question."""
    said = rows.dropna(subset=[f"{side}_said"]).drop_duplicates([f"{side}_person", "item"])
    return said.pivot(index=f"{side}_person", columns="item", values=f"{side}_said").astype("float64")


def days_met(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per person of a begun pair: on how many days they met anybody by the date; none without a journal."""
    return store.frame(query("days_met"), {"school": scope.school, "year": scope.year, "on": scope.on})


def query(name: str) -> str:
    """The text of a query of ours."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
