"""The schools that an instance knows, and where they belong over time: school, municipality, region."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from store.places import MUNICIPALITY, Stretch, laid
from store.store import Store

KNOWN = Path(__file__).with_name("known_schools.sql")
# The two tables of stretches, by what lies in a place: the key, the parent and its level.
OF_SCHOOL = "select parent, level, valid_from, valid_to from school_place where school = $key order by valid_from"
OF_MUNICIPALITY = """
    select region, 'region', valid_from, valid_to from municipality_place where municipality = $key order by valid_from
"""
NAMES = """
    select parent from school_place where level = $level
    union select region from municipality_place where $level = 'region'
    union select municipality from municipality_place where $level = 'municipality'
    order by all
"""


@dataclass(frozen=True)
class School:
    """A school by its number here; name None where nobody gave one. files: whether it has people of its own files."""

    number: int
    name: str | None
    files: bool


def schools(store: Store) -> list[School]:
    """The schools that anything is known of, by number: a name, own files, a package or a place."""
    rows = store.run(f"select school, name, files from (\n{known_sql()}) where known order by school").fetchall()
    return [School(int(number), name, bool(files)) for number, name, files in rows]


def known_sql() -> str:
    """The query of every school: school, name, files, known."""
    return KNOWN.read_text(encoding="utf-8")


def places_sql() -> str:
    """The query of where every known school belongs on $on; `known` is the query of the schools."""
    return KNOWN.with_name("places_on.sql").read_text(encoding="utf-8")


def on_day(store: Store, on: date) -> pd.DataFrame:
    """One row per school that anything is known of: school, name, municipality, region on that day (null: none)."""
    return store.frame(f"with known as (\n{known_sql()})\n{places_sql()}", {"on": on})


def exists(store: Store, school: int) -> bool:
    """Whether there is a school of this number."""
    return store.one("select 1 from school where school = $school", {"school": school}) is not None


def add(store: Store, name: str) -> int:
    """Keep a new school; returns its number. Raises ValueError without a name."""
    said = named(name)
    with store.writing() as cursor:
        row = cursor.execute("select coalesce(max(school), 0) + 1 from school").fetchone()
        number = int(row[0]) if row else 1
        cursor.execute("insert into school (school, name, created) values (?, ?, ?)", [number, said, datetime.now()])
    return number


def rename(store: Store, school: int, name: str) -> None:
    """Give a school another name; raises KeyError for an unknown school, ValueError without a name."""
    said = named(name)
    if not exists(store, school):
        raise KeyError(school)
    with store.writing() as cursor:
        cursor.execute("update school set name = ? where school = ?", [said, school])


def place(store: Store, school: int, new: Stretch) -> list[Stretch]:
    """Say where a school belongs for a stretch of time; returns all its stretches.

    Raises KeyError for an unknown school, ValueError for a stretch that ends before it begins.
    """
    if not exists(store, school):
        raise KeyError(school)
    found = laid(stretches(store, school), spelled(store, new))
    with store.writing() as cursor:
        cursor.execute("delete from school_place where school = ?", [school])
        insert(cursor, "school_place", [(school, one.parent, one.level, one.since, one.until) for one in found])
    return found


def place_municipality(store: Store, municipality: str, new: Stretch) -> list[Stretch]:
    """Say in which region a municipality lies for a stretch of time; raises ValueError as `place` does."""
    key = spelling(store, municipality, MUNICIPALITY)
    found = laid(stretches(store, key), spelled(store, new))
    with store.writing() as cursor:
        cursor.execute("delete from municipality_place where municipality = ?", [key])
        insert(cursor, "municipality_place", [(key, one.parent, one.since, one.until) for one in found])
    return found


def stretches(store: Store, of: int | str) -> list[Stretch]:
    """Where a school (by number) or a municipality (by name) belonged over time, oldest first."""
    query = OF_SCHOOL if isinstance(of, int) else OF_MUNICIPALITY
    return [Stretch(*row) for row in store.run(query, {"key": of}).fetchall()]


def places(store: Store, level: str) -> list[str]:
    """The names of all municipalities or regions ever said."""
    return [str(name) for (name,) in store.run(NAMES, {"level": level}).fetchall()]


def spelled(store: Store, new: Stretch) -> Stretch:
    """A stretch whose parent is written as it was the first time."""
    if new.parent is None:
        return new
    return Stretch(spelling(store, new.parent, new.level), new.level, new.since, new.until)


def spelling(store: Store, name: str, level: str) -> str:
    """A municipality or region as it was written the first time: spaces and capitals make no other one."""
    said = named(name)
    return next((known for known in places(store, level) if known.casefold() == said.casefold()), said)


def named(name: str) -> str:
    """A name with plain spaces; raises ValueError for an empty one."""
    said = " ".join(name.split())
    if not said:
        raise ValueError(name)
    return said


def insert(cursor: Any, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows into a table inside the caller's transaction."""
    for row in rows:
        cursor.execute(f"insert into {table} values ({', '.join('?' * len(row))})", list(row))
