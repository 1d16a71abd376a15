"""What the columns of lists, registers and form systems are called on screen, by meaning (words/headings.toml)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from locales import words


@cache
def column_names() -> Mapping[str, Mapping[str, str]]:
    """Meaning -> its words by language."""
    path = Path(__file__).with_name("words").joinpath("headings.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def column_name(code: str) -> str:
    """One meaning in the words of the current language; the code itself where nobody has named it."""
    return words(column_names()[code]) if code in column_names() else code
