"""The commands on packages of figures: one handed on by a school, another key of a school accepted."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure

if TYPE_CHECKING:
    from store import Store

READERS = ("curator", "administration")


def package(store: "Store", asked: argparse.Namespace) -> Answer:
    """The school's figures as one signed file."""
    from metrics.package import package

    if asked.role not in READERS:
        raise Failure(_("a package of figures is made by the curator or the administration"))
    scope = store.scope(asked.year, on=asked.on)
    try:
        made = package(store, scope, asked.role)
    except ValueError as error:
        raise Failure(str(error)) from error
    asked.file.write_bytes(made.data)
    return {
        "file": str(asked.file),
        "year": scope.year,
        "on": scope.on,
        "fingerprint": made.fingerprint,
        "figures": len(made.figures),
        "hidden": made.hidden,
    }, 0


def newkey(store: "Store", asked: argparse.Namespace) -> Answer:
    """Another key of a school that is known, accepted by its fingerprint."""
    from data_loaders.new_key import accept
    from terminal.pairing import handlers_only

    handlers_only(asked.role)
    try:
        sender = accept(store, asked.file.read_bytes(), asked.fingerprint, asked.role)
    except ValueError as error:
        raise Failure(str(error)) from error
    return {"school": sender.name, "code": sender.code, "status": "accepted"}, 0
