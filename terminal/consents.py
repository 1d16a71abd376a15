"""The command on consents: how many participants have one, who lacks it, what waits, what was erased."""

# The command imports what it needs when it runs: a list of uploads need not wait for it.
import argparse
from typing import TYPE_CHECKING, Any

from locales import _
from terminal.failure import Answer, Failure
from terminal.output import rows

if TYPE_CHECKING:
    from metrics.consents import Consents
    from store import Store

ERASED = ("erasure", "erased_at", "erased_by", "why", "code", "upload", "sheet", "row", "answers", "measurements",
          "cells", "said_upload", "said_row", "fingerprint")  # fmt: skip


def consents(store: "Store", asked: argparse.Namespace) -> Answer:
    """The consents of a year; raises Failure for the administration, which sees no lists of people."""
    from metrics.consents import consents

    if asked.role == "administration":
        raise Failure(_("consents are for the curator and the psychologist"))
    scope = store.scope(asked.year, school=asked.school)
    return told(scope.year, consents(store, scope)), 0


def told(year: str, found: "Consents") -> dict[str, Any]:
    """The answer of the command."""
    from metrics.consents import STATES, by_class, doubts, without

    return {
        "year": year,
        "register": found.register,
        "participants": len(found.people),
        **{state: found.count(state) for state in STATES},
        "by_class": rows(by_class(found.people)),
        "without": rows(without(found.people)) if found.register else [],
        "still_stored": rows(found.stored.drop(columns="person", errors="ignore")),
        "load_again": rows(found.awaiting.drop(columns=["person", "year"], errors="ignore")),
        "nobody": rows(found.nobody.drop(columns=["part", "file"], errors="ignore")),
        "signatures": rows(doubts(found.people)),
        "erasures": rows(found.erasures[list(ERASED)]),
    }
