"""What each command of cli.py does: a store and the words typed in, an answer for JSON and an exit code out."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sample_data
from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from locales import _
from metrics.change import changes as change_table
from metrics.disclosure import threshold
from metrics.indicators import indicators as indicator_table
from metrics.items import gaps as gap_table
from metrics.items import items as item_table
from metrics.whole import whole
from reports.monitoring import Figures, facts_of
from reports.monitoring import report as workbook
from store import Store
from store import backup as backups
from store import check as checks
from store import uploads as kept
from store.passphrase import SETTING, matches
from terminal.output import rows

Answer = tuple[Any, int]
ITEMS = ("form", "role", "wave", "item", "kind", "n", "mean", "median", "yes", "counts", "suppressed")
GAPS = ("form", "role", "before", "after", "comparison", "n_matched", "mean_gap", "suppressed")
CHANGES = (
    "parameter", "group", "better", "n_before", "n_after", "n_matched", "improved", "same", "worse", "mean_before",
    "mean_after", "mean_change", "ci_low", "ci_high", "p", "dominance", "d_z", "note", "suppressed",
)  # fmt: skip


class Failure(Exception):
    """Something that cannot be done, in a sentence for the person at the keyboard."""


def let_in(store: Store, role: str, passphrase: str | None) -> None:
    """Raise Failure when the psychologist's role is asked for without the passphrase that guards it."""
    digest = store.setting(SETTING)
    if role == "psychologist" and digest and not matches(passphrase or "", digest):
        raise Failure(_("the psychologist's role needs the right passphrase in MONITOR_PASSPHRASE"))


def import_files(store: Store, asked: argparse.Namespace) -> Answer:
    """Plan the files and, unless it is a dry run, store those that are ready."""
    files: list[tuple[str, bytes]] = []
    missing = [name for name in asked.files if not Path(name).is_file()]
    if missing:
        raise Failure(_("no such file: {files}").format(files=", ".join(missing)))
    files = [(name, Path(name).read_bytes()) for name in asked.files]
    plans = plan(files, store, asked.year, role=asked.role)
    return told(plans if asked.dry_run else commit(plans, store, asked.role))


def demo(store: Store, asked: argparse.Namespace) -> Answer:
    """Load the sample school."""
    files = [(file.name, file.read_bytes()) for file in sample_data.files()]
    return told(commit(plan(files, store, role="psychologist"), store, "demo"))


def told(plans: Iterable[FilePlan]) -> Answer:
    """One object per table, and 1 when any was refused or waits for an answer."""
    tables = [table for one in plans for table in one.tables]
    wrong = any(table.status in ("refused", "needs answer") for table in tables)
    return [table.as_dict() for table in tables], int(wrong)


def indicators(store: Store, asked: argparse.Namespace) -> Answer:
    """The indicators of domain.md §5, the whole and by a cut."""
    return rows(indicator_table(store, store.scope(asked.year, on=asked.on), asked.by, asked.role)), 0


def items(store: Store, asked: argparse.Namespace) -> Answer:
    """Stage 1: items and expectation gaps."""
    scope = store.scope(asked.year)
    found = item_table(store, scope, asked.role)
    gaps = gap_table(store, scope, asked.role)
    return {"items": rows(found[list(ITEMS)]), "gaps": rows(gaps[list(GAPS)])}, 0


def changes(store: Store, asked: argparse.Namespace) -> Answer:
    """Stage 2: changes per parameter."""
    found = change_table(store, store.scope(asked.year), asked.by, asked.role)
    return rows(found[list(CHANGES)]), 0


def report(store: Store, asked: argparse.Namespace) -> Answer:
    """The whole monitoring as a workbook."""
    scope = store.scope(asked.year, on=asked.on)
    hide = threshold(asked.role, store.setting("small_group"))
    figures = Figures(**whole(store, scope, asked.role), facts=facts_of(scope.year, scope.on, asked.role, hide))
    asked.out.write_bytes(workbook(figures))
    return {"file": str(asked.out), "year": scope.year, "on": scope.on}, 0


def uploads(store: Store, asked: argparse.Namespace) -> Answer:
    """What was handed in, newest first."""
    return rows(kept.uploads(store)), 0


def undo(store: Store, asked: argparse.Namespace) -> Answer:
    """Take one upload back."""
    try:
        kept.undo(store, asked.upload)
    except KeyError as error:
        raise Failure(_("there is no upload {n} to undo").format(n=asked.upload)) from error
    return {"upload_id": asked.upload, "status": "undone"}, 0


def backup(store: Store, asked: argparse.Namespace) -> Answer:
    """Everything in one file."""
    if store.path is None:
        raise Failure(_("a database in memory has no files to back up"))
    store.close()
    backups.backup(store.path, asked.file)
    return {
        "file": str(asked.file),
        "note": _("the backup opens the names: keep it where only you can reach it"),
    }, 0


def restore(database: Path, source: Path) -> Answer:
    """A backup in the place of the database."""
    aside = backups.restore(source, database)
    return {"database": str(database), "set_aside": [str(file) for file in aside]}, 0


def check(store: Store, asked: argparse.Namespace) -> Answer:
    """Whether the stored data are sound."""
    found = checks.check(store)
    return found, int(not found["ok"])
