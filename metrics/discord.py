"""Where mentor and mentee of a pair see the same things differently, by what both answered after the programme."""

import tomllib
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from questionnaires import FORMS, instrument
from store import Scope, Store

FOLDER = Path(__file__).parent


def sides(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor, mentee and shared question that one of them answered by the date, farthest first.

    mentor_said, mentee_said: marks 1..10, null where that side did not answer; points: how far apart they are.
    """
    return store.frame(query("sides"), asked(scope))


def discord(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair, mentor and mentee who both answered afterwards by the date, the farthest apart first.

    constructs were answered by both on the scale 1..10; apart of them differ by several_points or more; farthest is the
    largest difference in points; flagged by the rule of discord.toml.
    """
    return store.frame(query("discord").format(sides=query("sides")), asked(scope) | rule())


def asked(scope: Scope) -> dict[str, object]:
    """What the queries ask with: the scope, and the questions of both sides, form and item side by side."""
    both = [(form, item) for form in FORMS for item in shared(form)]
    forms, items = [form for form, _item in both], [item for _form, item in both]
    return {"school": scope.school, "year": scope.year, "on": scope.on, "forms": forms, "items": items}


def shared(form: str) -> list[str]:
    """What both mentor and mentee of a form are asked afterwards on the scale 1..10."""
    both = [
        {item.code for item in instrument(form, role).wave("after") if item.kind == "10"}
        for role in ("mentor", "mentee")
    ]
    return sorted(both[0] & both[1])


@cache
def rule() -> dict[str, int]:
    """The thresholds of discord.toml."""
    return tomllib.loads((FOLDER / "discord.toml").read_text(encoding="utf-8"))


def query(name: str) -> str:
    """The text of a query of ours."""
    return (FOLDER / "queries" / f"{name}.sql").read_text(encoding="utf-8")


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
