"""The command on schools: which there are, where they belong, and an indicator school by school."""

# Each command imports what it needs when it runs: a list of schools need not wait for statistics.
import argparse
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from locales import _
from terminal.failure import Answer, Failure
from terminal.output import rows
from terminal.pairing import handlers_only

if TYPE_CHECKING:
    from store import Store
    from store.places import Stretch

TAKES = {"list": 0, "ranking": 0, "add": 1, "rename": 2, "place": 2, "region": 2}  # words after the action


def schools(store: "Store", asked: argparse.Namespace) -> Answer:
    """The schools with their places on a day, after the change that the line brings; or their figures."""
    if asked.action == "ranking":
        return ranking(store, asked), 0
    if len(asked.what) != TAKES[asked.action]:
        raise Failure(_("«{action}» takes {n} words after it").format(action=asked.action, n=TAKES[asked.action]))
    if asked.action in CHANGES:
        handlers_only(asked.role)
        try:
            CHANGES[asked.action](store, asked)
        except ValueError as error:
            raise Failure(_("a name may not be empty, and a place may not end before it begins")) from error
    return listed(store, asked.on or date.today()), 0


def add(store: "Store", asked: argparse.Namespace) -> None:
    """Keep a new school."""
    from store.schools import add

    add(store, asked.what[0])


def rename(store: "Store", asked: argparse.Namespace) -> None:
    """Give a school another name."""
    from store.schools import rename

    rename(store, number(store, asked.what[0]), asked.what[1])


def place(store: "Store", asked: argparse.Namespace) -> None:
    """Say in which municipality (or directly in which region) a school lies; «-»: in none."""
    from store.schools import place

    place(store, number(store, asked.what[0]), stretch(asked, asked.level))


def region(store: "Store", asked: argparse.Namespace) -> None:
    """Say in which region a municipality lies; «-»: in none."""
    from store.schools import place_municipality

    place_municipality(store, asked.what[0], stretch(asked, "region"))


CHANGES: dict[str, Callable[["Store", argparse.Namespace], None]] = {
    "add": add,
    "rename": rename,
    "place": place,
    "region": region,
}


def stretch(asked: argparse.Namespace, level: str) -> "Stretch":
    """The place that a line names, from its first day (without one: always) to its last (without one: for good)."""
    from store.places import ALWAYS, Stretch

    named = asked.what[1].strip()
    return Stretch(None if named in ("-", "–", "—") else named, level, asked.since or ALWAYS, asked.until)


def number(store: "Store", text: str) -> int:
    """A school's number as it is typed; raises Failure where it is none."""
    if not text.isdecimal():
        raise Failure(_("a school is named by its number, not {text}; «schools» lists them").format(text=text))
    known(store, int(text))
    return int(text)


def known(store: "Store", school: int) -> None:
    """Raise Failure where there is no school of this number."""
    from store.schools import exists

    if not exists(store, school):
        raise Failure(_("there is no school {n}; «schools» lists them, «schools add» adds one").format(n=school))


def listed(store: "Store", on: date) -> list[dict[str, Any]]:
    """One object per school: number, name, municipality and region on the day, whether it has files of its own."""
    from store.schools import on_day

    return [named(row) for row in rows(on_day(store, on))]


def ranking(store: "Store", asked: argparse.Namespace) -> dict[str, Any]:
    """An indicator school by school, by municipality and by region, and all of them together."""
    from metrics.definition import definitions
    from metrics.school_sums import sums
    from metrics.schools import ranking

    if asked.indicator not in definitions():
        told = {"code": asked.indicator, "known": ", ".join(definitions())}
        raise Failure(_("there is no indicator {code}; there are: {known}").format(**told))
    scope = store.scope(asked.year, on=asked.on, school=None)
    found = ranking(store, asked.indicator, scope)
    together = {by or "whole": rows(sums(store, asked.indicator, scope, found, by))
                for by in (None, "region", "municipality")}  # fmt: skip
    return {"indicator": asked.indicator, "year": scope.year, "on": scope.on, **together,
            "schools": [named(row) for row in rows(found)]}  # fmt: skip


def named(row: dict[str, Any]) -> dict[str, Any]:
    """A row with null in the place of names that are not there."""
    texts = ("name", "municipality", "region", "source")
    return row | {key: None for key in texts if key in row and not isinstance(row[key], str)}
