"""Persons and pairs one by one, for the psychologist: who may call this is checked where the data is fetched."""

import tomllib
from functools import cache
from pathlib import Path

import pandas as pd

from metrics.parameters import compared
from questionnaires import FORMS, instrument
from store import Scope, Store

FOLDER = Path(__file__).parent


def people(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per person, parameter and subject: person, code, class, form and role (lists), before, after, change.

    change is after − before, raw, in the parameter's units and null where one wave is missing; late says that the first
    measurement came too late after the pair's start; row, of the file, tells people without a code apart.
    """
    query = (FOLDER / "queries/people.sql").read_text(encoding="utf-8")
    return store.frame(query, {"school": scope.school, "year": scope.year, "parameters": compared(store, scope.school)})


def discord(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor and mentee (codes) who both answered afterwards, the farthest apart first.

    constructs were answered by both on the scale 1..10; apart of them differ by several_points or more; farthest is the
    largest difference in points; flagged by the rule of discord.toml.
    """
    query = (FOLDER / "queries/discord.sql").read_text(encoding="utf-8")
    return store.frame(query, {"school": scope.school, "year": scope.year, **asked_of_both(), **rule()})


def asked_of_both() -> dict[str, list[str]]:
    """The questions that both sides are asked afterwards on the scale 1..10: forms and items, side by side."""
    asked = [(form, item) for form in FORMS for item in shared(form)]
    return {"forms": [form for form, _item in asked], "items": [item for _form, item in asked]}


def shared(form: str) -> list[str]:
    """What both mentor and mentee of a form are asked afterwards on the scale 1..10."""
    sides = [
        {item.code for item in instrument(form, role).wave("after") if item.kind == "10"}
        for role in ("mentor", "mentee")
    ]
    return sorted(sides[0] & sides[1])


@cache
def rule() -> dict[str, int]:
    """The thresholds of discord.toml."""
    return tomllib.loads((FOLDER / "discord.toml").read_text(encoding="utf-8"))
