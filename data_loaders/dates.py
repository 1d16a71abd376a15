"""Dates and times as schools and form systems write them."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

DAYS = ("%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d-%m-%y", "%Y/%m/%d", "%Y.%m.%d")
AMERICAN = ("%m/%d/%Y", "%m/%d/%y")
# A date cell that lost its format is the number of days since EPOCH; SPAN is 1954 to 2099.
EPOCH, SERIAL, SPAN = datetime(1899, 12, 30), re.compile(r"\d{5}(?:[.,]\d+)?"), (20_000, 73_051)
WEEKDAY = re.compile(
    r"^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|[пвсч][а-я]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
    r"\.?\s+(?=\w)",
    re.IGNORECASE,
)
MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day(text: str | None) -> date | None:
    """A date in any of the shapes schools write; None where the cell holds none."""
    found = moment(text)
    return None if found is None else found.date()


def moment(text: str | None) -> datetime | None:
    """A date with or without a time: 2026-02-09 09:00:00, 09.02.2026 9:00, 2026/05/12 3:45:12 PM GMT+3, 9 мая 2026."""
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return typed_moment(text)
    return found if found.tzinfo is None else found.replace(tzinfo=None)


def typed_moment(text: str) -> datetime | None:
    """A moment in any other shape than the standard one, which most cells have."""
    bare = re.sub(r"\s*(?:GMT|UTC|MSK)?[+-]?\d{0,2}(?::?\d\d)?$", "", text.strip()) if "GMT" in text else text.strip()
    if SERIAL.fullmatch(bare) and SPAN[0] <= float(bare.replace(",", ".")) < SPAN[1]:
        return (EPOCH + timedelta(days=float(bare.replace(",", ".")))).replace(microsecond=0)
    bare = re.sub(r"\s*г(?:ода|\.)?$", "", re.sub(r"[«»„“”\"]", "", bare)).replace(",", " ").strip()
    bare = WEEKDAY.sub("", bare)
    try:
        return datetime.fromisoformat(bare).replace(tzinfo=None)
    except ValueError:
        return spelled_day(bare) or split_moment(bare)


def split_moment(text: str) -> datetime | None:
    """A date in one of DAYS, then perhaps a time of 24 or twice 12 hours."""
    head, _space, tail = text.partition(" ")
    # Only Americans, who put the month first, write «05/12/2026 9:00 AM».
    start = typed_day(head, tail.strip().lower().endswith("m"))
    return None if start is None else at(start, tail)


@lru_cache(maxsize=4096)  # a file of a hundred thousand different times has few different days
def typed_day(text: str, american: bool) -> datetime | None:
    """The beginning of a day in one of DAYS, or as Americans write it."""
    for shape in (*(AMERICAN if american else ()), *DAYS):
        try:
            return datetime.strptime(text, shape)
        except ValueError:
            continue
    return None


def at(start: datetime, text: str) -> datetime:
    """That day at the time of 24 or twice 12 hours that a text begins with; the day itself where there is none."""
    clock = re.match(r"(\d{1,2}):(\d\d)(?::(\d\d))?\s*(am|pm)?", text.strip().lower())
    if not clock:
        return start
    hour = int(clock.group(1)) % (12 if clock.group(4) else 24) + (12 if clock.group(4) == "pm" else 0)
    try:
        return start.replace(hour=hour, minute=int(clock.group(2)), second=int(clock.group(3) or 0))
    except ValueError:
        return start


def spelled_day(text: str) -> datetime | None:
    """A date with its month in words, and a time: 9 мая 2026, 9 мая 2026 15:45, May 9 2026 3:45 PM."""
    text = re.sub(r"^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b", r"\2 \1", text.lower())
    found = re.match(r"(\d{1,2})\s+([а-яa-z]+)\.?\s+(\d{4})(?!\d)", text)
    if not found:
        return None
    months = [*enumerate(MONTHS, start=1), *enumerate(ENGLISH, start=1)]
    month = next((i for i, stem in months if found.group(2).startswith(stem)), None)
    try:
        start = datetime(int(found.group(3)), month, int(found.group(1))) if month else None
        return start and at(start, text[found.end() :].strip(" ,вг."))
    except ValueError:
        return None


MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
ONE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[ t]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    rf"|(?:\d{{1,2}}\s+)?{MONTH}\s+\d{{4}}"
)
BETWEEN = re.compile(r"(?:\b(?:с|со|по|до|от|г|гг|года|году)\b|[-–—…().,;\s])*")


def extents(text: str | None) -> list[tuple[date, date]]:
    """First and last day of each date a text consists of: two of «с 01.10.2025 по 25.05.2026», the days of a month.

    Empty where the text says anything else besides dates, or none.
    """
    low = re.sub(r"[«»„“”\"]", "", (text or "").lower())
    serial = day(low) if SERIAL.fullmatch(low.strip()) else None
    if serial is not None:
        return [(serial, serial)]
    found = [extent(one) for one in ONE.findall(low)]
    clean = BETWEEN.fullmatch(ONE.sub(" ", low)) is not None
    return [one for one in found if one] if clean and None not in found else []


def extent(text: str) -> tuple[date, date] | None:
    """The first and the last day of a date or of a month: twice 01.10.2025; 1 and 31 October for «октябрь 2025»."""
    exact = day(text)
    if exact is not None:
        return exact, exact
    first = day(f"1 {text}")
    if first is None:
        return None
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
