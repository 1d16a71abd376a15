"""Headers of a table to the questions of the school's own questionnaires, exact wordings first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.columns import bare
from data_loaders.headers import wave_of
from data_loaders.likeness import Phrase, stems
from data_loaders.recognise import read_as
from data_loaders.splits import MARK
from questionnaires import Item
from questionnaires.own import Own, OwnItem, own_of
from store import Store
from store.own import definitions

WAVES = ("before", "after")
GRID = re.compile(r"\[([^\[\]]+)\]\s*$")


@dataclass(frozen=True)
class Found:
    """One header understood as one question."""

    column: int
    item: OwnItem
    certainty: float


@dataclass(frozen=True)
class OwnReading:
    """The headers of a table read as one own questionnaire."""

    own: Own
    found: tuple[Found, ...]

    @property
    def score(self) -> float:
        """How much of the table this reading explains, in the measure of recognise.Reading."""
        return sum(one.certainty for one in self.found)


def own_questionnaires(store: Store, school: int = 1, deleted: bool = False) -> tuple[Own, ...]:
    """The school's own questionnaires in the order of their codes; deleted: those that were deleted, too."""
    return tuple(own_of(kept) for kept in definitions(store, school, deleted))


def folded(text: str) -> str:
    """A wording as it is compared: without case, signs, numbering and the wave at its end or beginning."""
    mark = MARK.search(text)
    if mark and wave_of(mark[1] or mark[2]):
        text = text[: mark.start()] + " " + text[mark.end() :]
    return bare(text)


@lru_cache(maxsize=16_384)
def spoken(text: str) -> frozenset[str]:
    """A wording as it is compared; of a form's grid («Оцените [Мне трудно уснуть]») the row alone, too."""
    row = GRID.search(text)
    return frozenset({folded(text), *([folded(row[1])] if row else [])} - {""})


def wordings(item: OwnItem) -> frozenset[str]:
    """Every way to ask a question exactly, its code among them."""
    texts = (text for text in (item.text, item.before, item.after) if text)
    return frozenset({item.code}.union(*map(spoken, texts)))


@lru_cache(maxsize=64)
def by_wording(own: Own) -> dict[str, tuple[OwnItem, ...]]:
    """Wording -> the questions that are put so."""
    found: dict[str, tuple[OwnItem, ...]] = {}
    for item in own.items:
        for text in wordings(item):
            found[text] = (*found.get(text, ()), item)
    return found


def is_own_question(text: str, owns: Sequence[Own]) -> bool:
    """Whether a header cell is worded as a question of an own questionnaire."""
    said = spoken(text) if owns else frozenset()
    return any(one in by_wording(own) for own in owns for one in said)


@lru_cache(maxsize=64)
def read_own(header: tuple[str | None, ...], own: Own) -> OwnReading:
    """The headers read as one questionnaire: exact wordings, then what is most alike among the rest."""
    texts = {column: text for column, text in enumerate(header) if text}
    exact: dict[str, Found] = {}
    for column, text in texts.items():
        asked = (one for way in sorted(spoken(text)) for one in by_wording(own).get(way, ()))
        item = next((one for one in asked if one.code not in exact), None)
        if item is not None:
            exact[item.code] = Found(column, item, 1.0)
    taken = {one.column for one in exact.values()}
    rest = [item for item in own.items if item.code not in exact]
    alike = read_as(("", "", ""), ways(rest), {column: stems(t) for column, t in texts.items() if column not in taken})
    near = [Found(m.column, item, m.certainty) for m in alike.matches if (item := own.item(m.item.code)) is not None]
    return OwnReading(own, tuple(sorted([*exact.values(), *near], key=lambda one: one.column)))


def ways(items: Sequence[OwnItem]) -> list[Phrase]:
    """Every way to ask these questions, as stems."""
    asked = [(Item(one.code, "10", "", {}, ()), text) for one in items for text in (one.text, one.before, one.after)]
    return [Phrase(item, words) for item, text in asked if (words := stems(text))]


def best_own(header: tuple[str | None, ...], owns: Sequence[Own]) -> OwnReading | None:
    """The own questionnaire that explains most of a table, of equals the shorter; None where half of none is there."""
    found = [read_own(header, own) for own in owns]
    there = [one for one in found if len(one.found) >= min(2, len(one.own.items))
             and 2 * len(one.found) >= len(one.own.items)]  # fmt: skip
    return max(there, key=lambda one: (one.score, len(one.found) / len(one.own.items)), default=None)


def wave_by_wording(header: Sequence[str | None], found: Sequence[Found]) -> str | None:
    """The wave whose own wordings the headers have, where the questionnaire words a wave otherwise; None in doubt."""
    said = {
        wave
        for one in found
        for wave in WAVES
        if one.item.before != one.item.after
        and getattr(one.item, wave)
        and folded(header[one.column] or "") == folded(one.item.wording(wave))
    }
    return said.pop() if len(said) == 1 else None
