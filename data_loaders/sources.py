"""Which form system wrote a sheet, and which of its columns are not questions, by the words of words/sources.toml."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

TYPED = "typed"  # by hand: the source of everything that no form system wrote


class Rule(NamedTuple):
    """A source's mark: every pattern of needs fits some header, and first the first one; None asks nothing of it."""

    source: str
    needs: tuple[re.Pattern[str], ...]
    first: re.Pattern[str] | None


def source(header: Sequence[str | None], rows_before_header: int) -> str:
    """The system that wrote a sheet with this header row, «typed» where it looks like none.

    rows_before_header: how many rows stand above the header; form systems write none, people write titles.
    """
    words = [word for text in header if text for word in spellings(text)]
    top = spellings(next((text for text in header if text), ""))
    for rule in rules():
        opens = rule.first is None or (rows_before_header == 0 and any(map(rule.first.fullmatch, top)))
        if opens and all(any(map(need.fullmatch, words)) for need in rule.needs):
            return rule.source
    return TYPED


@cache
def system_column(header: str | None) -> str | None:
    """What a form system means by this column (id, answered_at, started_at, email …), None for anybody's question."""
    if not header or len(header) > 200:
        return None
    words = spellings(header)
    return next((meaning for meaning, said in columns().items() if any(map(said.fullmatch, words))), None)


def system_columns(header: Sequence[str | None]) -> dict[str, int]:
    """Meaning -> column number; of a meaning met twice the first column."""
    found: dict[str, int] = {}
    for number, text in enumerate(header):
        name = system_column(text)
        if name is not None:
            found.setdefault(name, number)
    return found


def spellings(header: str) -> list[str]:
    """The header as it is compared; of LimeSurvey's «submitdate. Date submitted» the code as well."""
    word = re.sub(r"\s+", " ", header.lower().replace("ё", "е")).strip(" \"'«»“”:")
    code = re.match(r"([a-z_]\w*)\. ", word)
    return [word, code[1]] if code else [word]


def is_label(text: str) -> bool:
    """Whether a second header cell says only what kind of answer is given: «Response», «Open-Ended Response»."""
    return any(word in words_of_sources()["labels"]["words"] for word in spellings(text))


def said_by(source: str | None, what: str) -> tuple[str, ...]:
    """What a system writes for «yes», «no» or «blank» besides the words that anybody knows; empty for most."""
    return tuple(words_of_sources()["said"].get(source or TYPED, {}).get(what, ()))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the order of asking."""
    found = []
    for rule in words_of_sources()["rules"]:
        needs = tuple(pattern(group) for group in rule["needs"])
        found.append(Rule(rule["source"], needs, pattern(rule["first"]) if "first" in rule else None))
    return tuple(found)


@cache
def columns() -> dict[str, re.Pattern[str]]:
    """Meaning -> pattern of the headers that have it."""
    return {meaning: pattern(ways) for meaning, ways in words_of_sources()["columns"].items()}


def pattern(ways: Sequence[str]) -> re.Pattern[str]:
    """A pattern that fits any of these headers; * in them stands for any text."""
    return re.compile("|".join(re.escape(way).replace(r"\*", ".*") for way in ways), re.DOTALL)


@cache
def words_of_sources() -> dict[str, Any]:
    """The data of words/sources.toml."""
    path = Path(__file__).with_name("words").joinpath("sources.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
