"""What a figure is asked for: school, academic year, date."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol


class Readable(Protocol):
    """Whatever can answer a query: the store."""

    def one(self, sql: str, parameters: Any = None) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""


CLASS = re.compile(r"\d{1,2}[ -]?[^\W\d_]{0,2}(-[^\W\d_])?")
NEWEST = """
    with years as (
        select year, 1 as weight from participation where school = coalesce($school, school)
        union all select year, 1 from valid_response where school = coalesce($school, school)
        union all select year, 1 from change where school = coalesce($school, school)
        union all select year, 0 from person where school = coalesce($school, school)
        union all select year, 0 from scorecard_now where school = coalesce($school, school)
        union all select year, 0 from headcount_now where school = coalesce($school, school)
        -- Of packages only where all schools are asked for: a school's own figures come from its own files.
        union all select year, 1 from school_figure where $school is null
    )
    select year from years order by weight desc, year desc limit 1
"""


@dataclass(frozen=True)
class Scope:
    """One school (None: all of them), one academic year, the state of things on one date."""

    school: int | None
    year: str
    on: date

    @classmethod
    def newest(
        cls,
        store: Readable,
        year: str | None = None,
        on: date | None = None,
        school: int | None = 1,
        today: date | None = None,
    ) -> "Scope":
        """Fill what was not asked for: the newest year with data; the earlier of today and that year's end.

        A date without a year means the academic year the date lies in.
        """
        today = today or date.today()
        if year is None and on is not None:
            year = academic_year(on)
        if year is None:
            row = store.one(NEWEST, {"school": school})
            year = str(row[0]) if row else academic_year(today)
        return cls(school, year, on or min(today, year_end(year)))


def academic_year(day: date) -> str:
    """The academic year (1 September – 31 August) a day lies in, written 2025/26."""
    start = day.year if day.month >= 9 else day.year - 1
    return f"{start}/{(start + 1) % 100:02d}"


def year_start(year: str) -> date:
    """The first day of an academic year written 2025/26."""
    return date(int(year[:4]), 9, 1)


def year_end(year: str) -> date:
    """The last day of an academic year written 2025/26."""
    return date(int(year[:4]) + 1, 8, 31)


def class_order(name: str) -> tuple[int, str]:
    """Sort key of a class: by number, then by letter; classes without a number last."""
    found = re.match(r"\d+", name)
    return (int(found.group()) if found else 99, name)


def is_class(name: object) -> bool:
    """Whether this is a class as schools name them (7А, 11, 10 ф-м) and no other words, which might be a name."""
    return isinstance(name, str) and CLASS.fullmatch(name) is not None


def year_name(text: str) -> str | None:
    """A school year as people type it (2025/26, 2025-26, 2025/2026) written 2025/26; None when it is none."""
    found = re.fullmatch(r"\s*(20\d\d)\s*[/\-–—]\s*(?:20)?(\d\d)\s*", text)
    if not found or int(found.group(2)) != (int(found.group(1)) + 1) % 100:
        return None
    return academic_year(date(int(found.group(1)), 9, 1))
