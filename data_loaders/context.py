"""What every table of one import is read against: who is known, the school year given, the reader's role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from data_loaders.corrections import Corrections
from data_loaders.people import is_short_of, name_words
from locales import ngettext, number
from questionnaires.own import Own
from store import Store, name_key

KNOWN = """
    select distinct kind, code_key, name_key, name
    from roster left join identity.name using (school, name_key) where school = $school
"""
Words = tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """Whom the rosters name, for one place (pupil, staff): folded codes, hashed names, the words of the names."""

    codes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    spelled: frozenset[Words] = frozenset()

    @cached_property
    def by_word(self) -> dict[str, list[Words]]:
        """The names by each of their words."""
        found: dict[str, list[Words]] = {}
        for words in self.spelled:
            for word in words:
                found.setdefault(word, []).append(words)
        return found

    def answering(self, name: str | None) -> int:
        """How many of the names this one can be in short, or can be short for."""
        words = tuple(name_words(name or "").split())
        near = {known for word in words if len(word) > 1 for known in self.by_word.get(word, ())}
        return sum(is_short_of(words, known) or is_short_of(known, words) for known in near)


@dataclass(frozen=True)
class Context:
    """The surroundings of a plan. known: place -> people; a place without a roster is not in it.

    called: (form, role, item) -> the words in which the school asked it before.
    answers: what the reader says of single tables; repeats: which row of a repeated person is kept;
    memory: what is remembered by signature (memory.py); own: the school's own questionnaires; words: its own words
    (dictionary.py); school: whose files they are.
    """

    key: str
    role: str = "curator"
    year: str | None = None
    known: Mapping[str, Known] = field(default_factory=dict)
    called: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    answers: Corrections = field(default_factory=dict)
    repeats: str | None = None
    memory: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    own: tuple[Own, ...] = ()
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    school: int = 1

    def hash_of(self, name: str | None) -> str | None:
        """The keyed hash of a name, or None without one."""
        words = name_words(name or "")
        return name_key(words, self.key) if words else None

    def is_listed(self, code_key: str | None, name_key: str | None) -> bool:
        """Whether a roster names this person by this code or in these words."""
        return any(code_key in known.codes or name_key in known.names for known in self.known.values())

    def fitting(self, place: str, name: str | None) -> int:
        """How many people of the place this name can be in short («Иванова А. П.»)."""
        near = self.known.values() if place == "any" else [self.known[place]]
        return sum(known.answering(name) for known in near)

    def has_roster(self, place: str) -> bool:
        """Whether the people of that place are known at all."""
        return place in self.known or (place == "any" and bool(self.known))

    def is_stranger(self, code_key: str | None, name_key: str | None, place: str, name: str | None = None) -> bool:
        """Whether there is a roster for that place and no roster at all names this person, in full or in short."""
        known = not self.has_roster(place) or self.is_listed(code_key, name_key)
        return not known and self.fitting(place, name) != 1

    def or_several(self, place: str, name: str | None, message: str) -> str:
        """The message on a stranger, or that the name can be several people of the lists."""
        people = self.fitting(place, name) if name else 0
        if people < 2:
            return message
        text = ngettext(
            "{n} person of the lists can be meant by this short name; if no class tells them apart, write it in full",
            "{n} people of the lists can be meant by this short name; if no class tells them apart, write it in full",
            people,
        )
        return text.format(n=number(people))

    def is_short(self, code_key: str | None, name_key: str | None, place: str, name: str | None) -> bool:
        """Whether this person is known only because exactly one name of the place can be meant by a short one."""
        open_question = self.has_roster(place) and not self.is_listed(code_key, name_key)
        return open_question and self.fitting(place, name) == 1


def known_people(store: Store, school: int = 1) -> dict[str, Known]:
    """The people of the rosters that are stored already."""
    found: dict[str, tuple[set[str], set[str], set[Words]]] = {}
    for kind, code, key, name in store.run(KNOWN, {"school": school}).fetchall():
        codes, names, spelled = found.setdefault(kind, (set(), set(), set()))
        codes.update({code} - {None})
        names.update({key} - {None})
        spelled.update({tuple(name_words(name or "").split())} - {()})
    return {kind: Known(frozenset(c), frozenset(n), frozenset(s)) for kind, (c, n, s) in found.items()}


def merged(first: Mapping[str, Known], second: Mapping[str, Known]) -> dict[str, Known]:
    """The people of both."""
    nobody = Known()
    return {
        kind: Known(
            first.get(kind, nobody).codes | second.get(kind, nobody).codes,
            first.get(kind, nobody).names | second.get(kind, nobody).names,
            first.get(kind, nobody).spelled | second.get(kind, nobody).spelled,
        )
        for kind in {*first, *second}
    }
