"""Periods of a school year (четверть, полугодие, год) in headers, titles, tabs and cells, by words/grades.toml."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from locales import words

LONGEST = 8  # words of a header or a cell; more than that is a sentence
# «за год», «за 2025-2026 учебный год», «годовые отметки»: what a title has to say for marks of the whole year.
WHOLE_YEAR = re.compile(r"\bгодов\w+|\bза\s+(?:весь\s+)?(?:20\d\d\s*[/\-–—]\s*(?:20)?\d\d\s+)?(?:уч\w*\.?\s+)?год\b")


@cache
def grade_words() -> dict[str, Any]:
    """The data of words/grades.toml."""
    return tomllib.loads(Path(__file__).with_name("words").joinpath("grades.toml").read_text(encoding="utf-8"))


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, folded; «1-я» is 1, «п/г» is пг."""
    low = text.lower().replace("ё", "е").replace("п/г", "пг")
    return [token for token in re.findall(r"[^\W\d_]+|\d+", low) if token not in ("я", "й", "ая", "ое", "е")]


@cache
def period_of(text: str) -> str | None:
    """The one period that a header or a cell names (q1…q4, t1…t3, h1, h2, year, final), or None."""
    said = tokens(text)
    if not said or len(said) > LONGEST:
        return None
    numbered = part_of(said, short=True)
    whole = next((code for code, ways in grade_words()["whole"].items() if " ".join(said) in ways), None)
    return numbered or whole


@cache
def told_period(text: str) -> str | None:
    """The one period that a title, a tab or a file name speaks of, or None."""
    numbered = part_of(tokens(text), short=False)
    return numbered or ("year" if WHOLE_YEAR.search(text.lower().replace("ё", "е")) else None)


def part_of(said: Sequence[str], short: bool) -> str | None:
    """The one numbered period among words; short: a letter alone may name it («1 ч»). None for none or several."""
    found = set()
    for at, token in enumerate(said):
        kind = kind_of_period(token, short)
        if kind is None:
            continue
        # After a letter alone a number is somebody's code: «П-1».
        beside = [*said[max(at - 1, 0) : at], *(said[at + 1 : at + 2] if len(token) > 2 else ())]
        if "и" in said[max(at - 2, 0) : at]:  # «1 и 2 четверть»
            return None
        which = next((number for near in beside if (number := numbers().get(near))), None)
        if which is not None and which <= grade_words()["periods"][kind]["of"]:
            found.add(f"{kind}{which}")
    return found.pop() if len(found) == 1 else None


def kind_of_period(token: str, short: bool) -> str | None:
    """The letter of the kind of period a word names, or None."""
    if token in numbers():  # «четвертая» begins as «четверть» does
        return None
    for kind, said in grade_words()["periods"].items():
        if token.startswith(tuple(said["begins"])) or (short and token in said["words"]):
            return str(kind)
    return None


@cache
def numbers() -> dict[str, int]:
    """Way to write which period of the year it is -> its number."""
    return {way: int(number) for number, ways in grade_words()["numbers"].items() for way in ways}


def cell_period(text: str | None, header: str) -> str | None:
    """The period a cell of a column of periods says; a bare «2» or «II» is of the kind that the header names."""
    if text is None:
        return None
    return period_of(text) or period_of(f"{text} {header}")


def period_name(code: str) -> str:
    """A period in the words of the current language."""
    return words(grade_words()["names"][code])
