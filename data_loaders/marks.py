"""Marks on a scale: what a text says of the scale, marks on another scale, words that are marks."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

Bounds = tuple[float, float]
OURS: Bounds = (1, 10)
SAID = re.compile(r"\s*(\d{1,3})\s*[-–—]\s*(\d{1,3})\s*")
# «от 1 до 5», «(1–5)», «шкала 0-10», «1 – плохо, 5 – отлично»; «по 5-балльной шкале» is from 1.
STATED = (
    re.compile(r"\bот\s+(\d{1,3})\s+до\s+(\d{1,3})\b"),
    re.compile(r"[(\[]\s*(\d{1,3})\s*[-–—]\s*(\d{1,3})\s*(?:балл\w*)?\s*[)\],;]"),
    re.compile(r"шкал\w*\W{0,3}(\d{1,3})\s*[-–—]\s*(\d{1,3})\b"),
    re.compile(r"\b(\d{1,3})\s*[-–—=]\s*[а-я][^\d]*\b(\d{1,3})\s*[-–—=]\s*[а-я]"),
)
ENDINGS = re.compile(r"(?<=[а-я])\s*(?:\(\s*-?[а-я]{1,3}\s*(?:\)|$)|/\s*-[а-я]{1,3}\b)")
BOTH_GENDERS = re.compile(r"\b([а-я]{4})([а-я]*)\s*[/(]\s*\1[а-я]*\)?")
BALLS = re.compile(r"\b(\d{1,3})(?:\s*[-–—]?\s*ти)?\s*[-–—]?\s*балльн")


@cache
def stated_in(*texts: str | None) -> Bounds | None:
    """The scale that a header, its group or a title states, or None."""
    for text in (text.lower().replace("ё", "е") for text in texts if text):
        for pattern in STATED:
            for low, high in pattern.findall(text):
                bounds = sorted((int(low), int(high)))
                if bounds[0] in (0, 1) and bounds[1] > 1:
                    return bounds[0], bounds[1]
        named = [int(found) for found in BALLS.findall(text)]
        named += [high for word, high in scale_words()["named"].items() if word in text]
        if named:
            return 1, named[0]
    return None


def bounds_of(said: str) -> Bounds | None:
    """The bounds that «1-5» says, or None."""
    found = SAID.fullmatch(said)
    return (int(found[1]), int(found[2])) if found and int(found[1]) < int(found[2]) else None


@cache
def word_mark(text: str) -> float | None:
    """The mark that a word stands for («полностью согласен», «скорее не согласен»), or None."""
    found = scale_words()["marks"].get(folded(text))
    return None if found is None else float(found)


def folded(text: str) -> str:
    """A word as it is compared: lower case, ё as е, no signs, of «согласен(-на)», «доволен/довольна» one gender."""
    one = BOTH_GENDERS.sub(r"\1\2", ENDINGS.sub("", text.lower().replace("ё", "е")))
    return re.sub(r"[^\w]+|_", " ", one).strip()


def onto_ours(value: float, bounds: Bounds) -> float:
    """A mark on another scale as the mark as far along on ours: 3 of 1-5 is 5.5."""
    low, high = bounds
    return round(OURS[0] + (value - low) * (OURS[1] - OURS[0]) / (high - low), 4)


@cache
def scale_words() -> dict[str, Any]:
    """The data of words/scales.toml."""
    return tomllib.loads(Path(__file__).with_name("words").joinpath("scales.toml").read_text(encoding="utf-8"))
