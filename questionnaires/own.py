"""A questionnaire that a school defines itself: its questions, and constructs that are parameters of stage 2."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from questionnaires.model import Parameter

# What an own questionnaire is called among the kinds of tables, and what its parameters' codes begin with.
PREFIX = "own."
CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
# scale: numbers from minimum to maximum; yn: no 0, yes 1; words: its own words, the lowest first, from minimum on.
KINDS = ("scale", "yn", "words")
TEXT = "text"  # an open answer: what a column of a file may be guessed to be, and no question of a definition
WHO = ("pupil", "staff")
BETTER = ("higher", "lower")
SENSITIVITY = ("psychological", "educational")
HALF = 0.5


@dataclass(frozen=True)
class OwnItem:
    """One question that counts towards one construct; reversed: the higher the answer, the less of the construct.

    text: its wording, usually in both waves; before and after: another wording in that wave, or nothing.
    """

    code: str
    text: str
    construct: str
    kind: str = "scale"
    minimum: float = 1
    maximum: float = 5
    reversed: bool = False
    words: tuple[str, ...] = ()
    before: str = ""
    after: str = ""

    def wording(self, wave: str | None) -> str:
        """How the question is put in a wave."""
        return {"before": self.before, "after": self.after}.get(wave or "") or self.text


@dataclass(frozen=True)
class OwnConstruct:
    """What several items measure together. moved: the smallest change of the score that counts; 0 means any.

    pairing: whether the scores of two people are laid side by side when a pair is formed. low and high are the norm:
    scores up to low are low, from high on high, between them middling; None where there is no norm.
    """

    code: str
    title: str
    better: str = "higher"
    moved: float = 0
    title_en: str = ""
    pairing: bool = False
    low: float | None = None
    high: float | None = None

    def level(self, score: float) -> str | None:
        """Where a score stands by the norm: low, middle, high; None where there is no norm."""
        if self.low is None or self.high is None:
            return None
        return "low" if score <= self.low else "high" if score >= self.high else "middle"


@dataclass(frozen=True)
class Own:
    """A questionnaire of the school's own. least: the share of a construct's items that a score needs answered."""

    code: str
    title: str
    constructs: tuple[OwnConstruct, ...] = field(repr=False)
    items: tuple[OwnItem, ...] = field(repr=False)
    who: str = "pupil"
    sensitivity: str = "psychological"
    least: float = HALF
    title_en: str = ""

    @property
    def kind(self) -> str:
        """What a table of this questionnaire is called among the kinds of tables."""
        return PREFIX + self.code

    @property
    def name(self) -> dict[str, str]:
        """The title by language."""
        return {"ru": self.title, "en": self.title_en or self.title}

    def item(self, code: str | None) -> OwnItem | None:
        """The item of this code, or None."""
        return next((item for item in self.items if item.code == code), None)

    def asked(self, construct: str) -> tuple[OwnItem, ...]:
        """The items of one construct."""
        return tuple(item for item in self.items if item.construct == construct)

    def as_dict(self) -> dict[str, Any]:
        """The definition as JSON keeps it; what own_of takes."""
        found: dict[str, Any] = asdict(self)
        return found

    def parameters(self) -> dict[str, Parameter]:
        """Code -> parameter of stage 2 for each construct, on the scale of its items."""
        return {code: parameter for one in self.constructs for code, parameter in [self._parameter(one)]}

    def _parameter(self, one: OwnConstruct) -> tuple[str, Parameter]:
        code, first = f"{self.kind}.{one.code}", self.asked(one.code)[0]
        english = one.title_en or one.title
        title = {"ru": _of(one.title, self.title), "en": _of(english, self.name["en"])}
        return code, Parameter(
            code=code,
            who=self.who,
            better=one.better,
            minimum=first.minimum,
            maximum=first.maximum,
            moved=one.moved,
            sensitivity=self.sensitivity,
            title=title,
            keys=(),
            change=True,
            by_subject=False,
            status="own",
            source=self.title,
        )


def _of(construct: str, questionnaire: str) -> str:
    return construct if construct == questionnaire else f"{construct} ({questionnaire})"


def own_of(kept: Mapping[str, Any]) -> Own:
    """The questionnaire of a definition that was checked when it was saved."""
    constructs = tuple(OwnConstruct(**one) for one in kept["constructs"])
    items = tuple(OwnItem(**{**one, "words": tuple(one.get("words", ()))}) for one in kept["items"])
    return Own(**{**kept, "constructs": constructs, "items": items})


def own_parameters(kept: Iterable[Mapping[str, Any]]) -> dict[str, Parameter]:
    """The parameters of these definitions by code, in their order."""
    return {code: one for definition in kept for code, one in own_of(definition).parameters().items()}


def own_code(kind: str | None) -> str | None:
    """The code of the own questionnaire that a kind of table names, or None for any other kind."""
    return kind.removeprefix(PREFIX) if kind and kind.startswith(PREFIX) else None
