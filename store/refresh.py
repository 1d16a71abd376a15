"""The derived tables, worked out again from the facts inside every commit and undo."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from store.senders import tidy

FOLDER = Path(__file__).with_name("derived")
STALE = "stale:{}"  # the setting that says of a school that its derived tables lag behind its facts
REGISTERED = ("withheld", "consents", "meetings", "support", "candidates", "plans")
TABLES = (
    "person", "participation", "involved", "engaged", "valid_response", "change", "consent_now", "candidate_now",
    "meeting_now", "category_now", "support_now", "headcount_now", "counted_change", "scale_answer", "pair_meeting",
    "met_day", "plan_now", "pulse_now", "total_now", "scorecard_now",
)  # fmt: skip


def refresh(cursor: duckdb.DuckDBPyConnection, school: int | None, setting: Callable[[str], Any]) -> None:
    """Empty and fill the derived tables of one school (None: all) inside the caller's transaction.

    People are matched again each time, so any order of files gives the same figures.
    """
    tidy(cursor)
    match(cursor, school, setting)
    for table in TABLES:
        cursor.execute(f"delete from {table} where school = coalesce(getvariable('school'), school)")
    derive(cursor, "[4-9]*.sql")
    cursor.execute("delete from setting where key like $key", {"key": STALE.format(school or "%")})


def derive(cursor: duckdb.DuckDBPyConnection, files: str) -> None:
    """Run the statements of these files of store/derived; of all schools where no variable names one."""
    for statement in statements(files):
        cursor.execute(statement)


def match(cursor: duckdb.DuckDBPyConnection, school: int | None, setting: Callable[[str], Any]) -> None:
    """Work out who is who and who consented as temporary tables of the cursor: `who`, `consent_in_force`."""
    month, day = (int(part) for part in setting("age_on").split("-"))
    variables = {
        "school": school,
        "age_month": month,
        "age_day": day,
        "late_days": int(setting("late_baseline_days")),
    }
    for name, value in variables.items():
        cursor.execute(f"set variable {name} = $value", {"value": value})
    # A trial (trial.py) puts the names of files here that are not stored yet.
    cursor.execute("create temp table if not exists fresh_name (school integer, name_key varchar, name varchar)")
    # What registers need takes a fifth of the whole; most schools have none.
    row = cursor.execute(" or ".join(["select false", *(f"exists (from {table})" for table in REGISTERED)])).fetchone()
    files = ("[1-3]*.sql",) if row and row[0] else ("0*.sql", "[1-3][!r]*.sql")
    for statement in (one for names in files for one in statements(names)):
        cursor.execute(statement)


def mark_stale(cursor: duckdb.DuckDBPyConnection, school: int) -> None:
    """Note, inside the caller's transaction, that the facts of a school are newer than what is derived of them."""
    note = {"key": STALE.format(school), "school": school}
    cursor.execute("delete from setting where key = $key", {"key": note["key"]})
    cursor.execute("insert into setting values ($key, $school)", note)


def stale(cursor: duckdb.DuckDBPyConnection) -> list[int]:
    """The schools whose derived tables lag behind."""
    sql = "select value::integer from setting where key like $key"
    return [int(school) for (school,) in cursor.execute(sql, {"key": STALE.format("%")}).fetchall()]


@cache
def statements(files: str) -> tuple[str, ...]:
    """The statements of these files of store/derived in the order of the files' names."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob(files))]
    return tuple(s.strip() for text in texts for s in text.split(";\n") if s.strip())
