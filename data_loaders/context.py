"""What every table of one import is read against: who is known, the school year given, the reader's role."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data_loaders.people import name_words
from store import Store, name_key

KNOWN = "select distinct kind, code_key, name_key from roster where school = $school"


@dataclass(frozen=True)
class Known:
    """Whom the rosters name, for one place (pupil, staff): folded codes and hashed names."""

    codes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Context:
    """The surroundings of a plan. known: place -> people; a place without a roster is not in it."""

    key: str
    role: str = "curator"
    year: str | None = None
    known: Mapping[str, Known] = field(default_factory=dict)

    def hash_of(self, name: str | None) -> str | None:
        """The keyed hash of a name, or None without one."""
        words = name_words(name or "")
        return name_key(words, self.key) if words else None

    def is_stranger(self, code_key: str | None, name_key: str | None, place: str) -> bool:
        """Whether there is a roster for that place and no roster at all names this person."""
        if place not in self.known and not (place == "any" and self.known):
            return False
        return not any(code_key in known.codes or name_key in known.names for known in self.known.values())


def known_people(store: Store, school: int = 1) -> dict[str, Known]:
    """The people of the rosters that are stored already."""
    codes: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for kind, code, name in store.run(KNOWN, {"school": school}).fetchall():
        codes.setdefault(kind, set()).update({code} - {None})
        names.setdefault(kind, set()).update({name} - {None})
    return {kind: Known(frozenset(codes[kind]), frozenset(names[kind])) for kind in codes}


def merged(first: Mapping[str, Known], second: Mapping[str, Known]) -> dict[str, Known]:
    """The people of both."""
    nobody = Known()
    return {
        kind: Known(
            first.get(kind, nobody).codes | second.get(kind, nobody).codes,
            first.get(kind, nobody).names | second.get(kind, nobody).names,
        )
        for kind in {*first, *second}
    }
