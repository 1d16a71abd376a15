"""One DuckDB connection per process, a cursor per query, one lock for writers."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from store import compaction
from store.defaults import default as standing
from store.opening import ready
from store.refresh import refresh, stale
from store.scope import Scope, class_order

Parameters = Mapping[str, Any]


class Store:
    """The school's facts (main file) and names (identity file) behind one connection.

    Reads take a cursor each and run beside a writer; writers queue at one lock.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, key: str, path: Path | None) -> None:
        self.connection = connection
        self.key = key
        self.path = path
        self.lock = threading.RLock()

    @classmethod
    def open(cls, path: Path | None = None) -> "Store":
        """Open (or make) the database at path with its identity file; None keeps both in memory.

        Raises Busy when another process holds the file, FileNotFoundError when the identity file's key is gone,
        ValueError when the file is no database of ours.
        """
        if path is not None:
            path = path.absolute()
            path.parent.mkdir(parents=True, exist_ok=True)
        connection, key = ready(path)
        if path is not None and compaction.is_due(connection):
            connection.close()
            # A full disk must not keep the school out: it is tried again at the next start.
            with suppress(duckdb.Error, OSError):
                compaction.write_anew(path, key)
            connection, key = ready(path)
        store = cls(connection, key, path)
        store.sweep()
        store.catch_up()
        return store

    def close(self) -> None:
        """Write everything to the files and let go of them."""
        self.connection.close()

    def frame(self, sql: str, parameters: Parameters | None = None) -> pd.DataFrame:
        """The rows of a query as a DataFrame; parameters are named ($name) and bound."""
        return self.run(sql, parameters).df()

    def one(self, sql: str, parameters: Parameters | None = None) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        return self.run(sql, parameters).fetchone()

    def run(self, sql: str, parameters: Parameters | None = None) -> duckdb.DuckDBPyConnection:
        """A fresh cursor with this query executed on it."""
        return self.connection.cursor().execute(sql, dict(parameters or {}))

    @contextmanager
    def writing(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor inside one transaction: all of it is kept or, on any error, nothing."""
        with self.lock:
            cursor = self.connection.cursor()
            cursor.execute("begin")
            try:
                yield cursor
                cursor.execute("commit")
            except BaseException:
                cursor.execute("rollback")
                raise
            finally:
                cursor.close()

    def refresh(self, cursor: duckdb.DuckDBPyConnection, school: int | None = 1) -> None:
        """Work the derived tables out again for one school (None: all), inside the caller's transaction."""
        refresh(cursor, school, self.setting)

    def catch_up(self) -> None:
        """Work out again what is stale; opening does so too, in case the process died between facts and figures."""
        with self.lock:
            for school in stale(self.connection.cursor()):
                with self.writing() as cursor:
                    self.refresh(cursor, school)

    def setting(self, key: str, default: Any = None) -> Any:
        """The value kept under key, or default, or that of settings.toml."""
        row = self.one("select value from setting where key = $key", {"key": key})
        known = standing(key) if default is None else default
        return known if row is None else json.loads(row[0])

    def save_setting(self, key: str, value: Any) -> None:
        """Keep value (anything JSON can hold) under key."""
        with self.writing() as cursor:
            cursor.execute("delete from setting where key = $key", {"key": key})
            cursor.execute("insert into setting values ($key, $value)", {"key": key, "value": json.dumps(value)})

    def years(self, school: int | None = 1) -> list[str]:
        """The academic years that hold any data, newest first; for None (all schools) those of packages too."""
        sql = """
            select year from person where school = coalesce($school, school)
            union select year from headcount_now where school = coalesce($school, school)
            union select year from scorecard_now where school = coalesce($school, school)
            union select year from school_figure where $school is null
            order by year desc
        """
        return [str(year) for (year,) in self.run(sql, {"school": school}).fetchall()]

    def classes(self, school: int | None, year: str) -> list[str]:
        """The classes of the year's pupils, on a list or counted, in the school's own order: 1А, 1Б, …, 11В."""
        sql = """
            select class from person
            where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
            union
            select class from headcount_now
            where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
        """
        rows = self.run(sql, {"school": school, "year": year}).fetchall()
        return sorted((str(name) for (name,) in rows), key=class_order)

    def scope(self, year: str | None = None, **choice: Any) -> Scope:
        """The scope asked for, its gaps filled from the data (see Scope.newest)."""
        return Scope.newest(self, year, **choice)

    def sweep(self) -> None:
        """Drop raw files that no upload names: left by a process killed between the two stores' transactions."""
        orphans = "from identity.file where sha256 not in (select sha256 from main.upload)"
        with self.writing() as cursor:
            if cursor.execute(f"select 1 {orphans} limit 1").fetchone():
                cursor.execute(f"delete {orphans}")
