"""What was handed in: keep an upload whole or not at all, list the uploads, undo one."""

from datetime import datetime
from typing import Any

import pandas as pd

from store.parts import Part, insert_parts
from store.refresh import mark_stale
from store.store import Store

# The tables of facts, each with an upload column; undo empties them for one upload.
REGISTERS = ("consents", "meetings", "support", "companies", "candidates", "plans", "scorecard", "totals")
FACTS = (
    "roster",
    "pair",
    "pair_member",
    "response",
    "answer",
    "measurement",
    "own_answer",
    "grades",
    "withheld",
    "school_figure",
    "school_package",
    *REGISTERS,
)


def keep(store: Store, file: str, sha256: str, raw: bytes, parts: list[Part], who: str, school: int = 1) -> int:
    """Store one file: its raw bytes and names in the identity file, then all its facts in one transaction.

    Returns the upload's number; for a file that is already there its earlier number, and nothing changes. The derived
    tables are stale from then on: whoever stores several files lets them catch up once, after the last one.
    """
    with store.lock:
        known = stored_as(store, sha256, school)
        if known is not None:
            return known
        keep_identity(store, file, sha256, raw, parts, school)
        with store.writing() as cursor:
            upload = insert_upload(cursor, file, sha256, parts, who, school)
            mark_stale(cursor, school)
        return upload


def insert_upload(cursor: Any, file: str, sha256: str, parts: list[Part], who: str, school: int) -> int:
    """Insert a new upload with all its parts inside the caller's transaction; returns its number."""
    row = cursor.execute("select nextval('ids')").fetchone()
    upload = int(row[0]) if row else 0
    head = [upload, school, file, sha256, datetime.now(), who]
    cursor.execute("insert into upload values (?, ?, ?, ?, ?, ?, null)", head)
    insert_parts(cursor, upload, parts, school)
    return upload


def keep_identity(store: Store, file: str, sha256: str, raw: bytes, parts: list[Part], school: int) -> None:
    """Put the raw bytes and the names of a file into the identity file; doing it twice changes nothing.

    Of a file that is kept otherwise than before, with or without somebody's answers, the new bytes replace the old.
    """
    names = {key: name for part in parts for key, name in part.names.items()}
    incoming = pd.DataFrame({"name_key": list(names), "name": list(names.values())}, dtype="str")
    with store.writing() as cursor:
        if not cursor.execute("select 1 from identity.file where sha256 = ? and bytes = ?", [sha256, raw]).fetchone():
            cursor.execute("delete from identity.file where sha256 = ?", [sha256])
            cursor.execute("insert into identity.file values (?, ?, ?)", [sha256, file, raw])
        cursor.register("incoming", incoming)
        cursor.execute(
            "insert into identity.name select $school, name_key, name from incoming"
            " where name_key not in (select name_key from identity.name where school = $school)",
            {"school": school},
        )
        cursor.unregister("incoming")


def stored_as(store: Store, sha256: str, school: int = 1) -> int | None:
    """The number of the upload that holds a file with this hash, or None."""
    sql = "select max(upload) from upload where sha256 = $sha and school = $school and undone_at is null"
    row = store.one(sql, {"sha": sha256, "school": school})
    return None if row is None or row[0] is None else int(row[0])


def uploads(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per part of every upload, newest first; undone ones carry the time of the undo."""
    return store.frame(
        """
        select
            u.upload, u.file, p.sheet, p.source, p.kind, p.form, p.role, p.wave, p.rows_read, p.rows_stored,
            p.rows_repeated, p.rows_skipped, u.uploaded_at, u.uploaded_by, u.undone_at, u.sha256
        from upload u join upload_part p using (upload)
        where u.school = $school
        order by u.upload desc, p.part
        """,
        {"school": school},
    )


def undo(store: Store, upload: int, school: int = 1) -> None:
    """Remove exactly what one upload brought; its raw bytes stay, so that it can be loaded again.

    Raises KeyError when there is no such upload or it is undone already.
    """
    with store.writing() as cursor:
        remove(cursor, upload, school)
        store.refresh(cursor, school)


def remove(cursor: Any, upload: int, school: int) -> None:
    """Delete the facts of an upload and mark it undone, inside the caller's transaction; raises as undo does."""
    sql = "select 1 from upload where upload = ? and school = ? and undone_at is null"
    if not cursor.execute(sql, [upload, school]).fetchone():
        raise KeyError(upload)
    delete_facts(cursor, upload)
    cursor.execute("update upload set undone_at = ? where upload = ?", [datetime.now(), upload])


def delete_facts(cursor: Any, upload: int) -> None:
    """Delete every fact that one upload brought."""
    for table in FACTS:
        cursor.execute(f"delete from {table} where upload = ?", [upload])
