"""School days: which days of a year there is school, and how many lie between two days."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from store.scope import year_end, year_start


@dataclass(frozen=True)
class Calendar:
    """The school days of one academic year. week: Monday to Friday or to Saturday, as numpy's busdays write it."""

    week: str
    off: tuple[date, ...]

    def between(self, after: date, until: date) -> int:
        """How many school days lie after a day, up to and including another; 0 where that is not later."""
        if until <= after:
            return 0
        first, last = np.datetime64(after + timedelta(days=1)), np.datetime64(until + timedelta(days=1))
        off = np.array(self.off, dtype="datetime64[D]")
        return int(np.busday_count(first, last, weekmask=self.week, holidays=off))


def calendar(year: str, setting: Callable[[str], Any]) -> Calendar:
    """The calendar of an academic year by the school's settings and school_calendar.toml."""
    first, last = day_of(year, setting("school_begins")), day_of(year, setting("school_ends"))
    known = rule()
    off = {day for day in days(year_start(year), year_end(year)) if not first <= day <= last}
    off |= {day_of(year, day) for day in known["holidays"]} | {date.fromisoformat(day) for day in known["moved"]}
    for start, end in vacations():
        off |= {*days(day_of(year, setting(start)), day_of(year, setting(end)))}
    week = "1" * int(setting("school_week")) + "0" * (7 - int(setting("school_week")))
    return Calendar(week, tuple(sorted(off)))


def day_of(year: str, day: str) -> date:
    """The day MM-DD of an academic year: September to December are of its first calendar year."""
    month, number = (int(part) for part in day.split("-"))
    return date(int(year[:4]) + (month < 9), month, number)


def days(first: date, last: date) -> Iterator[date]:
    """Every day from one to another, both included."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def vacations() -> list[tuple[str, str]]:
    """The settings of the first and of the last day of each vacation."""
    return [(first, last) for first, last in rule()["vacations"]]


@cache
def rule() -> dict[str, Any]:
    """The calendar's data."""
    return tomllib.loads(Path(__file__).with_name("school_calendar.toml").read_text(encoding="utf-8"))
