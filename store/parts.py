"""One table of a file on its way into the tables of facts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import pyarrow as pa

from store.senders import Sender, number_of

BATCH = 122_880  # rows, as DuckDB keeps them together


@dataclass(frozen=True)
class Part:
    """One table of a file, ready to be stored.

    head holds the columns of upload_part; facts one DataFrame per fact table with its column names, without school
    and upload; ids inside count from 0 and become unique when they are kept. sender: the school that the facts are of,
    where it is not the one that hands in the file.
    """

    head: Mapping[str, Any]
    facts: Mapping[str, pd.DataFrame]
    names: Mapping[str, str] = field(default_factory=dict)
    sender: Sender | None = None


def insert_parts(cursor: Any, upload: int, parts: list[Part], school: int) -> None:
    """Insert the parts of an upload, numbered from 1."""
    for number, part in enumerate(parts, start=1):
        insert_part(cursor, part, {"school": school, "upload": upload, "part": number})


def insert_part(cursor: Any, part: Part, own: Mapping[str, int]) -> None:
    """Insert the head and the facts of one part; own holds its school, upload and part numbers."""
    columns = {**part.head, "upload": own["upload"], "part": own["part"]}
    columns["report"] = json.dumps(columns.get("report"), ensure_ascii=False)
    names, marks = ", ".join(columns), ", ".join(f"${name}" for name in columns)
    cursor.execute(f"insert into upload_part ({names}) values ({marks})", columns)
    of = own if part.sender is None else {**own, "school": number_of(cursor, part.sender)}
    for table, frame in part.facts.items():
        insert_fact(cursor, table, frame, of)


def insert_fact(cursor: Any, table: str, frame: pd.DataFrame | None, own: Mapping[str, int]) -> None:
    """Insert rows of one table of facts; own holds their school, upload and part numbers."""
    if frame is None or frame.empty:
        return
    offset = own["upload"] * 10_000_000 + own["part"] * 1_000_000
    values = [column_value(name, frame, own, offset) for name in table_columns(cursor, table)]
    # Arrow, because DuckDB looks through columns of Python objects one by one; in batches, because it takes each batch
    # with one processor.
    whole = pa.Table.from_pandas(frame, preserve_index=False)
    cursor.register("incoming", pa.Table.from_batches(whole.to_batches(max_chunksize=BATCH)))
    cursor.execute(f"insert into {table} by position select {', '.join(values)} from incoming")
    cursor.unregister("incoming")


def table_columns(cursor: Any, table: str) -> list[str]:
    """The column names of a table of ours, in order."""
    return [str(name) for name, *_type in cursor.execute(f"from main.{table} limit 0").description]


def column_value(name: str, frame: pd.DataFrame, own: Mapping[str, int], offset: int) -> str:
    """The SQL of one column: this upload's own number, an id made unique, the frame's column, or null."""
    if name in own:
        return str(own[name])
    if name not in frame.columns:
        return "null"
    return f'"{name}" + {offset}' if name in ("pair", "response") else f'"{name}"'
