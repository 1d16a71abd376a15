"""The school's own targets: each with its act and who said it; one that is replaced or withdrawn stays as history."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from store.store import Store

IN_FORCE = """
    select indicator, from_year, percent, act from own_target
    where school = $school and replaced_at is null order by indicator, from_year
"""
HISTORY = """
    select indicator, from_year, percent, act, before, said_by, said_at, replaced_by, replaced_at
    from own_target where school = $school order by said_at desc, indicator, from_year desc
"""
REPLACE = """
    update own_target set replaced_at = ?, replaced_by = ?
    where school = ? and indicator = ? and from_year = ? and replaced_at is null
"""


@dataclass(frozen=True)
class OwnTarget:
    """From the school year that ends in from_year on: this per cent, exact as text (None: no target), by this act."""

    indicator: str
    from_year: int
    percent: str | None
    act: str


def own_targets(store: Store, school: int = 1) -> list[OwnTarget]:
    """The targets that a school has said and not taken back, by indicator and year."""
    return [OwnTarget(*row) for row in store.run(IN_FORCE, {"school": school}).fetchall()]


def keep(store: Store, target: OwnTarget, before: str | None, who: str, school: int = 1) -> None:
    """Keep a target, in the place of the one for the same indicator and year. before: the per cent that held so far."""
    one, now = target, datetime.now()
    with store.writing() as cursor:
        cursor.execute(REPLACE, [now, who, school, one.indicator, one.from_year])
        cursor.execute(
            "insert into own_target values (?, ?, ?, ?, ?, ?, ?, ?, null, null)",
            [school, one.indicator, one.from_year, one.percent, one.act, before, who, now],
        )


def withdraw(store: Store, indicator: str, from_year: int, who: str, school: int = 1) -> None:
    """Let a target hold no longer; raises KeyError where there is none for this indicator and year."""
    with store.writing() as cursor:
        done = cursor.execute(REPLACE, [datetime.now(), who, school, indicator, from_year]).fetchone()
        if not done or not done[0]:
            raise KeyError(indicator)


def history(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per target ever said, the newest first: what, by which act, what before, who, when, until when."""
    return store.frame(HISTORY, {"school": school})
