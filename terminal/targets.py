"""The command on targets: those that hold, and the school's own ones to set and to take back."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from typing import TYPE_CHECKING, Any

from locales import _, words
from terminal.failure import Answer, Failure
from terminal.output import rows
from terminal.pairing import handlers_only

if TYPE_CHECKING:
    from metrics.targets import InForce, Owner
    from store import Store


def targets(store: "Store", asked: argparse.Namespace) -> Answer:
    """What holds in a school year for each indicator, after the change that the line brings, and all that was said."""
    if asked.set or asked.withdraw:
        handlers_only(asked.role)
        decide(store, asked)
    return told(store, store.scope(asked.year, school=None).year, owner_of(store, asked)), 0


def decide(store: "Store", asked: argparse.Namespace) -> None:
    """Set or withdraw a target; raises Failure with a sentence where that cannot be."""
    from metrics.definition import definitions
    from metrics.targets import change, withdraw

    code = (asked.set or asked.withdraw)[0]
    if code not in definitions():
        known = ", ".join(definitions())
        raise Failure(_("there is no indicator {code}; there are: {known}").format(code=code, known=known))
    try:
        if asked.set:
            _code, percent, year, act = asked.set
            change(store, code, percent, year, act, asked.role, owner_of(store, asked))
        else:
            withdraw(store, code, asked.withdraw[1], asked.role, owner_of(store, asked))
    except KeyError as error:
        message = _("the school has set no target for {code} from {year} on")
        raise Failure(message.format(code=code, year=asked.withdraw[1])) from error
    except ValueError as error:
        raise Failure(str(error)) from error


def owner_of(store: "Store", asked: argparse.Namespace) -> "Owner":
    """Whose targets are meant: a municipality's, a region's, else a school's; raises Failure for an unknown place."""
    from metrics.targets import LEVELS, Place
    from store.schools import places

    named = [Place(level, getattr(asked, level)) for level in LEVELS if getattr(asked, level)]
    if not named:
        return int(asked.school)
    known = {name.casefold(): name for name in places(store, named[0].level)}
    if named[0].name.casefold() not in known:
        there = ", ".join(known.values()) or "–"
        raise Failure(_("there is no place {name}; there are: {known}").format(name=named[0].name, known=there))
    return Place(named[0].level, known[named[0].name.casefold()])


def told(store: "Store", year: str, owner: "Owner") -> dict[str, Any]:
    """The answer: the school year, its targets by indicator, and every target the school ever said."""
    from metrics.targets import history, in_force

    return {"year": year, "targets": [line(one) for one in in_force(store, year, owner)],
            "history": rows(history(store, owner))}  # fmt: skip


def line(one: "InForce") -> dict[str, Any]:
    """A target as an object; per cent is text, exact, null where none holds."""
    from metrics.targets import per_cent

    target = one.target
    return {
        "indicator": one.indicator,
        "percent": per_cent(target),
        "from_year": target.year if target else None,
        "act": words(target.act) if target else None,
        "own": bool(target and target.own),
    }
