"""How alike a header and a known question are: stems of words, weighted by how telling they are."""

import math
import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import snowballstemmer

from questionnaires import Item, instruments, parameters

# Words too common to tell one question from another.
SMALL_WORDS = """
    вы вам вас ваш ваша ваше ваши ли в во на с со и а о об от для по к у из то это бы же не мы я он или при был
    ты тебе тебя твой твоя твое твои мне меня мой моя мое мои оцените оцени пожалуйста
    a an the you your do did does to of in on at with is are was were be been it its that this and or for if any
    how much did have has had as by from please i my me
"""
STOP = frozenset(SMALL_WORDS.split())
NUMBER = re.compile(
    r"^\s*[a-z]\w*(?:\[\w+\])?\.\s+(?=[а-я«\"])|^\s*(?:вопрос\s*)?[№#]?\s*\d{1,3}\s*[.):]\s*|^\s*(?:вопрос\s*[№#]?|[№#])\s*\d{1,3}\s*"
)
ENDINGS = re.compile(r"(?<=\w)\((?:а|ы|и|на|ны|ась|ся|сь|я|ая)\)")  # рад(а), доволен(на)
SCALE = re.compile(
    r"\([^()]*\d[^()]*\)"  # a bracket with a digit in it explains the scale, wherever it stands
    r"|(?:по\s+(?:[\w-]+\s+)?шкале|в\s+баллах)?\s*,?\s*от\s+\d+\s+до\s+\d+(?:\s+балл\w*)?"
    r"|по\s+(?:[\w-]+\s+)?шкале(?:\s+\d+\s*[-–—]\s*\d+)?|в\s+баллах"
    # What the ends mean, up to the next sign: «где 1 – совсем нет, 10 – полностью», «1 = нет, а 10 = да».
    r"|\bгде\b[^:?\[\]]*\d[^:?\[\],.;]*"
    r"|\b\d{1,3}\s*[-–—=]\s*[^\W\d][^\d:?\[\]]*\b\d{1,3}\s*[-–—=]\s*[^\W\d][^\d:?\[\],.;]*"
)
WORDS = Path(__file__).with_name("words").joinpath("questions.toml")
OTHER, TURNED = 0.5, 0.75  # what is left of the likeness to a phrase about something else; about it in another wave
STEMMER, ENGLISH = snowballstemmer.stemmer("russian"), snowballstemmer.stemmer("english")


@cache
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, without numbering, scale hints, small words and ё."""
    text = NUMBER.sub("", re.sub(r"\s+", " ", text.lower().replace("ё", "е")))
    text = SCALE.sub(" ", ENDINGS.sub("", text))
    words = re.findall(r"[^\W\d_]+", text)
    return frozenset(stem(word) for word in words if word not in STOP and len(word) > 1)


@cache
def stem(word: str) -> str:
    """The stem of one word; stems that endings tear apart are brought together where it is safe (ожида-)."""
    known = next((root for root in ("ожида", "удовлетвор") if word.startswith(root)), None)
    return known or (ENGLISH if word.isascii() else STEMMER).stemWord(word)


@dataclass(frozen=True)
class Phrase:
    """One way to ask one item, as stems."""

    item: Item
    words: frozenset[str]


@cache
def phrases() -> dict[tuple[str, str, str], tuple[Phrase, ...]]:
    """(form, role, wave) -> every way to ask each of its items: our wording, the key words and its code."""
    found = {}
    for instrument in instruments():
        for wave in ("before", "after"):
            items = instrument.wave(wave)
            said = [(item, stems(text)) for item in items for text in (*item.text.values(), *item.keys)]
            said += [(item, frozenset({item.code})) for item in items]
            found[instrument.form, instrument.role, wave] = tuple(Phrase(i, w) for i, w in said if w)
    return found


@cache
def weights() -> dict[str, float]:
    """How telling a stem is: rare over all items' and parameters' phrases is high."""
    items: dict[tuple[str, ...], set[str]] = {}
    for place, said in phrases().items():
        for phrase in said:
            items.setdefault((*place, phrase.item.code), set()).update(phrase.words)
    for code, parameter in parameters().items():
        items[code,] = set().union(*(stems(text) for text in (parameter.title["ru"], *parameter.keys)))
    counts = Counter(stem for words in items.values() for stem in words)
    return {stem: math.log(1 + len(items) / count) for stem, count in counts.items()}


@cache
def weight(words: frozenset[str]) -> float:
    """The summed weight of stems; a stem no item uses weighs a middling amount."""
    known = weights()
    return sum(known.get(word, 2.0) for word in words)


@cache
def likeness(header: frozenset[str], phrase: frozenset[str], *more: str) -> float:
    """How alike a header and a phrase are, 0..1: mostly how much of the phrase the header says.

    Less where the header says a decisive word that the phrase lacks (words/questions.toml; more: kinds beside other
    and turned).
    """
    if header.isdisjoint(phrase):
        return 0.0
    common = weight(header & phrase)
    extra = decisive(header, *more) - decisive(phrase, *more)
    fit = OTHER if any(kind != "turned" for kind, _name in extra) else TURNED if extra else 1.0
    return fit * (0.65 * common / weight(phrase) + 0.35 * common / weight(header))


@cache
def decisive(words: frozenset[str], *more: str) -> frozenset[tuple[str, str]]:
    """The decisive things that stems speak of, as (kind, name) of words/questions.toml: other, turned and more."""
    return frozenset(
        (kind, name)
        for kind, names in decisive_words().items()
        if kind in ("other", "turned", *more)
        for name, starts in names.items()
        if says(words, starts) and not says(words, decisive_words()["unless"].get(name, ()))
    )


def says(words: frozenset[str], starts: Sequence[str]) -> bool:
    """Whether any of these stems begins so, or is it where a $ ends it."""
    begins = tuple(start for start in starts if not start.endswith("$"))
    return any(word.startswith(begins) or f"{word}$" in starts for word in words)


@cache
def decisive_words() -> dict[str, dict[str, Any]]:
    """The data of words/questions.toml."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


@cache
def said_of(header: frozenset[str], phrase: frozenset[str]) -> float:
    """How much of a phrase a header says, 0..1; nothing where either is about something that the other is not."""
    speaks = decisive(header) | decisive(header, "parameter"), decisive(phrase) | decisive(phrase, "parameter")
    return weight(header & phrase) / weight(phrase) if speaks[0] == speaks[1] else 0.0
