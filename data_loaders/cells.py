"""Cell values as text: one spelling for numbers, dates and truth values, no invisible characters."""

import datetime
import re
from array import array
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from data_loaders.limits import Limits, Stop, Warned

# Control characters except tab and newline, soft hyphen, zero-width and direction marks, lone surrogates,
# tags: nobody sees them, yet two texts that look the same would differ.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


WHOLE = 1e16  # whole numbers from here on are not exact in a spreadsheet


class Grid(NamedTuple):
    """One sheet: a cell is texts[places[row * columns + column]]; merged: top, left, bottom, right."""

    name: str
    hidden: bool
    merged: list[tuple[int, int, int, int]]
    rows: int
    columns: int
    places: "array[int]"


class Texts(dict[object, int]):
    """The different values of a file, each spelled once: self[value] is its place in `shown`, 0 is blank.

    Truth values must be given as text (see `spelled`): as keys, True and 1 are one.
    """

    def __init__(self) -> None:
        super().__init__({None: 0, "": 0})
        self.raw: list[str] = [""]

    def __missing__(self, value: object) -> int:
        place = self[value] = len(self.raw)
        self.raw.append(value if type(value) is str else SPELLING.get(type(value), str)(value))
        return place

    def shown(self, limits: Limits) -> tuple[list[str | None], Warned]:
        """The texts as they will be shown, None for blank ones, and a warning about cut ones; may Stop."""
        texts, whole = self.raw, "".join(self.raw)
        if len(whole) > limits.characters:
            raise Stop("text")
        if "\r" in whole or INVISIBLE.search(whole):
            texts = [clean(text) for text in texts]
        long = sum(len(text) > limits.cell for text in texts)
        warnings: Warned = [("cut", {"n": long})] if long else []
        return [text[: limits.cell] if text and not text.isspace() else None for text in texts], warnings


def clean(text: str) -> str:
    r"""A text without invisible characters, its line ends as \n."""
    return INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def spelled(row: list[object]) -> Iterable[object]:
    """A row with its truth values as TRUE and FALSE, as spreadsheet programs spell them in English."""
    if bool in set(map(type, row)):
        return [("FALSE", "TRUE")[value] if isinstance(value, bool) else value for value in row]
    return row


def from_float(value: float) -> str:
    """8.0 as 8, 8.5 as 8.5; fifteen digits, as spreadsheet programs show, so that 0.1 + 0.2 is 0.3."""
    return str(int(value)) if value.is_integer() and abs(value) < WHOLE else format(value, ".15g")


def from_moment(value: datetime.datetime) -> str:
    """2026-02-09 09:00:00, rounded: spreadsheets keep times as fractions of a day, which are rarely exact."""
    if value.microsecond >= 500_000 and value.year < datetime.MAXYEAR:
        value += datetime.timedelta(seconds=1)
    return value.replace(microsecond=0).isoformat(" ") if value.microsecond else value.isoformat(" ")


def from_time(value: datetime.time) -> str:
    """09:00:00, rounded to seconds."""
    return from_moment(datetime.datetime.combine(datetime.date(2000, 1, 1), value))[-8:]


def from_duration(length: datetime.timedelta) -> str:
    """A length of time as hours:minutes:seconds, the hours without end: 26:00:00."""
    seconds = round(length.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


# Whole numbers and dates (2026-02-09) print as they should.
SPELLING: dict[type, Callable[[Any], str]] = {
    float: from_float,
    datetime.datetime: from_moment,
    datetime.time: from_time,
    datetime.timedelta: from_duration,
}
