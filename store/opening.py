"""A connection to the two files of the store: opened, decrypted, in the newest schema."""

import secrets
from pathlib import Path
from typing import Any

import duckdb

from store import identity, migrations
from store.place import processors


class Busy(Exception):
    """Another process holds the database file."""


def ready(path: Path | None) -> tuple[duckdb.DuckDBPyConnection, str]:
    """A connection to both files in the newest schema, and the key; raises as Store.open says."""
    connection = connect(path)
    try:
        key = secrets.token_hex(32) if path is None else identity.key_of(path)
        identity.attach(connection, path, key)
        migrations.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection, key


def connect(path: Path | None) -> duckdb.DuckDBPyConnection:
    """A connection that installs nothing by itself; raises Busy or ValueError as Store.open says."""
    config: dict[str, Any] = {**identity.CONFIG, **processors()}
    try:
        return duckdb.connect(":memory:" if path is None else str(path), config=config)
    except duckdb.IOException as error:
        if "lock" in str(error).lower() or "being used by another process" in str(error):
            raise Busy(str(path)) from error
        raise ValueError(str(path)) from error
