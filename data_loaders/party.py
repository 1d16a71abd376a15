"""People to be told apart or brought together, and a pair of them that may be one person."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from data_loaders.alike import words_of

UNKNOWN = "unknown"
Sides = tuple[str, str, str, str]


@dataclass(frozen=True)
class Party:
    """One person as store/parties.py knows it; name only for readers who may see it."""

    person: str
    kind: str
    place: str
    key: str
    code: str | None = None
    code_key: str | None = None
    name_key: str | None = None
    class_: str | None = None
    ways: tuple[int, ...] = ()
    answered: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    registered: tuple[str, ...] = ()
    paired: bool = False
    files: tuple[str, ...] = ()
    name: str | None = field(default=None, repr=False)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name as they are compared."""
        return words_of(self.name)

    @property
    def spoke(self) -> bool:
        """Whether there are answers or measurements of this person."""
        return bool(self.answered or self.measured)


@dataclass(frozen=True)
class Candidate:
    """A party that nobody answers to (strange), who it may be, how sure (0..1), and why in keys of ui/desk_words.py."""

    strange: Party
    person: Party
    certainty: float
    why: tuple[str, ...] = ()

    @property
    def sides(self) -> Sides:
        """The two ends as a decision names them."""
        return (self.strange.place, self.strange.key, self.person.place, self.person.key)

    @property
    def number(self) -> str:
        """A short name of this candidate that is the same in every run."""
        return mark(self.sides)


def mark(sides: Sequence[str]) -> str:
    """Eight letters and digits that stand for two sides."""
    return sha256("\n".join(sides).encode()).hexdigest()[:8]


def overlap(strange: Party, person: Party) -> bool:
    """Whether both gave the same questionnaire or were measured in the same wave."""
    return bool({*strange.answered} & {*person.answered} or {*strange.measured} & {*person.measured})


def together(strange: Party, person: Party) -> bool:
    """Whether the two are looked for in one place; nobody from outside is on a list."""
    one_place = strange.place == person.place or "any" in (strange.place, person.place)
    return one_place and "outside" not in (strange.place, person.place) and strange.person != person.person
