"""The states of the flags of pairs, as they were said: nothing is overwritten, the newest word holds."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from store.store import Store

STATES = ("new", "in_work", "closed")
NOW = """
    select pair_key, flag, occasion, arg_max(state, said_at) as state
    from pair_flag where school = $school and year = $year group by all
"""
HISTORY = """
    select pair_key, flag, state, said_by, said_at
    from pair_flag where school = $school and year = $year order by said_at desc
"""


@dataclass(frozen=True)
class Flag:
    """A flag of a pair in a school year: which pair, what it says, and what raised it."""

    pair_key: str
    flag: str
    occasion: str


def say(store: Store, year: str, flag: Flag, state: str, who: str, school: int = 1) -> None:
    """Keep the state of a flag; what was said before stays as history. Raises ValueError for a state that is none."""
    if state not in STATES:
        raise ValueError(state)
    row = [school, year, flag.pair_key, flag.flag, flag.occasion, state, who, datetime.now()]
    with store.writing() as cursor:
        cursor.execute("insert into pair_flag values (?, ?, ?, ?, ?, ?, ?, ?)", row)


def states(store: Store, year: str, school: int = 1) -> dict[Flag, str]:
    """The state of each flag of a year of which anything was said."""
    rows = store.run(NOW, {"school": school, "year": year}).fetchall()
    return {Flag(key, flag, occasion): state for key, flag, occasion, state in rows}


def history(store: Store, year: str, school: int = 1) -> pd.DataFrame:
    """One row per word said on a flag of the year, the newest first: pair_key, flag, state, said_by, said_at."""
    return store.frame(HISTORY, {"school": school, "year": year})
