"""How many pupils a class has and how many teachers the school, said where no list does; what is replaced stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from store.store import Store

IN_FORCE = """
    select
        h.kind, h.class, h.people, h.valid_from, h.valid_to, h.said_by, h.said_at,
        not exists (
            from headcount_now n
            where n.school = h.school and n.kind = h.kind and n.class is not distinct from h.class
                and n.year = year_of(h.valid_from)
        ) as listed
    from headcount h
    where h.school = $school and h.replaced_at is null
        and (year_of(h.valid_from) = $year or $later and year_of(h.valid_from) > $year)
"""
HISTORY = """
    select kind, class, people, valid_from, valid_to, said_by, said_at, replaced_by, replaced_at
    from headcount where school = $school order by said_at desc, kind, class, valid_from desc
"""
REPLACE = """
    update headcount set replaced_at = ?, replaced_by = ?
    where school = ? and kind = ? and class is not distinct from ? and valid_from = ? and replaced_at is null
"""


@dataclass(frozen=True)
class Headcount:
    """So many people of a class (kind pupil), or teaching staff in all (kind staff, class None), on these days.

    valid_to None: to the end of the school year in which valid_from lies.
    """

    kind: str
    class_: str | None
    people: int
    valid_from: date
    valid_to: date | None = None


def keep_all(store: Store, said: Sequence[Headcount], who: str, school: int = 1) -> None:
    """Keep counts, each in the place of one said for the same people from the same day on; figures follow at once."""
    now = datetime.now()
    with store.writing() as cursor:
        for one in said:
            cursor.execute(REPLACE, [now, who, school, one.kind, one.class_, one.valid_from])
            row = [school, one.kind, one.class_, one.people, one.valid_from, one.valid_to, who, now]
            cursor.execute("insert into headcount values (?, ?, ?, ?, ?, ?, ?, ?, null, null)", row)
        store.refresh(cursor, school)


def withdraw(store: Store, kind: str, class_: str | None, valid_from: date, who: str, school: int = 1) -> None:
    """Let a count hold no longer; raises KeyError where there is none of these people from this day on."""
    with store.writing() as cursor:
        done = cursor.execute(REPLACE, [datetime.now(), who, school, kind, class_, valid_from]).fetchone()
        if not done or not done[0]:
            raise KeyError(class_)
        store.refresh(cursor, school)


def headcounts(store: Store, year: str, school: int = 1, later: bool = False) -> pd.DataFrame:
    """One row per count said for a school year, and if asked for later ones, and not taken back: kind, class, people,

    valid_from, valid_to, said_by, said_at; listed: a roster of the year names the class (the staff), so that the count
    is not used.
    """
    return store.frame(IN_FORCE, {"school": school, "year": year, "later": later})


def history(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per count ever said, the newest first: for whom, how many, which days, who, when, until when."""
    return store.frame(HISTORY, {"school": school})
