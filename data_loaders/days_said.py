"""Days that say no year («до 1 декабря», «17.10») in a table whose school year is known, or that stand among words."""

import re
from datetime import date

from data_loaders.dates import MONTH, extents
from data_loaders.school_calendar import FIRST, month_of

WORDED = re.compile(rf"\b(?:(\d{{1,2}})\s+)?({MONTH})(?!\w)(?!\s*\d)", re.IGNORECASE)
WRITTEN = re.compile(r"(?<![\d.])\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)")  # «№ 12 от 01.09.2024»
SHORT = re.compile(r"(?<![\d.,/])(\d{1,2})[./](\d{1,2})(?![\d.,/]*\d)")


def with_year(text: str | None, year: str | None) -> str | None:
    """The text with the calendar year behind each day and month that says none; as it is without a school year."""
    if text is None or year is None:
        return text
    said = WORDED.sub(lambda one: f"{one[0].rstrip('.')} {calendar_year(month_of(letters(one[2])), year)}", text)
    return SHORT.sub(lambda one: f"{one[0]}.{calendar_year(int(one[2]), year)}", said)


def letters(word: str) -> str:
    """A month's name in small letters without its dot."""
    return word.lower().rstrip(".")


def calendar_year(month: int | None, year: str) -> int:
    """The calendar year of a month of a school year."""
    return int(year[:4]) + ((month or FIRST) < FIRST)


def one_day(text: str | None, year: str | None) -> date | None:
    """The one day of a text beside words of time: 15 September 2025 for «с 15.09.2025»; None of a month or several."""
    found = extents(text) or extents(with_year(text, year)) or [
        one for written in WRITTEN.findall(text or "") for one in extents(written)
    ]  # fmt: skip
    return found[0][0] if len(found) == 1 and found[0][0] == found[0][1] else None
