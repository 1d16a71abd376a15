"""When in the school year a header says something was measured: by a month, a season, a part of the year or a day."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from data_loaders.dates import day
from data_loaders.periods import period_of
from data_loaders.wording import find_year
from store.scope import academic_year

FIRST = 9  # September begins the school year
NUMBERED = re.compile(r"(0?[1-9]|1[0-2])[./](20\d\d)|(20\d\d)-(0[1-9]|1[0-2])")
YEAR = re.compile(r"20\d\d|(?<!\d)\d\d(?!\d)")


@dataclass(frozen=True)
class When:
    """A time of the school year: months since September, the day of the month where it is said; year, where it is."""

    month: int
    day: int = 0
    year: str | None = None


@cache
def calendar_words() -> dict[str, Any]:
    """The data of words/calendar.toml."""
    return tomllib.loads(Path(__file__).with_name("words").joinpath("calendar.toml").read_text(encoding="utf-8"))


@cache
def time_of(text: str) -> When | None:
    """The time that a whole text says: «окт. 2025», «05.2026», «осень», «IV четверть», «15.10.2025»; or None."""
    exact, numbered = day(text), NUMBERED.fullmatch(text.strip())
    if numbered is not None:
        return when(
            int(numbered[1] or numbered[4]), academic(int(numbered[2] or numbered[3]), numbered[1] or numbered[4])
        )
    if exact is not None:
        return when(exact.month, academic_year(exact), exact.day)
    others = [word for word in letters(text) if month_of(word) is None]
    if {*others} <= {*calendar_words()["beside"]["words"]} and (found := time_among(text)):
        return found
    said = " ".join(letters(text))
    season = next((int(month) for month, ways in calendar_words()["seasons"].items() if said in ways), None)
    month = season or calendar_words()["periods"].get(period_of(text))
    return when(month, year_in(text, month)) if month else None


def time_among(text: str) -> When | None:
    """The one month that a text names with its year, if it says one; None for none or several."""
    months = [month for word in letters(text) if (month := month_of(word))]
    return when(months[0], year_in(text, months[0])) if len(months) == 1 else None


def month_in(text: str) -> int | None:
    """The month that a whole text names in words; None for a day, a season or anything else."""
    return None if day(text) else getattr(time_of(text), "month", None) if time_among(text) else None


def letters(text: str) -> list[str]:
    """The words of a text without numbers."""
    return re.findall(r"[^\W\d_]+", text.lower().replace("ё", "е"))


def year_in(text: str, month: int) -> str | None:
    """The school year that a text says of a month: by itself, or by the calendar year beside it («окт. 25»)."""
    found = YEAR.findall(text)
    return find_year(text) or (academic(int(found[0]), month) if len(found) == 1 else None)


def academic(year: int, month: int | str) -> str:
    """The school year of a month of a calendar year, which may be written with two digits."""
    return academic_year(date(year % 100 + 2000, int(month), 1))


def when(month: int, year: str | None, on: int = 0) -> When:
    """A month of the calendar as a time of the school year."""
    return When((month - FIRST) % 12, on, year)


@cache
def month_of(word: str) -> int | None:
    """The number of the month that a word names in any case, or None."""
    months: Mapping[str, Sequence[str]] = calendar_words()["months"]
    return next((int(number) for number, ways in months.items() if any(is_way(word, way) for way in ways)), None)


def is_way(word: str, way: str) -> bool:
    """Whether a word begins so, or is this where a $ ends it."""
    return f"{word}$" == way or (not way.endswith("$") and word.startswith(way))
