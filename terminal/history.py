"""The commands on what was handed in before: list it, take it back, put it back, replace it, read it anew."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
import sys
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure
from terminal.loading import answers, how_to_agree, told
from terminal.output import rows

if TYPE_CHECKING:
    from store import Store


def uploads(store: "Store", asked: argparse.Namespace) -> Answer:
    """What was handed in, newest first."""
    from store.uploads import uploads

    return rows(uploads(store, asked.school)), 0


def undo(store: "Store", asked: argparse.Namespace) -> Answer:
    """Take one upload back."""
    from store.uploads import undo

    try:
        undo(store, asked.upload, asked.school)
    except KeyError as error:
        raise Failure(_("there is no upload {n} to undo").format(n=asked.upload)) from error
    return {"upload_id": asked.upload, "status": "undone"}, 0


def redo(store: "Store", asked: argparse.Namespace) -> Answer:
    """Put an upload back that was taken back."""
    from data_loaders.again import redo
    from store.stead import Replaced

    try:
        how = None if asked.erase else how_to_agree()
        return told([redo(store, asked.upload, asked.role, asked.instead, asked.school, how)])
    except Replaced as error:
        message = _("upload {n} was replaced by upload {by}: with --instead it is put back and {by} is taken back")
        raise Failure(message.format(n=asked.upload, by=error.by)) from error
    except KeyError as error:
        message = _("upload {n} cannot be put back: it is not undone, or its file is stored again")
        raise Failure(message.format(n=asked.upload)) from error


def replace(store: "Store", asked: argparse.Namespace) -> Answer:
    """Store a corrected file in the place of an upload, or change nothing."""
    from data_loaders.again import commit_instead, inherited
    from data_loaders.agreeing import held_back
    from data_loaders.plan import plan

    name, data = str(asked.file), asked.file.read_bytes()
    try:
        said = inherited(store, asked.upload, name, answers(asked.answers, [name]), asked.school)
        (ready,) = plan([(name, data)], store, asked.year, said, asked.role, school=asked.school)
        (ready,) = [ready] if asked.erase else held_back([ready], how_to_agree())
        done = commit_instead(ready, store, asked.upload, asked.role)
    except KeyError as error:
        raise Failure(_("there is no upload {n} to replace").format(n=asked.upload)) from error
    if any(table.status == "already stored" for table in done.tables):
        raise Failure(_("the file {file} is stored already; nothing was replaced").format(file=name))
    return told([done])


def reread(store: "Store", asked: argparse.Namespace) -> Answer:
    """Read every file anew, as after an upgrade of the program; what a register says since then may erase answers."""
    from data_loaders.again import reread
    from data_loaders.agreeing import erased_by_rereading

    found = [
        {"upload_id": upload, "file": file, "status": word}
        for file, upload, word in reread(store, asked.role, asked.school)
    ]
    statuses = {one["status"] for one in found}
    said = erased_by_rereading(store, asked.erase, asked.role, asked.school)
    if said is not None and not asked.erase:
        sys.stderr.write(f"{said} {_('Nothing was erased; to agree, add --erase.')}\n")
    waits = said is not None and not asked.erase
    return {"changed": "changed" in statuses, "uploads": found}, int("left" in statuses or waits)
