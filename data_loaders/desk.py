"""The pairing desk: what waits for a decision about who is who, and how decisions are made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from data_loaders.candidates import candidates
from data_loaders.doubts import Reference, doubts
from data_loaders.party import UNKNOWN, Candidate, Party
from data_loaders.rules import Rule, rules
from store import Store
from store.links import DIFFERENT, NO_RULE, RULE, SAME, Link, decide, links, undo_links
from store.parties import matched

# How a person was found, by the ways of store/derived/3b_decide.sql.
JOINED = {1: "code", 2: "code", 3: "name", 4: "name", 5: "short name", 6: "name", 7: "decision"}


@dataclass(frozen=True)
class Desk:
    """One year's people and what waits for a decision about them.

    doubts: joins that nobody decided about and that deserve a look; decisions: one row per one that is not taken back.
    """

    year: str
    people: tuple[Party, ...]
    candidates: tuple[Candidate, ...]
    rules: tuple[Rule, ...]
    doubts: tuple[Candidate, ...]
    decisions: pd.DataFrame

    @property
    def waiting(self) -> set[str]:
        """The unknown persons about whom something is proposed."""
        ruled = {strange.person for rule in self.rules for strange, _person in rule.pairs}
        return ruled | {one.strange.person for one in self.candidates}

    @property
    def participants(self) -> list[Party]:
        """Everybody who answered, was measured or is in a pair, but for people from outside, whom no list names."""
        return [one for one in self.people if (one.spoke or one.paired) and one.kind != "outside"]

    @property
    def joined(self) -> list[Party]:
        """Those of them whom a list knows, or about whom nothing is proposed since their two waves found each other."""
        waiting = self.waiting
        return [
            one for one in self.participants
            if one.kind != UNKNOWN or (one.spoke and not halves(one) and one.person not in waiting)
        ]  # fmt: skip

    @property
    def alone(self) -> list[Party]:
        """The rest of them, and whoever only a register names: on no list, and nobody alike was found."""
        settled = {one.person for one in self.joined} | self.waiting
        strange = [one for one in self.people if one.registered and one.kind == UNKNOWN]
        found = {one.person: one for one in (*self.participants, *strange)}
        return [one for person, one in found.items() if person not in settled]


def desk(store: Store, year: str, school: int = 1) -> Desk:
    """The desk of a year; what is refused in it is not proposed."""
    found, said = matched(store, year, school), links(store, school)
    people, references = parties(found.people), [Reference(**row) for row in records(found.references)]
    now = said[said["link"].isin(found.holding)]
    refused = refusals(now, DIFFERENT)
    proposed = rules(people, refusals(now, NO_RULE))
    ruled = {strange.person for rule in proposed for strange, _person in rule.pairs}
    may_be = candidates(people, refused, ruled)
    return Desk(year, tuple(people), tuple(may_be), tuple(proposed), tuple(doubts(people, references)), said)


def everybody(store: Store, year: str, school: int = 1) -> list[Party]:
    """The people of a year."""
    return parties(matched(store, year, school).people)


def parties(rows: pd.DataFrame) -> list[Party]:
    """People of the store as the desk knows them."""
    return [Party(**row) for row in records(rows)]


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as keyword arguments; a class is class_."""
    named = rows.rename(columns={"class": "class_"})
    return [{str(name): value for name, value in row.items()} for row in named.to_dict("records")]


def refusals(said: pd.DataFrame, verdict: str) -> set[tuple[str, str, str, str]]:
    """The sides of the decisions with this verdict."""
    rows = said.loc[said["verdict"] == verdict, ["place", "key", "to_place", "to_key"]]
    return {tuple(row) for row in rows.itertuples(index=False, name=None)}


def confirm(store: Store, chosen: Sequence[Candidate | Rule], who: str, year: str, school: int = 1) -> list[int]:
    """Join what was chosen on the desk of a year, or keep it joined; returns the numbers of the decisions."""
    return decide(store, [said(one, SAME, RULE, year) for one in chosen], who, school)


def reject(store: Store, chosen: Sequence[Candidate | Rule], who: str, year: str, school: int = 1) -> list[int]:
    """Keep apart what was chosen, or part it, and propose it no more; returns the numbers of the decisions."""
    return decide(store, [said(one, DIFFERENT, NO_RULE, year) for one in chosen], who, school)


def undo(store: Store, numbers: Sequence[int], school: int = 1) -> None:
    """Take decisions back; raises KeyError, and takes none back, when one is not there."""
    undo_links(store, numbers, school)


def said(one: Candidate | Rule, of_people: str, of_rules: str, year: str) -> Link:
    """A decision about a candidate or a rule.

    What a code means holds for its year. Who a name is holds for every year: if that is somebody with a code, while the
    list has the same name beside it.
    """
    if isinstance(one, Rule):
        return Link(*one.sides, of_rules, one.certainty, year)
    link = Link(*one.sides, of_people, one.certainty)
    named = one.strange.code_key is None
    if named and one.person.kind == UNKNOWN and one.person.code_key is None:
        return link
    return replace(link, year=year, to_name=one.person.name_key if named else None)


def halves(one: Party) -> list[str]:
    """What is there of one wave only: form:role:wave of questionnaires, the wave of measurements as «stage2:wave»."""
    other = {"before": "after", "after": "before"}
    split = [entry.rpartition(":") for entry in (*one.answered, *(f"stage2:{wave}" for wave in one.measured))]
    there = {f"{of}:{wave}" for of, _colon, wave in split}
    return [f"{of}:{wave}" for of, _colon, wave in split if wave in other and f"{of}:{other[wave]}" not in there]


def found_by(one: Party) -> list[str]:
    """How the files' words for a person were matched: code, name, short name, decision; unknown where by nothing."""
    ways = list(dict.fromkeys(JOINED[way] for way in sorted(one.ways, key=int)))
    return [*ways, UNKNOWN] if one.kind == UNKNOWN else ways
