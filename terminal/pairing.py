"""The commands of the pairing desk: who is who, and decisions about it; by code only, never by name."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from locales import _
from terminal.failure import Answer, Failure
from terminal.output import rows

if TYPE_CHECKING:
    from data_loaders.desk import Desk
    from data_loaders.party import Candidate, Party
    from data_loaders.rules import Rule
    from store import Store


def people(store: "Store", asked: argparse.Namespace) -> Answer:
    """Everybody of a year."""
    from data_loaders.desk import desk

    handlers_only(asked.role)
    found = desk(store, store.scope(asked.year).year)
    doubted = {one.person.person: one.why for one in reversed(found.doubts)}
    return [person(one, doubted.get(one.person, ())) for one in found.people], 0


def person(one: "Party", doubts: Sequence[str] = ()) -> dict[str, Any]:
    """One person as an object of the list, with what speaks against its joins."""
    from data_loaders.desk import found_by

    answered = [dict(zip(("form", "role", "wave"), said.split(":"), strict=True)) for said in one.answered]
    known = {"code": one.code, "kind": one.kind, "class": one.class_, "paired": one.paired}
    return known | {"answered": answered, "measured": list(one.measured), "joined": found_by(one),
                    "doubts": list(doubts)}  # fmt: skip


def join(store: "Store", asked: argparse.Namespace) -> Answer:
    """The desk, after the decisions that the line brings."""
    from data_loaders.desk import desk

    handlers_only(asked.role)
    year = store.scope(asked.year).year
    done = decided(store, asked, desk(store, year))
    return told(desk(store, year)) | {"done": done}, 0


def decided(store: "Store", asked: argparse.Namespace, found: "Desk") -> dict[str, Any] | None:
    """What was decided: how many, the numbers to undo by, the estimated share of wrong joins; None for a mere list."""
    from data_loaders.desk import reject
    from data_loaders.sure import above, below

    if asked.undo:
        return {"undone": undone(store, asked.undo)}
    if asked.reject:
        return {"rejected": reject(store, named(found, asked.reject), asked.role, found.year)}
    if asked.confirm_above is not None:
        return confirmed(store, above(found.candidates, asked.confirm_above), asked.role, found.year)
    if asked.keep_above is not None:
        return confirmed(store, above(found.doubts, asked.keep_above), asked.role, found.year)
    if asked.part_below is not None:
        return {"rejected": reject(store, below(found.doubts, asked.part_below), asked.role, found.year)}
    if asked.confirm:
        return confirmed(store, named(found, asked.confirm), asked.role, found.year)
    return None


def confirmed(
    store: "Store", chosen: "list[Candidate] | list[Candidate | Rule]", role: str, year: str
) -> dict[str, Any]:
    """The numbers of the decisions that join these, and how many of the joins are wrong by estimate."""
    from data_loaders.desk import confirm
    from data_loaders.sure import wrong

    return {"confirmed": confirm(store, chosen, role, year), "estimated_wrong": wrong(chosen)}


def undone(store: "Store", numbers: list[int]) -> list[int]:
    """Decisions taken back."""
    from data_loaders.desk import undo

    try:
        undo(store, numbers)
    except KeyError as error:
        raise Failure(_("there is no decision {n} to undo").format(n=error.args[0])) from error
    return numbers


def named(found: "Desk", numbers: list[str]) -> "list[Candidate | Rule]":
    """The candidates, doubted joins and rules of these IDs; raises Failure for one that is not there."""
    proposed: list[Candidate | Rule] = [*found.candidates, *found.doubts, *found.rules]
    there = {one.number: one for one in proposed}
    for number in numbers:
        if number not in there:
            raise Failure(_("there is no candidate {id}: see join --list").format(id=number))
    return [there[number] for number in dict.fromkeys(numbers)]


def told(found: "Desk") -> dict[str, Any]:
    """The desk as an object."""
    return {
        "people": len(found.participants),
        "joined": len(found.joined),
        "waiting": len(found.waiting),
        "candidates": [candidate(one) for one in found.candidates],
        "doubts": [candidate(one) for one in found.doubts],
        "rules": [rule(one) for one in found.rules],
        "decisions": [decision(row) for row in rows(found.decisions)],
    }


def candidate(one: "Candidate") -> dict[str, Any]:
    """A candidate as an object; somebody whom only a name speaks of has no code."""
    from data_loaders.sure import shown

    sides = {
        "code": one.strange.code,
        "class": one.strange.class_,
        "files": list(one.strange.files),
        "to_code": one.person.code,
        "to_class": one.person.class_,
    }
    return {"id": one.number, **sides, "certainty": shown(one.certainty), "why": list(one.why)}


def rule(one: "Rule") -> dict[str, Any]:
    """A rule as an object."""
    sides = {"place": one.place, "prefix": one.prefix, "to_place": one.to_place, "to_prefix": one.to_prefix}
    return {"id": one.number, **sides, "pairs": len(one.pairs), "of": one.of, "files": list(one.files),
            "certainty": one.certainty}  # fmt: skip


def decision(row: dict[str, Any]) -> dict[str, Any]:
    """A decision as an object; the keys stay inside, since one of a name is a hash of it."""
    return {
        "undo": row["link"],
        **{name: row[name] for name in ("verdict", "certainty", "year", "lasting", "decided_at", "decided_by")},
    }


def handlers_only(role: str) -> None:
    """Raise Failure for a reader to whom no list of people is shown."""
    if role == "administration":
        raise Failure(_("lists of people are for the curator and the psychologist"))
