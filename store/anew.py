"""An upload put in the place of another, put back, or filled anew from its raw bytes: each in one transaction."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from store.parts import Part, insert_parts
from store.store import Store
from store.uploads import FACTS, delete_facts, insert_upload, keep_identity, remove, stored_as

HEAD = "part, sheet, source, kind, form, role, wave, year, rows_read, rows_stored, rows_repeated, rows_skipped"


@dataclass(frozen=True)
class Raw:
    """What was handed in as an upload: its bytes, and what was said of its tables (sheet -> corrections)."""

    upload: int
    file: str
    sha256: str
    data: bytes
    undone: bool
    said: Mapping[str, Mapping[str, Any]]


def raw(store: Store, upload: int, school: int = 1) -> Raw:
    """The raw file of an upload; raises KeyError when there is no such upload or its bytes are gone."""
    sql = """
        select u.file, u.sha256, f.bytes, u.undone_at is not null
        from upload u join identity.file f using (sha256) where u.upload = $upload and u.school = $school
    """
    row = store.one(sql, {"upload": upload, "school": school})
    if row is None:
        raise KeyError(upload)
    parts = store.run("select sheet, report from upload_part where upload = $upload", {"upload": upload}).fetchall()
    said = {sheet or "": (json.loads(report or "{}") or {}).get("said", {}) for sheet, report in parts}
    return Raw(upload, row[0], row[1], bytes(row[2]), bool(row[3]), said)


def live(store: Store, school: int = 1) -> list[int]:
    """The numbers of the uploads that are not undone, the earliest first."""
    sql = "select upload from upload where school = $school and undone_at is null order by upload"
    return [int(upload) for (upload,) in store.run(sql, {"school": school}).fetchall()]


def keep_instead(store: Store, old: int, new: Raw, parts: list[Part], who: str, school: int = 1) -> int:
    """Store a file in the place of an upload: both or neither. Returns the new number.

    Raises KeyError when there is no such upload, it is undone, or the file is stored as another one already.
    """
    with store.lock:
        if stored_as(store, new.sha256, school) not in (None, old):
            raise KeyError(old)
        keep_identity(store, new.file, new.sha256, new.data, parts, school)
        with store.writing() as cursor:
            remove(cursor, old, school)
            upload = insert_upload(cursor, new.file, new.sha256, parts, who, school)
            store.refresh(cursor, school)
    return upload


def put_back(store: Store, back: Raw, parts: list[Part], school: int = 1) -> None:
    """Store an undone upload again under its number; KeyError when it is not undone or its file is stored otherwise."""
    with store.lock:
        if not back.undone or stored_as(store, back.sha256, school) is not None:
            raise KeyError(back.upload)
        keep_identity(store, back.file, back.sha256, back.data, parts, school)
        with store.writing() as cursor:
            refill(cursor, back.upload, parts, school)
            cursor.execute("update upload set undone_at = null where upload = ?", [back.upload])
            store.refresh(cursor, school)


def fill_anew(store: Store, read: Mapping[int, tuple[Raw, list[Part]]], school: int = 1) -> set[int]:
    """Store these uploads again under their numbers, all or none; returns those whose facts are others now."""
    with store.lock:
        for known, parts in read.values():
            keep_identity(store, known.file, known.sha256, known.data, parts, school)
        with store.writing() as cursor:
            before = {upload: fingerprint(cursor, upload) for upload in read}
            for upload, (_known, parts) in read.items():
                refill(cursor, upload, parts, school)
            changed = {upload for upload in read if fingerprint(cursor, upload) != before[upload]}
            store.refresh(cursor, school)
    return changed


def refill(cursor: Any, upload: int, parts: list[Part], school: int) -> None:
    """Put other parts into an upload."""
    delete_facts(cursor, upload)
    cursor.execute("delete from upload_part where upload = ?", [upload])
    insert_parts(cursor, upload, parts, school)


def fingerprint(cursor: Any, upload: int) -> list[Any]:
    """What tells the facts of an upload from others: of each table its rows and a sum of their hashes."""
    heads = f"(select {HEAD} from upload_part where upload = $upload)"
    tables = [heads, *(f"(select * from main.{table} where upload = $upload)" for table in FACTS)]
    sql = "select count(*), coalesce(sum(hash(fact)::hugeint), 0) from {} fact"
    return [cursor.execute(sql.format(table), {"upload": upload}).fetchone() for table in tables]
