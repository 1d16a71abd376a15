"""The whole of a school's data in one file: the database, the identity file (names, notes) and its key; and back."""

import shutil
import zipfile
from pathlib import Path

from store import identity
from store.store import Store

MEMBERS = ("monitor.duckdb", "identity.duckdb", "identity.key")


def files_of(database: Path) -> tuple[Path, Path, Path]:
    """The three files of a database, in the order of MEMBERS."""
    return database, identity.path_of(database), identity.key_path_of(database)


def backup(database: Path, target: Path) -> None:
    """Write the three files of a closed database into one zip. Keep it safe: whoever holds it can read the names.

    The psychologist's notes lie in the identity file, so they are in it as well.

    Raises FileNotFoundError when one of the three is missing.
    """
    half = target.with_name(target.name + ".part")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in zip(MEMBERS, files_of(database), strict=True):
            archive.write(file, name)
    half.replace(target)


def restore(source: Path, database: Path) -> list[Path]:
    """Put a backup in the place of a database; the files that were there stay beside it as *.before.

    Returns the files set aside. Raises ValueError when source is no backup of ours, or a part of it does not open.
    """
    if not zipfile.is_zipfile(source):
        raise ValueError(f"{source}: not a backup of this program")
    fresh = database.with_name(database.stem + ".restored.duckdb")
    database.parent.mkdir(parents=True, exist_ok=True)
    try:
        unpack(source, fresh)
        Store.open(fresh).close()
    except Exception as error:
        for file in files_of(fresh):
            file.unlink(missing_ok=True)
        raise ValueError(f"{source}: not a backup of this program, or a damaged one") from error
    aside = []
    for old, new in zip(files_of(database), files_of(fresh), strict=True):
        if old.exists():
            kept = old.with_name(old.name + ".before")
            old.replace(kept)
            aside.append(kept)
        new.replace(old)
    return aside


def unpack(source: Path, database: Path) -> None:
    """Write the three files of a backup in the place of a database; raises ValueError when it holds anything else."""
    with zipfile.ZipFile(source) as archive:
        if sorted(archive.namelist()) != sorted(MEMBERS):
            raise ValueError(source)
        for name, file in zip(MEMBERS, files_of(database), strict=True):
            with archive.open(name) as packed, file.open("wb") as out:
                shutil.copyfileobj(packed, out)
    identity.key_path_of(database).chmod(0o600)
