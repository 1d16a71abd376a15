"""What may stand in a cell of a file that others open: legible text, and never a formula."""

import re
from datetime import date, datetime

import numpy as np
import pandas as pd

from locales import _

LONGEST = 32_767
CUT = " […]"
# What XML cannot hold, and half of a surrogate pair, which no file can.
ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Spreadsheets run what starts so, some also after blanks or in the full-width forms of the signs. Apostrophes
# in front are counted in, so that taking one away always gives the text back.
FORMULA = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")
PLAIN_NUMBER = re.compile(r"-\d+(?:[.,]\d+)?")


def legible(text: str) -> str:
    """The text without what a file cannot hold, with one kind of line break, not longer than a cell may be."""
    clean = ILLEGIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return clean if len(clean) <= LONGEST else clean[: LONGEST - len(CUT)] + CUT


def harmless(text: str) -> str:
    """The text, with an apostrophe in front if a spreadsheet would run it; plain negative numbers stay."""
    return "'" + text if FORMULA.match(text) and not PLAIN_NUMBER.fullmatch(text) else text


def simple(value: object) -> object:
    """A cell as None, int, float, date, datetime or text: nulls of any library, words for flags and lists."""
    if isinstance(value, dict):
        return legible("; ".join(f"{key}: {count}" for key, count in value.items()))
    if isinstance(value, list | tuple | set | frozenset | np.ndarray):
        return legible(", ".join(map(str, value)))
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value if isinstance(value, int | float | date | datetime) else legible(str(value))
