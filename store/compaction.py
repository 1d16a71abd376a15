"""The files of the store written anew after an erasure, so that nothing of it is left in their free space."""

from pathlib import Path
from typing import Any

import duckdb

from store import identity

SETTING = "write files anew"


def ask(cursor: Any) -> None:
    """Note, inside the caller's transaction, that the files are to be written anew when they are opened next."""
    cursor.execute("delete from setting where key = ?", [SETTING])
    cursor.execute("insert into setting values (?, 'true')", [SETTING])


def is_due(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether something was erased since the files were written."""
    return connection.execute("select 1 from setting where key = ?", [SETTING]).fetchone() is not None


def write_anew(database: Path, key: str) -> None:
    """Copy what the two closed files hold into fresh ones and put these in their place, the main one last.

    Killed half way it is done again at the next start.
    """
    names = identity.path_of(database)
    with duckdb.connect(":memory:", config=dict(identity.CONFIG)) as connection:
        identity.load_crypto(connection)
        for file, secret, clean in ((names, f"encryption_key '{key}'", ""), (database, "", SETTING)):
            fresh = file.with_name(file.name + ".anew")
            fresh.unlink(missing_ok=True)
            connection.execute(f"attach '{identity.quoted(file)}' as old (read_only{', ' * bool(secret)}{secret})")
            connection.execute(f"attach '{identity.quoted(fresh)}' as fresh {f'({secret})' * bool(secret)}")
            connection.execute("copy from database old to fresh")
            if clean:
                connection.execute("delete from fresh.setting where key = ?", [clean])
            connection.execute("detach old")
            connection.execute("detach fresh")
            fresh.replace(file)
