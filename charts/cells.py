"""From the cells of a frame to what a picture can show: nulls, safe words, counts, hidden rows."""

from collections.abc import Sequence
from fractions import Fraction
from html import escape
from textwrap import wrap

import pandas as pd

from locales import _, number, percent
from locales.formats import MINUS

WIDTH = 44
NO_BREAK = "\N{NO-BREAK SPACE}"
TITLES = ("title", "parameter", "item", "indicator", "class", "before")


def plain(column: pd.Series) -> list[float | None]:
    """The column as floats; every kind of null becomes None, which is drawn as nothing and never as 0."""
    numbers = pd.to_numeric(column, errors="coerce")
    return [None if pd.isna(value) else float(value) for value in numbers]


def column(frame: pd.DataFrame, name: str) -> list[float | None]:
    """A column of the frame as floats, all None where the frame lacks it."""
    return plain(frame[name]) if name in frame.columns else [None] * len(frame)


def suppressed(frame: pd.DataFrame) -> list[bool]:
    """One flag per row: the figures of a small group are withheld. False where the frame does not say."""
    if "suppressed" not in frame.columns:
        return [False] * len(frame)
    return [bool(flag) for flag in frame["suppressed"].fillna(False)]


def withheld(hidden: bool) -> str:
    """The words in the place of a figure that is not shown."""
    return _("hidden") if hidden else _("no data")


def titles(frame: pd.DataFrame) -> list[str]:
    """The words of every row, from the first column that names it."""
    name = next((name for name in TITLES if name in frame.columns), None)
    return [""] * len(frame) if name is None else [str(value) for value in frame[name]]


def wrapped(text: str, width: int = WIDTH) -> list[str]:
    """The text in lines that fit a phone, made safe: plotly reads tags, and titles come from files."""
    return [escape(line, quote=False) for line in wrap(text, width)] or [""]


def of(part: float | None, whole: float | None) -> str:
    """«5 из 22» that no line break parts; a null is a dash."""
    return _("{n} of {all}").format(n=number(part, 0), all=number(whole, 0)).replace(" ", NO_BREAK)


def share_of(part: float | None, whole: float | None) -> str:
    """«5 из 22 · 22,7 %»; without anybody in the whole there is no share."""
    if part is None or not whole:
        return of(part, whole)
    return f"{of(part, whole)} · {percent(part / whole)}".replace(" ", NO_BREAK)


def percent_beside(share: Fraction, borders: Sequence[Fraction]) -> str:
    """A share in percent without its sign, whole unless it would be read as reaching a border that it does not reach.

    69.6 % beside a target of 70 % is «69,6», 99.98 % beside 100 % «99,98»; what two decimals do not tell is cut off.
    """
    hundredth = 100 * share
    for digits in (0, 1, 2):
        rounded = round(hundredth, digits) if digits else Fraction(int(hundredth + Fraction(1, 2)))
        if all(_side(rounded, 100 * border) == _side(hundredth, 100 * border) for border in borders):
            return number(float(rounded), digits)
    return number(float(Fraction(int(hundredth * 100), 100)), 2)


def _side(value: Fraction, border: Fraction) -> int:
    return (value > border) - (value < border)


def people(n: float | None) -> str:
    """«n = 22»."""
    return f"n{NO_BREAK}={NO_BREAK}{number(n, 0)}"


def signed(value: float | None, digits: int = 1) -> str:
    """A difference with its sign: «+0,9», «−0,9», «0,0»; null is a dash."""
    if value is None or round(value, digits) == 0:
        return number(None if value is None else 0, digits)
    return ("+" if value > 0 else MINUS) + number(abs(value), digits)


def lines(*parts: str) -> str:
    """The parts that say something, one under the other."""
    return "<br>".join(part for part in parts if part)
