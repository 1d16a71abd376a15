"""The commands that keep the data safe: a copy, its return, and a look at what is stored."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure

if TYPE_CHECKING:
    from store import Store


def backup(store: "Store", asked: argparse.Namespace) -> Answer:
    """Everything in one file."""
    from store.backup import backup

    if store.path is None:
        raise Failure(_("a database in memory has no files to back up"))
    store.close()
    backup(store.path, asked.file)
    return {
        "file": str(asked.file),
        "note": _("the backup opens the names and the notes: keep it where only you can reach it"),
    }, 0


def restore(database: Path, source: Path) -> Answer:
    """A backup in the place of the database; raises Busy while another program holds it."""
    from store.backup import restore
    from store.opening import connect

    if not source.is_file():
        raise Failure(_("no such file: {files}").format(files=source))
    if database.exists():
        # A database that does not open is what backups are for.
        with suppress(ValueError):
            connect(database).close()
    try:
        aside = restore(source, database)
    except ValueError as error:
        raise Failure(_("{file} is not a backup of this program").format(file=source)) from error
    return {"database": str(database), "set_aside": [str(file) for file in aside]}, 0


def check(store: "Store", asked: argparse.Namespace) -> Answer:
    """Whether the stored data are sound."""
    from store.check import check

    found = check(store)
    return found, int(not found["ok"])
