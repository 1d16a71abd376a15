"""School days counted a second time, day by day: weekends, holidays, vacations and the summer are none."""

import random
from datetime import date, timedelta

import pytest

from metrics.school_days import calendar
from metrics.settings import change
from store import Store

# The days off of 2025/26 as a curator would cross them out on a wall calendar.
CROSSED_OUT = [
    ("2025-10-27", "2025-11-04"), ("2025-12-29", "2026-01-11"), ("2026-02-23", "2026-02-23"),
    ("2026-03-08", "2026-03-09"), ("2026-03-28", "2026-04-05"), ("2026-05-01", "2026-05-01"),
    ("2026-05-09", "2026-05-11"), ("2026-05-27", "2026-08-31"),
]  # fmt: skip


def counted(after: date, until: date, week: int = 5) -> int:
    """One by one: every day after the first up to the last that is in the week and not crossed out."""
    found, day = 0, after + timedelta(days=1)
    while day <= until:
        crossed = any(first <= day.isoformat() <= last for first, last in CROSSED_OUT)
        found += day.isoweekday() <= week and not crossed
        day += timedelta(days=1)
    return found


@pytest.mark.parametrize("week", [5, 6])
def test_school_days_are_those_not_crossed_out_on_the_wall_calendar(week: int) -> None:
    store, dice = Store.open(None), random.Random(week)
    change(store, "school_week", str(week))
    known = calendar("2025/26", store.setting)
    for _time in range(300):
        after = date(2025, 9, 1) + timedelta(days=dice.randrange(360))
        until = after + timedelta(days=dice.randrange(-5, 200))
        until = min(until, date(2026, 8, 31))
        assert known.between(after, until) == counted(after, until, week), (after, until)


def test_three_weeks_over_the_winter_vacation_are_few_school_days_and_the_summer_has_none() -> None:
    known = calendar("2025/26", Store.open(None).setting)
    assert known.between(date(2025, 12, 26), date(2026, 1, 16)) == 5
    assert known.between(date(2026, 5, 26), date(2026, 8, 31)) == 0
    assert known.between(date(2026, 2, 20), date(2026, 2, 24)) == 1  # the 23rd is a holiday
    assert known.between(date(2026, 2, 24), date(2026, 2, 20)) == 0


def test_a_school_moves_its_vacation_and_a_vacation_does_not_end_before_it_begins() -> None:
    store = Store.open(None)
    before = calendar("2025/26", store.setting).between(date(2026, 1, 9), date(2026, 1, 16))
    change(store, "winter_to", "13.01")
    assert (before, calendar("2025/26", store.setting).between(date(2026, 1, 9), date(2026, 1, 16))) == (5, 3)
    with pytest.raises(ValueError, match=r"vacation|каникулы"):
        change(store, "autumn_to", "10.10")
