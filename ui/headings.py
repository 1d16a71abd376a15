"""What the columns of an uploaded table were taken for, in words."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from textwrap import shorten

from locales import words
from questionnaires import items, parameters

LONGEST = 48


def heading(code: str) -> str:
    """A column of a list, a parameter or a question, short enough for the head of a table."""
    if code in parameters():
        return words(parameters()[code].title)
    if code in items():
        return shorten(words(items()[code].text), LONGEST, placeholder="…")
    return words(lists()[code]) if code in lists() else code


@cache
def lists() -> Mapping[str, Mapping[str, str]]:
    """The columns of lists, registers and form systems by meaning: their words by language."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
