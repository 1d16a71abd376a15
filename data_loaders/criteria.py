"""Which criterion of the curator's questionnaire a text is: stems of words, weighed by how telling they are."""

import math
from collections import Counter
from collections.abc import Hashable, Mapping
from functools import cache, lru_cache
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data_loaders.likeness import stems
from questionnaires.scorecard import scorecard

SURE = 0.62  # below this a text is no criterion
FEWEST = 4  # so many different criteria make a table the curator's questionnaire
SHORT, LONG = 6, 9  # a stem so long may have a slip, or two
Stems = frozenset[str]
Place = TypeVar("Place", bound=Hashable)


def criteria(texts: Mapping[Place, str]) -> dict[Place, tuple[int, float]]:
    """Place -> its criterion with a certainty: each criterion to its best text, surest first, none used twice."""
    likely = sorted(
        ((sure, -order, place, number) for order, (place, text) in enumerate(texts.items())
         for number, sure in likenesses(text).items() if sure >= SURE),
        key=lambda one: one[:2], reverse=True,
    )  # fmt: skip
    found: dict[Place, tuple[int, float]] = {}
    for sure, _order, place, number in likely:
        best = max(likenesses(texts[place]).values())
        if place not in found and number not in {one for one, _sure in found.values()} and sure > best - 0.15:
            found[place] = (number, round(sure, 3))
    return found


def is_criterion(text: str) -> bool:
    """Whether a text asks for a criterion."""
    return max(likenesses(text).values(), default=0.0) >= SURE


def likeliest(text: str) -> int:
    """The criterion that a text is most like; ValueError of a text that is like none."""
    found = likenesses(text)
    return max(found, key=found.__getitem__)


@lru_cache(maxsize=4096)
def likenesses(text: str) -> dict[int, float]:
    """Criterion -> how alike the text and the best of its phrases are, 0..1; nothing of a text without a known stem."""
    said = known(stems(text))
    if said.isdisjoint(weights()):
        return {}
    return {number: max(alike(said, phrase) for phrase in ways) for number, ways in phrases().items()}


def alike(said: Stems, phrase: Stems) -> float:
    """Mostly how much of the phrase the text says; a text of one word («Цель») says no phrase of several."""
    if len(said) == 1 < len(phrase):
        return 0.0
    common = weight(said & phrase)
    return 0.65 * common / weight(phrase) + 0.35 * common / weight(said)


def known(said: Stems) -> Stems:
    """The stems with a slip of the pen mended where one of ours is meant."""
    return frozenset(mended(stem) for stem in said)


@lru_cache(maxsize=4096)
def mended(stem: str) -> str:
    """The stem of ours that differs by a letter (two in a long one), else the stem itself."""
    if stem in weights() or len(stem) < SHORT:
        return stem
    found = process.extractOne(stem, [*weights()], scorer=OSA.distance, score_cutoff=1 + (len(stem) >= LONG))
    return found[0] if found and len(found[0]) >= SHORT else stem


@cache
def phrases() -> dict[int, tuple[Stems, ...]]:
    """Criterion -> every way to say it, as stems."""
    return {one.number: tuple(stems(text) for text in one.keys if stems(text)) for one in scorecard().criteria}


@cache
def weights() -> dict[str, float]:
    """How telling a stem is: one that few criteria use is high."""
    counts = Counter(stem for ways in phrases().values() for stem in frozenset().union(*ways))
    return {stem: math.log(1 + len(phrases()) / count) for stem, count in counts.items()}


@cache
def weight(said: Stems) -> float:
    """The summed weight of stems; one that no criterion uses weighs little."""
    return sum(weights().get(stem, 0.7) for stem in said)
