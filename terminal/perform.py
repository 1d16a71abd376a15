"""One command from its words to its answer: the database opened, the reader let in, what was expected to fail said."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locales import _
from terminal import (
    blanks,
    chosen,
    consents,
    figures,
    headcounts,
    history,
    keeping,
    loading,
    own,
    packages,
    pairing,
    schools,
    targets,
)
from terminal.failure import Answer, Failure

if TYPE_CHECKING:
    from store import Store

COMMANDS: dict[str, Callable[["Store", argparse.Namespace], Answer]] = {
    "demo": loading.demo,
    "import": loading.import_files,
    "indicators": figures.indicators,
    "items": figures.items,
    "changes": figures.changes,
    "report": figures.report,
    "schools": schools.schools,
    "codes": blanks.codes,
    "questionnaire": own.questionnaire,
    "people": pairing.people,
    "join": pairing.join,
    "consents": consents.consents,
    "package": packages.package,
    "newkey": packages.newkey,
    "uploads": history.uploads,
    "undo": history.undo,
    "redo": history.redo,
    "replace": history.replace,
    "reread": history.reread,
    "settings": chosen.settings,
    "targets": targets.targets,
    "headcounts": headcounts.headcounts,
    "words": chosen.words,
    "backup": keeping.backup,
    "check": keeping.check,
}


def perform(asked: argparse.Namespace, passphrase: str | None) -> Answer:
    """Do what was asked; raises Failure with a sentence for whoever asked."""
    from store import Busy
    from store.place import database_path

    path: Path = asked.db or database_path()
    try:
        if asked.command == "blank":
            return blanks.blank(asked)
        if asked.command == "restore":
            return keeping.restore(path, asked.file)
        with closing(opened(path)) as store:
            let_in(store, asked.role, passphrase)
            schools.known(store, getattr(asked, "school", 1))
            return COMMANDS[asked.command](store, asked)
    except Busy as error:
        message = _("the database {file} is in use by another program: close the app and try again")
        raise Failure(message.format(file=error)) from error
    except OSError as error:
        message = _("the file {file} cannot be read or written: {reason}")
        raise Failure(message.format(file=error.filename, reason=error.strerror or error)) from error


def opened(path: Path) -> "Store":
    """The database at a path; raises Failure where it cannot be opened, Busy where another program holds it."""
    from store import Store

    try:
        return Store.open(path)
    except FileNotFoundError as error:
        raise Failure(_("the key of the names is missing: {file}").format(file=error)) from error
    except ValueError as error:
        message = _("{file} is not a database of this program, or was written by a newer version of it")
        raise Failure(message.format(file=path)) from error


def let_in(store: "Store", role: str, passphrase: str | None) -> None:
    """Raise Failure when the psychologist's role is asked for without the passphrase that guards it."""
    from store.passphrase import SETTING, matches

    digest = store.setting(SETTING)
    if role == "psychologist" and digest and not matches(passphrase or "", digest):
        raise Failure(_("the psychologist's role needs the right passphrase in MONITOR_PASSPHRASE"))


def unexpected(error: Exception) -> dict[str, Any]:
    """The answer to what nobody expected."""
    said = _("something went wrong that should not have: {error}. Please report it with the lines printed with it.")
    return {"error": said.format(error=f"{type(error).__name__}: {error}")}
