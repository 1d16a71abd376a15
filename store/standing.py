"""Who of those who answered or were measured has not consented: of what is stored, and of files not stored yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from store.parts import Part, insert_parts
from store.refresh import match
from store.store import Store

FOLDER = Path(__file__).parent
# What people are matched by; the answers themselves say nothing about who is who.
COPIED = ("upload", "roster", "pair", "pair_member", "response", "measurement", "own_answer", "grades",
          "withheld", "consents")  # fmt: skip


@dataclass(frozen=True)
class Tried:
    """A file that is looked at as if it were stored: its parts in order, and the time it came in (None: now)."""

    parts: Sequence[Part]
    at: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """rows: one per row of a questionnaire or of measurements without consent; nobody: statements about nobody known;
    awaiting: one per questionnaire or wave that was not stored and may be now.

    The columns say standing.sql, statements.sql, awaiting.sql; file is the place of a file that was only tried.
    """

    rows: pd.DataFrame
    nobody: pd.DataFrame
    awaiting: pd.DataFrame


def has_register(store: Store, school: int = 1) -> bool:
    """Whether a register of consents is loaded."""
    return store.one("select 1 from consents where school = $school limit 1", {"school": school}) is not None


def standing(store: Store, tried: Sequence[Tried] = (), school: int = 1) -> Standing:
    """Who has not consented, as it is stored and as it would be with these files.

    Nothing is written: the tables of facts are copied beside the store, and people are matched there.
    """
    with store.connection.cursor() as cursor:
        first = lay_out(cursor, tried, school) if tried else None
        match(cursor, school, store.setting)
        return Standing(*(asked(cursor, name, first) for name in ("standing.sql", "statements.sql", "awaiting.sql")))


def asked(cursor: Any, name: str, first: int | None) -> pd.DataFrame:
    """The rows of a query of ours; first: the number of the first file that was only tried."""
    found: pd.DataFrame = cursor.execute(FOLDER.joinpath(name).read_text(encoding="utf-8")).df()
    upload = found["upload"].astype("Int64")
    place = (upload - first).where(upload >= first) if first is not None else upload.where(upload < 0)
    return found.assign(file=place)


def lay_out(cursor: Any, tried: Sequence[Tried], school: int) -> int:
    """Copy the facts of a school beside the store with these files among them; returns the number of the first file."""
    row = cursor.execute("select coalesce(max(upload), 0) + 1 from main.upload").fetchone()
    first = int(row[0]) if row else 1
    for table in COPIED:
        cursor.execute(f"create temp table {table} as from main.{table} where school = {int(school)}")
    cursor.execute("create temp table upload_part as select p.* from main.upload_part p join upload using (upload)")
    cursor.execute("create temp table fresh_name (school integer, name_key varchar, name varchar)")
    for upload, one in enumerate(tried, start=first):
        head = [upload, school, "", "", one.at or datetime.now(), ""]
        cursor.execute("insert into upload values (?, ?, ?, ?, ?, ?, null)", head)
        insert_parts(cursor, upload, list(one.parts), school)
        names = {key: name for part in one.parts for key, name in part.names.items()}
        cursor.register("incoming", pd.DataFrame({"name_key": list(names), "name": list(names.values())}, dtype="str"))
        cursor.execute(
            "insert into fresh_name select $school, name_key, name from incoming"
            " where name_key not in (select name_key from identity.name)",
            {"school": school},
        )
        cursor.unregister("incoming")
    return first
