"""The identity file: names, raw uploads, notes and the signing key, in a second DuckDB file encrypted with a key."""

import hashlib
import hmac
import importlib.resources
import os
import secrets
from pathlib import Path

import duckdb

FOLDER = Path(__file__).parent
# Step n takes an identity file from version n to n + 1; one that says no version has at most the tables of the first.
STEPS = ("names.sql", "notes.sql", "secrets.sql")
# The installer has compared the extension's hash with that of requirements.txt, as it has DuckDB's own. To check the
# signature as well is to hash 20 MB each time a file is opened: most of what opening took. Nothing else can be loaded
# in its stead: attach() shuts that way.
CONFIG = {"autoinstall_known_extensions": False, "autoload_known_extensions": False, "allow_unsigned_extensions": True}


def path_of(database: Path) -> Path:
    """Where the identity file of this database lies: beside it."""
    return database.with_suffix(".identity.duckdb")


def key_path_of(database: Path) -> Path:
    """Where the key of the identity file lies: beside it, readable by its owner only."""
    return database.with_suffix(".key")


def key_of(database: Path) -> str:
    """The key of this database's identity file; made at first start with owner-only rights.

    Raises FileNotFoundError when the identity file is there and its key is not: a new key could not open it.
    """
    file = key_path_of(database)
    if file.exists():
        return file.read_text(encoding="ascii").strip()
    if path_of(database).exists():
        raise FileNotFoundError(file)
    key = secrets.token_hex(32)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
        out.write(key)
    return key


def attach(connection: duckdb.DuckDBPyConnection, database: Path | None, key: str) -> None:
    """Attach the identity store as schema `identity` and shut the ways out of it; ValueError for a wrong key."""
    if database is None:
        connection.execute("attach ':memory:' as identity")
    else:
        load_crypto(connection)
        try:
            connection.execute(f"attach '{quoted(path_of(database))}' as identity (encryption_key '{key}')")
        except duckdb.InvalidInputException as error:
            raise ValueError(f"{key_path_of(database)}: not the key of {path_of(database)}") from error
    migrate(connection)
    connection.execute("set enable_external_access = false")


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the attached identity file to the newest schema in one transaction.

    Raises ValueError when the file was written by a newer version of the program.
    """
    connection.execute("create table if not exists identity.schema_version (version integer)")
    row = connection.execute("select coalesce(max(version), 0) from identity.schema_version").fetchone()
    version = int(row[0]) if row else 0
    if version > len(STEPS):
        raise ValueError(f"identity schema {version} is newer than this program's {len(STEPS)}")
    if version == len(STEPS):
        return
    connection.execute("begin")
    for step in STEPS[version:]:
        connection.execute(FOLDER.joinpath(step).read_text(encoding="utf-8"))
    connection.execute("insert into identity.schema_version values (?)", [len(STEPS)])
    connection.execute("commit")


def load_crypto(connection: duckdb.DuckDBPyConnection) -> None:
    """Load what encrypts files.

    DuckDB writes encrypted files only with a full crypto module, which its httpfs extension carries; the
    extension comes from an installed package, never from the network.
    """
    file = importlib.resources.files("duckdb_extension_httpfs") / "extensions" / f"v{duckdb.__version__}"
    connection.execute(f"load '{quoted(file / 'httpfs.duckdb_extension')}'")


def name_key(name: str, key: str) -> str:
    """A keyed hash of a normalised name: joins the same name in two files without keeping the name."""
    return hmac.new(key.encode(), f"name:{name}".encode(), hashlib.sha256).hexdigest()[:32]


def quoted(path: object) -> str:
    """A path inside single quotes of an SQL text (attach and load take no parameters)."""
    return str(path).replace("'", "''")
