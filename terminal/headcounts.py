"""The command on counts of people per class: those of a school year, to set one and to take one back."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from datetime import date
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure
from terminal.output import rows
from terminal.pairing import handlers_only
from terminal.typed import day

if TYPE_CHECKING:
    from store import Store

STAFF = "staff"  # what is said in the place of a class for the teaching staff


def headcounts(store: "Store", asked: argparse.Namespace) -> Answer:
    """The counts of a school year after the change that the line brings, and all that was said."""
    from metrics.headcounts import headcounts as said
    from metrics.headcounts import history

    if asked.set or asked.withdraw:
        handlers_only(asked.role)
        keep(store, asked) if asked.set else take_back(store, asked)
    year = store.scope(asked.year).year
    return {"year": year, "headcounts": rows(said(store, year)), "history": rows(history(store))}, 0


def keep(store: "Store", asked: argparse.Namespace) -> None:
    """Set a count; raises Failure with a sentence where that cannot be."""
    from data_loaders.headcounts import change

    who, people, first = asked.set
    staff = who.casefold() == STAFF
    if staff and not people.isdigit():
        raise Failure(_("«{text}» is no whole number").format(text=people))
    text, number = ("", int(people)) if staff else (f"{who}\t{people}", None)
    problems = change(store, text, number, typed(first), asked.until, asked.role).problems
    if problems:
        raise Failure("; ".join(problems))


def take_back(store: "Store", asked: argparse.Namespace) -> None:
    """Withdraw a count; raises Failure where there is none."""
    from data_loaders.people import school_class
    from metrics.headcounts import withdraw

    who, first = asked.withdraw
    kind, class_ = ("staff", None) if who.casefold() == STAFF else ("pupil", school_class(who) or who)
    try:
        withdraw(store, kind, class_, typed(first), asked.role)
    except KeyError as error:
        message = _("no number was entered for {who} from {first} on")
        raise Failure(message.format(who=who, first=first)) from error


def typed(text: str) -> date:
    """A day of the line; raises Failure with a sentence for what is none."""
    try:
        return day(text)
    except argparse.ArgumentTypeError as error:
        raise Failure(str(error)) from error
