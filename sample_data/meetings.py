"""When the pairs of 2025/26 met: most of them every other week, some seldom, some never by the journal."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sample_data.dice import Dice
from sample_data.pairing import Member, Pair
from sample_data.people import THIS
from sample_data.programme import going_on, pairs

# Days between two meetings of a pair, by how it works; of the unwritten nobody kept the journal.
EVERY = {"regular": (12, 19), "seldom": (36, 50), "eager": (6, 8)}
HABITS = (("regular", 0.54), ("seldom", 0.28), ("unwritten", 0.18))
SILENT = 3  # pairs still at work that stopped meeting before spring was over
LAST_WORD = date(2026, 4, 17)  # after it the silent pairs met no more
SCHOOL_ENDS = date(2026, 5, 26)
VACATIONS = (
    (date(2025, 10, 27), date(2025, 11, 4)),
    (date(2025, 12, 29), date(2026, 1, 11)),
    (date(2026, 3, 28), date(2026, 4, 5)),
)
HOLIDAYS = (date(2026, 2, 23), date(2026, 3, 9), date(2026, 5, 1), date(2026, 5, 11))
FIRST, TRIAL, PLANNING, REGULAR, LAST = "знакомство", "пробная", "планирование", "регулярная", "итоговая"
LENGTHS = (20, 30, 30, 40, 40, 40, 45, 60)
FEW_MISSING = 0.06  # meetings of which nobody wrote how long they lasted


@dataclass(frozen=True)
class Meeting:
    """One meeting of a pair or group; came: which of its mentees; together: the journal says «вся группа»."""

    day: date
    pair: Pair
    came: tuple[Member, ...]
    together: bool
    kind: str
    minutes: int | None


@cache
def meetings() -> tuple[Meeting, ...]:
    """Every meeting of 2025/26 by day, in the order in which the journal was written."""
    made = [meeting for pair in pairs(THIS) for meeting in _of_pair(pair)]
    order = {id(pair): place for place, pair in enumerate(pairs(THIS))}
    return tuple(sorted(made, key=lambda m: (m.day, order[id(m.pair)])))


def habit(pair: Pair) -> str:
    """How often a pair meets: silent and eager pairs are chosen among those still at work."""
    place = going_on().index(pair) if pair in going_on() else None
    if place is not None:
        return "silent" if place < SILENT else "eager" if place == SILENT else "regular"
    dice = Dice(f"habit {pair.mentor.name} {pair.started}")
    return dice.weighted(*zip(*HABITS, strict=True))


def _of_pair(pair: Pair) -> list[Meeting]:
    """The meetings of one pair; growth was invented without looking at them."""
    how, dice = habit(pair), Dice(f"meetings {pair.mentor.name} {pair.started}")
    if how == "unwritten":
        return []
    low, high = EVERY.get(how, EVERY["regular"])
    until = min(LAST_WORD if how == "silent" else pair.ended, pair.ended, SCHOOL_ENDS)
    days, day = [], pair.started
    while (held := _school_day(day)) <= until:
        days.append(held)
        day = held + timedelta(days=dice.whole(low, high))
    made = []
    for number, held in enumerate(days):
        came, together = _came(pair, dice)
        minutes = None if dice.chance(FEW_MISSING) else dice.pick(LENGTHS)
        kind = _kind(number, len(days), over=not pair.stopped and pair not in going_on())
        made.append(Meeting(held, pair, came, together, kind, minutes))
    return made


def _came(pair: Pair, dice: Dice) -> tuple[tuple[Member, ...], bool]:
    """Which mentees of a pair came: all of a group at once, or some of them; whoever has no code is «вся группа»."""
    if len(pair.mentees) == 1 or dice.chance(0.6):
        return pair.mentees, len(pair.mentees) > 1 or pair.mentees[0].code is None
    present = tuple(m for m in pair.mentees if dice.chance(0.6))
    return present or pair.mentees[:1], False


def _kind(number: int, of: int, over: bool) -> str:
    """What a meeting is called, by its place among the meetings of the pair; over: the last one closed the work."""
    if number < 3:
        return (FIRST, TRIAL, PLANNING)[number]
    return LAST if over and number == of - 1 else REGULAR


def _school_day(day: date) -> date:
    """That day, or the next one on which there is school."""
    while day.weekday() > 4 or day in HOLIDAYS or any(first <= day <= last for first, last in VACATIONS):
        day += timedelta(days=1)
    return day
