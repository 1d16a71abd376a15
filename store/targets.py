"""Targets that a school, a municipality or a region said, each with its act; one that is replaced stays as history."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from store.store import Store


class Place(NamedTuple):
    """A municipality or a region by its name (levels: store/places.py)."""

    level: str
    name: str


Owner = int | Place  # whose target it is: a school by its number, or a place

OWNED = (
    "school is not distinct from $school and level is not distinct from $level and place is not distinct from $place"
)
IN_FORCE = f"""
    select indicator, from_year, percent, act from own_target
    where {OWNED} and replaced_at is null order by indicator, from_year
"""
EVERYBODY = """
    select school, level, place, indicator, from_year, percent, act from own_target
    where replaced_at is null order by indicator, from_year
"""
HISTORY = f"""
    select indicator, from_year, percent, act, before, said_by, said_at, replaced_by, replaced_at
    from own_target where {OWNED} order by said_at desc, indicator, from_year desc
"""
REPLACE = f"""
    update own_target set replaced_at = $now, replaced_by = $who
    where {OWNED} and indicator = $indicator and from_year = $from_year and replaced_at is null
"""
SAY = """
    insert into own_target (
        school, level, place, indicator, from_year, percent, act, before, said_by, said_at
    ) values ($school, $level, $place, $indicator, $from_year, $percent, $act, $before, $who, $now)
"""


@dataclass(frozen=True)
class OwnTarget:
    """From the school year that ends in from_year on: this per cent, exact as text (None: no target), by this act."""

    indicator: str
    from_year: int
    percent: str | None
    act: str


def owned(owner: Owner) -> dict[str, Any]:
    """The owner as the columns of a row."""
    if isinstance(owner, Place):
        return {"school": None, "level": owner.level, "place": owner.name}
    return {"school": owner, "level": None, "place": None}


def own_targets(store: Store, owner: Owner = 1) -> list[OwnTarget]:
    """The targets that an owner has said and not taken back, by indicator and year."""
    return [OwnTarget(*row) for row in store.run(IN_FORCE, owned(owner)).fetchall()]


def all_targets(store: Store) -> dict[Owner, list[OwnTarget]]:
    """The targets of every owner that has any."""
    found: dict[Owner, list[OwnTarget]] = {}
    for school, level, place, *said in store.run(EVERYBODY).fetchall():
        owner: Owner = Place(level, place) if school is None else int(school)
        found.setdefault(owner, []).append(OwnTarget(*said))
    return found


def keep(store: Store, target: OwnTarget, before: str | None, who: str, owner: Owner = 1) -> None:
    """Keep a target, in the place of the one for the same indicator and year. before: the per cent that held so far."""
    one = {"indicator": target.indicator, "from_year": target.from_year}
    now = {"who": who, "now": datetime.now()}
    with store.writing() as cursor:
        cursor.execute(REPLACE, owned(owner) | one | now)
        said = {"percent": target.percent, "act": target.act, "before": before}
        cursor.execute(SAY, owned(owner) | one | now | said)


def withdraw(store: Store, indicator: str, from_year: int, who: str, owner: Owner = 1) -> None:
    """Let a target hold no longer; raises KeyError where there is none for this indicator and year."""
    one = {"indicator": indicator, "from_year": from_year, "who": who, "now": datetime.now()}
    with store.writing() as cursor:
        done = cursor.execute(REPLACE, owned(owner) | one).fetchone()
        if not done or not done[0]:
            raise KeyError(indicator)


def history(store: Store, owner: Owner = 1) -> pd.DataFrame:
    """One row per target ever said, the newest first: what, by which act, what before, who, when, until when."""
    return store.frame(HISTORY, owned(owner))
