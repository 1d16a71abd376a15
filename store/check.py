"""Whether the stored data are sound: counts that must agree, and derived tables that must follow from the facts."""

from typing import Any

from store.refresh import TABLES
from store.standing import standing
from store.store import Store

WITHDRAWN = "answers of people who have withdrawn their consent (erase them on the page of consents)"
# Each query counts rows that must not be there.
RULES = {
    "facts of an upload that is not there": """
        select count(*) from (
            select upload from roster union all select upload from pair union all select upload from response
            union all select upload from measurement union all select upload from own_answer
            union all select upload from grades union all select upload from withheld
            union all select upload from school_figure union all select upload from school_package
        ) where upload not in (select upload from upload where undone_at is null)
    """,
    "answers without a response": "select count(*) from answer anti join response using (response)",
    "members without a pair": "select count(*) from pair_member anti join pair using (pair)",
    "uploads without their raw file": """
        select count(*) from upload where undone_at is null and sha256 not in (select sha256 from identity.file)
    """,
    "parts whose counts do not add up": """
        select count(*) from upload_part where rows_read <> rows_stored + rows_repeated + rows_skipped
    """,
    "marks outside every scale": "select count(*) from grades where mark not between 1 and 5",
    "answers outside every scale": "select count(*) from answer where value not between 0 and 10",
}


def check(store: Store) -> dict[str, Any]:
    """Problem -> number of rows for each rule broken; and rows per derived table before and after a fresh refresh."""
    broken = {}
    for name, sql in RULES.items():
        row = store.one(sql)
        if row and row[0]:
            broken[name] = int(row[0])
    if left := still_there(store):
        broken[WITHDRAWN] = left
    before = counts(store)
    with store.writing() as cursor:
        store.refresh(cursor, None)
    after = counts(store)
    if before != after:
        broken["derived tables out of date (mended)"] = sum(after.values()) - sum(before.values())
    return {"ok": not broken, "problems": broken, "rows": after}


def still_there(store: Store) -> int:
    """How many rows of files hold something that is stored of people who have withdrawn their consent."""
    found = 0
    for (school,) in store.run("select distinct school from consents where consent = 'withdrawn'").fetchall():
        rows = standing(store, school=int(school)).rows
        left = rows[rows["consent"].eq("withdrawn") & (rows["answers"] + rows["measurements"] > 0)]
        found += len(left.drop_duplicates(["upload", "part", "row"]))
    return found


def counts(store: Store) -> dict[str, int]:
    """Rows per derived table."""
    return {table: int((store.one(f"select count(*) from {table}") or (0,))[0]) for table in TABLES}
