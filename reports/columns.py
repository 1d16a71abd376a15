"""What the columns of our tables are called and how they are written in a file: columns.toml, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from locales import words

FILE = Path(__file__).with_name("columns.toml")
INTEGER, SHARE, MARK, SIGNED, P = "integer", "share", "mark", "signed", "p"


def header(column: str) -> str:
    """The heading of a column in the current language; a column that is not one of ours keeps its name."""
    return words(_columns()[column]) if column in _columns() else column


def kind(column: str) -> str:
    """How the numbers of a column are written; "" where nobody said."""
    return str(_columns().get(column, {}).get("kind", ""))


def hides(column: str) -> bool:
    """Whether the column is a figure that is emptied where a group is small."""
    return bool(_columns().get(column, {}).get("hides", False))


@cache
def _columns() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
