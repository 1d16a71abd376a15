"""Pairs one by one, for the psychologist: who, since when, how often they met, and what both sides answered."""

from pathlib import Path

import pandas as pd

from metrics.discord import discord
from store import Scope, Store

FOLDER = Path(__file__).with_name("queries")
SIDES = ["pair", "mentor_person", "mentee_person"]


def couples(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor and mentee (a group has several): form, role model, dates, status, codes, classes.

    met: days on which they met by the date, null where no journal of the year is loaded. constructs, apart, farthest
    and flagged as metrics.discord has them; constructs 0 and the others null where not both have answered.
    """
    found = store.frame(query("couples"), {"school": scope.school, "year": scope.year, "on": scope.on})
    both = discord(store, scope)[[*SIDES, "constructs", "apart", "farthest", "flagged"]]
    whole = found.merge(both, on=SIDES, how="left")
    flagged = whole["flagged"].astype("boolean")
    return whole.assign(constructs=whole["constructs"].fillna(0).astype("int64"), flagged=flagged)


def told_by(store: Store, scope: Scope, person: str) -> pd.DataFrame:
    """One row per question a person answered by the date, by form, role and wave; without open ones (metrics.texts)."""
    known = {"school": scope.school, "year": scope.year, "on": scope.on, "person": person}
    return store.frame(query("told_by"), known)


def days_met(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per person of a begun pair: on how many days they met anybody by the date; none without a journal."""
    return store.frame(query("days_met"), {"school": scope.school, "year": scope.year, "on": scope.on})


def query(name: str) -> str:
    """The text of a query of ours."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
