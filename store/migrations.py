"""The schema's versions: a new file gets the newest at once, an older one the steps it lacks."""

from pathlib import Path

import duckdb

FOLDER = Path(__file__).parent
# Step n takes a database from version n to n + 1; a new one gets schema.sql and then every step.
STEPS = ("registers.sql", "links.sql", "own.sql", "grades.sql", "desk_years.sql", "erasures.sql", "waiting.sql",
         "targets.sql", "many_schools.sql", "packages.sql", "involvement.sql", "headcounts.sql",
         "schools.sql", "counted.sql", "note_erasures.sql", "pair_flags.sql",
         "scorecard.sql")  # fmt: skip


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the main database to the newest schema in one transaction.

    Raises ValueError when the file was written by a newer version of the program.
    """
    newest = len(STEPS) + 1
    connection.execute("create table if not exists schema_version (version integer)")
    row = connection.execute("select max(version) from schema_version").fetchone()
    version = row[0] if row else None
    if version == newest:
        return
    if version is not None and version > newest:
        raise ValueError(f"database schema {version} is newer than this program's {newest}")
    connection.execute("begin")
    for step in ("schema.sql", *STEPS) if version is None else STEPS[version - 1 :]:
        connection.execute(FOLDER.joinpath(step).read_text(encoding="utf-8"))
    connection.execute("insert into schema_version values (?)", [newest])
    connection.execute("commit")
