"""Consents of the participants: how many there are, who lacks one, and whether the right people signed."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from store import Scope, Store
from store.erasures import erasures
from store.standing import has_register, standing

FOLDER = Path(__file__).parent
STATES = ("given", "missing", "withdrawn", "unlisted")
NO_CLASS = ""


@dataclass(frozen=True)
class Consents:
    """One year's consents. register: whether any is loaded; people: one row per participant (queries/consents.sql).

    stored: one row per person without consent of whom something is stored; awaiting: one row per questionnaire to load
    again (store/awaiting.sql); nobody: statements about nobody known; erasures: the proofs, of every year.
    """

    register: bool
    people: pd.DataFrame
    stored: pd.DataFrame
    awaiting: pd.DataFrame
    nobody: pd.DataFrame
    erasures: pd.DataFrame

    def count(self, state: str) -> int:
        """How many participants are in a state (STATES)."""
        return int(self.people["consent"].eq(state).sum())


def consents(store: Store, scope: Scope) -> Consents:
    """The consents of a year."""
    query = (FOLDER / "queries/consents.sql").read_text(encoding="utf-8")
    people = store.frame(query, {"school": scope.school, "year": scope.year})
    if not has_register(store):
        nothing = pd.DataFrame()
        return Consents(False, people, nothing, nothing, nothing, erasures(store))
    found = standing(store)
    rows = found.rows[found.rows["year"].eq(scope.year)]
    awaiting = found.awaiting[found.awaiting["year"].eq(scope.year)]
    return Consents(True, people, still_stored(rows), awaiting, found.nobody, erasures(store))


def still_stored(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per person without consent: person, code, class, consent, answers and measurements that are stored."""
    keys = ["person", "code", "class", "consent"]
    found = rows.groupby(keys, dropna=False, as_index=False)[["answers", "measurements"]].sum()
    return found[(found["answers"] > 0) | (found["measurements"] > 0)].reset_index(drop=True)


def by_class(people: pd.DataFrame) -> pd.DataFrame:
    """One row per class with participants (null: staff and people from outside, last): participants and each state."""
    shown = people.assign(group=people["class"].fillna(NO_CLASS))
    table = shown.groupby(["group", "consent"]).size().unstack("consent", fill_value=0)
    table = table.reindex(columns=list(STATES), fill_value=0)
    table.insert(0, "participants", table.sum(axis="columns"))
    order = sorted(
        table.index, key=lambda name: (name == NO_CLASS, int("0" + "".join(filter(str.isdigit, name))), name)
    )
    found = table.loc[order].reset_index().rename(columns={"group": "class"})
    return found.assign(**{"class": found["class"].replace({NO_CLASS: None})})


def without(people: pd.DataFrame) -> pd.DataFrame:
    """One row per participant without consent: code, class, consent."""
    return people.loc[people["consent"] != "given", ["code", "class", "consent"]].reset_index(drop=True)


def doubts(people: pd.DataFrame) -> pd.DataFrame:
    """One row per given consent that somebody else should have signed (too): code, class, age, signed_by, lacks."""
    given = people[people["consent"].eq("given") & people["age"].notna() & people["signed_by"].notna()]
    lacks = [lacking(int(age), str(signer)) for age, signer in zip(given["age"], given["signed_by"], strict=True)]
    found = given.assign(lacks=pd.Series(lacks, given.index, dtype=object))
    return found.loc[found["lacks"].notna(), ["code", "class", "age", "signed_by", "lacks"]].reset_index(drop=True)


def lacking(age: int, signed_by: str) -> str | None:
    """Whose signature is missing: parent, self, or None where none is or the words do not say who signed."""
    rule, said = rules(), signed_by.lower().replace("ё", "е")
    parent, own = (any(word in said for word in rule[who]) for who in ("parent", "self"))
    if age >= rule["adult"] or not (parent or own):
        return None
    if not parent:
        return "parent"
    return "self" if age >= rule["own"] and not own else None


@cache
def rules() -> dict[str, Any]:
    """The data of consents.toml."""
    return tomllib.loads((FOLDER / "consents.toml").read_text(encoding="utf-8"))
