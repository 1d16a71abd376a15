"""An upload put in the place of another, put back, or filled anew from its raw bytes: each in one transaction."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from store.parts import Part, insert_parts
from store.stead import Replaced, in_place, take_place
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
            take_place(cursor, old, upload, school)
            store.refresh(cursor, school)
    return upload


def put_back(store: Store, back: Raw, parts: list[Part], instead: bool = False, school: int = 1) -> None:
    """Store an undone upload again under its number; instead: one that stands in its place is undone with it.

    Raises KeyError when it is not undone or its file is stored otherwise, Replaced when another stands in its place.
    """
    with store.lock:
        if not back.undone or stored_as(store, back.sha256, school) is not None:
            raise KeyError(back.upload)
        keep_identity(store, back.file, back.sha256, back.data, parts, school)
        with store.writing() as cursor:
            give_way(cursor, back.upload, instead, school)
            refill(cursor, back.upload, parts, school)
            cursor.execute("update upload set undone_at = null where upload = ?", [back.upload])
            store.refresh(cursor, school)


def give_way(cursor: Any, upload: int, instead: bool, school: int) -> None:
    """Undo what stands in the place of an upload, inside the caller's transaction; raises Replaced unless instead."""
    other = in_place(cursor, school).get(upload)
    if other is not None and not instead:
        raise Replaced(other)
    if other is not None:
        remove(cursor, other, school)


def fill_anew(
    store: Store, uploads: Iterable[int], read: Callable[[int], tuple[Raw, list[Part]] | None], school: int = 1
) -> dict[int, bool]:
    """Store these uploads again under their numbers, all or none; returns of each one stored whether its facts changed.

    read gives one upload as it is read now (None: its facts stay as they were); it is asked for one after the other, so
    that no two are held at once, and sees the store as it was before.
    """
    changed = {}
    with store.lock, store.writing() as cursor:
        for upload in uploads:
            found = read(upload)
            if found is None:
                continue
            known, parts = found
            keep_identity(store, known.file, known.sha256, known.data, parts, school)
            before = fingerprint(cursor, upload)
            refill(cursor, upload, parts, school)
            changed[upload] = fingerprint(cursor, upload) != before
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
