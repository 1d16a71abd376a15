"""What people decided about who is who: honoured whenever people are matched, taken back one by one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from store.store import Store

SAME, DIFFERENT, RULE, NO_RULE = "same", "different", "rule", "no rule"


@dataclass(frozen=True)
class Link:
    """A reference (place, key) and the person it is said to be, or not to be; certainty is what the desk thought of it.

    Of a rule, key and to_key are what stands before the number in the codes of both sides. year: the school year it
    holds in (None: every year); to_name: the key of a name, while to_key is whose code it holds in other years too.
    """

    place: str
    key: str
    to_place: str
    to_key: str
    verdict: str
    certainty: float | None = None
    year: str | None = None
    to_name: str | None = None


def decide(store: Store, links: Iterable[Link], who: str, school: int = 1) -> list[int]:
    """Keep decisions and match people again, in one transaction; returns their numbers.

    A new word about the same two sides and the same year takes the place of the old one.
    """
    numbers = []
    with store.writing() as cursor:
        for link in links:
            sides = [school, link.place, link.key, link.to_place, link.to_key]
            same = 'school = ? and place = ? and "key" = ? and to_place = ? and to_key = ? and undone_at is null'
            same += " and year is not distinct from ?"
            cursor.execute(f"update link set undone_at = ? where {same}", [datetime.now(), *sides, link.year])
            row = cursor.execute("select nextval('ids')").fetchone()
            numbers.append(int(row[0]) if row else 0)
            told = [numbers[-1], *sides, link.verdict, link.certainty, datetime.now(), who, link.year, link.to_name]
            cursor.execute("insert into link values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?)", told)
        store.refresh(cursor, school)
    return numbers


def undo_links(store: Store, numbers: Iterable[int], school: int = 1) -> None:
    """Take decisions back and match people again; raises KeyError, and takes none back, when one is not there."""
    with store.writing() as cursor:
        for number in numbers:
            there = "link = ? and school = ? and undone_at is null"
            if not cursor.execute(f"select 1 from link where {there}", [number, school]).fetchone():
                raise KeyError(number)
            cursor.execute(f"update link set undone_at = ? where {there}", [datetime.now(), number, school])
        store.refresh(cursor, school)


def links(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per decision that is not taken back, newest first.

    name and to_name, where a side is known by name, are names; lasting: whether it outlives its year with that name.
    """
    sql = """
        with named as (
            select name_key, any_value(name) as name from identity.name where school = $school group by name_key
        )
        select
            l.link, l.place, l."key", l.to_place, l.to_key, l.verdict, l.certainty, l.decided_at, l.decided_by,
            l.year, l.to_name is not null as lasting, a.name, b.name as to_name
        from link l
        left join named a on a.name_key = l."key" or a.name_key = nullif(split_part(l."key", '|', 2), '')
        left join named b on b.name_key = split_part(l.to_key, '|', 1)
        where l.school = $school and l.undone_at is null
        order by l.link desc
    """
    return store.frame(sql, {"school": school})
