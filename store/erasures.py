"""What was stored of somebody, erased with a proof: rows of the facts, cells of the raw files, notes; never undone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import pandas as pd

from store import compaction, notes
from store.parts import Part, insert_fact, table_columns
from store.store import Store

ROWS = ("why", "code", "sheet", "row", "answers", "measurements", "cells", "said_upload", "said_row")
NO_NOTES = pd.DataFrame({"code": [], "why": [], "notes": []})
BY_ROW = ("measurement", "own_answer", "grades")  # facts that stand for themselves; answers hang on a response
KEPT = """
    select u.upload, u.file, u.sha256, u.uploaded_at, u.undone_at is not null as undone
    from upload u
    where u.school = $school and u.sha256 in (select sha256 from identity.file) and exists (
        from upload_part p
        where p.upload = u.upload and (p.kind in ('questionnaire', 'measurements', 'grades') or p.kind like 'own.%')
    )
    qualify row_number() over (partition by u.sha256 order by u.undone_at is not null, u.upload desc) = 1
    order by u.upload
"""


@dataclass(frozen=True)
class Erased:
    """What one file loses. rows: one per row of it with the columns ROWS; stored: (part, row) of its facts.

    data: its bytes without them; parts: its tables as they are read from these bytes, none where they cannot be.
    """

    upload: int
    sha256: str
    data: bytes
    rows: pd.DataFrame
    stored: Sequence[tuple[int, int]]
    parts: Sequence[Part]


def kept_files(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per raw file with answers, of undone uploads too: upload, file, sha256, uploaded_at, undone."""
    return store.frame(KEPT, {"school": school})


def erasures(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per erasure of a row of a file, newest first; the columns say erasures.sql, file names the file."""
    sql = """
        select e.* exclude (school), u.file, r.file as register
        from erasure e left join upload u using (upload) left join upload r on r.upload = e.said_upload
        where e.school = $school order by e.erasure desc, e.upload, e."row"
    """
    return store.frame(sql, {"school": school})


def erase(store: Store, files: Sequence[Erased], who: str, school: int = 1, noted: pd.DataFrame = NO_NOTES) -> None:
    """Erase what these files lose: the raw bytes and notes first, then the facts with the proof in one transaction.

    noted: of whose notes (store.notes.of_erased).
    """
    with store.lock:
        with store.writing() as cursor:
            for one in files:
                cursor.execute("update identity.file set bytes = ? where sha256 = ?", [one.data, one.sha256])
            for gone in noted["notes"]:
                notes.forget(cursor, gone, school)
        with store.writing() as cursor:
            row = cursor.execute("select nextval('ids')").fetchone()
            head: dict[str, Any] = {
                "erasure": int(row[0]) if row else 0,
                "school": school,
                "erased_at": datetime.now(),
                "erased_by": who,
            }
            for one in files:
                erase_facts(cursor, one, school)
                fingerprint = sha256(one.data).hexdigest()
                prove(cursor, one.rows[list(ROWS)].assign(**head, upload=one.upload, fingerprint=fingerprint))
            counted = noted.assign(**head, notes=[len(gone) for gone in noted["notes"]])
            prove(cursor, counted.assign(answers=0, measurements=0, cells=0))
            compaction.ask(cursor)
            store.refresh(cursor, school)


def erase_facts(cursor: Any, one: Erased, school: int) -> None:
    """Delete the answers and measurements of a file's rows, and note that they came in."""
    for place, row in one.stored:
        at = [one.upload, place, row]
        own = 'select response from response where upload = ? and part = ? and "row" = ?'
        cursor.execute(f"delete from answer where response in ({own})", at)
        for table in BY_ROW:
            cursor.execute(f'delete from {table} where upload = ? and part = ? and "row" = ?', at)
    known = cursor.execute("select count(*) from upload_part where upload = ?", [one.upload]).fetchone()
    if known is None or int(known[0]) != len(one.parts) or not one.stored:
        return
    cursor.execute("delete from withheld where upload = ?", [one.upload])
    for number, part in enumerate(one.parts, start=1):
        insert_fact(
            cursor, "withheld", part.facts.get("withheld"), {"school": school, "upload": one.upload, "part": number}
        )
        retell(cursor, one.upload, number, part.head)


def retell(cursor: Any, upload: int, part: int, head: Mapping[str, Any]) -> None:
    """Count the rows of a table of a file as they stand now."""
    counts = ("wave", "rows_read", "rows_stored", "rows_repeated", "rows_skipped")
    told = ", ".join(f"{name} = ${name}" for name in (*counts, "report"))
    values = {name: head[name] for name in counts} | {"upload": upload, "part": part}
    values["report"] = json.dumps(head["report"], ensure_ascii=False)
    cursor.execute(f"update upload_part set {told} where upload = $upload and part = $part", values)


def prove(cursor: Any, rows: pd.DataFrame) -> None:
    """Write down what was erased: one row per row of a file, or per person whose notes went."""
    if not rows.empty:
        cursor.register("incoming", rows.reindex(columns=table_columns(cursor, "erasure")))
        cursor.execute("insert into erasure by position select * from incoming")
        cursor.unregister("incoming")
