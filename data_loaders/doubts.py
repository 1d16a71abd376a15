"""Joins that exact matching made by itself and that deserve a look: how sure each is, and what speaks against it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from data_loaders.alike import name_likeness, words_of
from data_loaders.candidates import LEAST, shares, weighed
from data_loaders.near import near
from data_loaders.party import UNKNOWN, Candidate, Party

BY_CODE, BY_SHORT_NAME, DECIDED = (1, 2, 6), 5, 7  # ways of store/derived/3b_decide.sql


@dataclass(frozen=True)
class Reference:
    """One way the files speak of a person of a list, as store/references.sql knows it."""

    place: str
    detail: str
    code: str | None
    code_key: str | None
    name_key: str | None
    class_: str | None
    way: int
    person: str
    answered: tuple[str, ...]
    measured: tuple[str, ...]
    files: tuple[str, ...]
    name: str | None


def doubts(people: Sequence[Party], references: Sequence[Reference]) -> list[Candidate]:
    """The joins worth a look, the least sure first: who is spoken of (strange), and whom that was joined to."""
    known = {one.person: one for one in people if one.kind != UNKNOWN}
    told = defaultdict(list)
    for one in references:
        told[one.person].append(one)
    found = {}
    for (place, key, person), group in keyed(references).items():
        why = [sign for one in group for sign in reasons(one, known[person])] if person in known else []
        if why:
            strange = stranger(place, key, group, known[person])
            found[strange.person] = (strange, alone(known[person], group, told[person]), tuple(dict.fromkeys(why)))
    rivals: dict[str, list[Party]] = defaultdict(list)
    for strange, rival in near([*(strange for strange, *_rest in found.values()), *known.values()]):
        if rival.kind != UNKNOWN and rival.person != found[strange.person][1].person:
            rivals[strange.person].append(rival)
    judged = (judge(*said, rivals[name]) for name, said in found.items())
    return sorted(judged, key=lambda one: (one.certainty, one.number))


def reasons(one: Reference, person: Party) -> list[str]:
    """Why a join deserves a look, in keys of ui/desk_words.py: another name, another class, a short name."""
    words, why = words_of(one.name), ["short name"] if one.way == BY_SHORT_NAME else []
    if one.way in BY_CODE and words and person.words and name_likeness(words, person.words).sure < LEAST:
        why.append("other name")
    if one.way != DECIDED and one.class_ and person.class_ and not next_class(one.class_, person.class_):
        why.append("other class")
    return why


def next_class(first: str, second: str) -> bool:
    """Whether two classes are one, a promotion apart (7А and 8А), or one says less than the other (7 and 7А)."""
    (year, letter), (other, same) = (re.findall(r"^(\d*)(.*)", name)[0] for name in (first, second))
    alike = letter == same or not letter or not same
    return first == second or bool(alike and year and other and abs(int(year) - int(other)) <= 1)


def keyed(references: Sequence[Reference]) -> Mapping[tuple[str, str, str], list[Reference]]:
    """Place, key and person -> what a decision with that key speaks of.

    A short name that is one person wherever it stands is decided about as such, everything else as it stands there.
    """
    meant = defaultdict(set)
    for one in references:
        meant[one.place, one.name_key].add(one.person)
    found: dict[tuple[str, str, str], list[Reference]] = defaultdict(list)
    for one in references:
        alone = one.way == BY_SHORT_NAME and not one.code_key and len(meant[one.place, one.name_key]) == 1
        found[one.place, str(one.name_key) if alone else one.detail, one.person].append(one)
    return found


def stranger(place: str, key: str, group: Sequence[Reference], person: Party) -> Party:
    """Whom a group of references speaks of, as if nobody had been found; a class that says nothing is left out."""
    first, classes = group[0], {one.class_ for one in group if one.class_}
    class_ = classes.pop() if len(classes) == 1 else None
    silent = class_ is not None and person.class_ is not None and class_ != person.class_
    return Party(
        f"{UNKNOWN}:{place}:{key}|{person.person}", UNKNOWN, place, key, first.code, first.code_key, first.name_key,
        None if silent and next_class(str(class_), str(person.class_)) else class_,
        answered=every(group, "answered"), measured=every(group, "measured"), files=every(group, "files"),
        name=first.name,
    )  # fmt: skip


def alone(person: Party, group: Sequence[Reference], told: Sequence[Reference]) -> Party:
    """A person of the list without what these references say of it."""
    rest = [one for one in told if one not in group]
    return replace(person, answered=every(rest, "answered"), measured=every(rest, "measured"))


def every(group: Sequence[Reference], what: str) -> tuple[str, ...]:
    """All that the references of a group say of one thing, each once."""
    return tuple(sorted(set(chain.from_iterable(getattr(one, what) for one in group))))


def judge(strange: Party, person: Party, why: tuple[str, ...], rivals: Sequence[Party]) -> Candidate:
    """The join as a candidate among those whom it could have been instead; its reasons come before other signs."""
    joined = weighed(strange, person)
    others = [pair for pair in (weighed(strange, rival) for rival in rivals) if pair.certainty >= LEAST]
    (sure,) = (one.certainty for one in shares([joined, *others]) if one.person is person)
    signs = [sign for sign in joined.why if sign != "name written differently" or "short name" not in why]
    return Candidate(strange, person, sure, tuple(dict.fromkeys((*why, *signs))))
