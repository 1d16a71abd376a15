"""The forecast goes on at the pace of eight weeks, in a range of what such weeks bring, and says nothing too early."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from metrics.forecast import forecast, involved

ON, END = date(2026, 3, 1), date(2026, 5, 31)


def weeks(*brought: int, before: int = 40, all_: int = 496) -> pd.DataFrame:
    """A way on which the last of these weeks ends on ON; `before` people are counted from the autumn."""
    days = [date(2025, 10, 1), *(ON - timedelta(weeks=len(brought) - 1 - n) for n in range(len(brought)))]
    counted = np.cumsum([before, *brought])
    return pd.DataFrame({"date": days, "involved": counted, "denominator": all_})


def test_an_even_pace_goes_on_and_its_range_has_no_width() -> None:
    found = forecast(weeks(*[5] * 8), ON, END)
    assert found is not None
    # 91 days are 13 weeks.
    assert (found.people, found.low, found.high, found.per_week) == (80 + 65, 80 + 65, 80 + 65, 5)


def test_the_range_is_the_prediction_interval_of_a_sum_worked_out_again() -> None:
    brought = [2, 9, 0, 4, 7, 1, 12, 5]
    found = forecast(weeks(*brought), ON, END)
    assert found is not None
    spread = stats.t.ppf(0.975, 7) * np.std(brought, ddof=1) * np.sqrt(13 + 13**2 / 8)
    assert found.people == 80 + 65
    assert found.low == max(80, int(np.floor(80 + 65 - spread)))
    assert found.high == int(np.ceil(80 + 65 + spread))


def test_nobody_is_lost_and_nobody_counted_twice() -> None:
    found = forecast(weeks(0, 0, 0, 0, 0, 0, 0, 400), ON, END)
    assert found is not None
    assert (found.low, found.people, found.high) == (440, 496, 496)


def test_a_burst_of_one_week_foretells_nothing_and_steady_weeks_do() -> None:
    burst, steady = (forecast(weeks(*brought), ON, END) for brought in ([0, 0, 0, 160, 0, 0, 0, 0], [5] * 8))
    assert burst is not None
    assert burst.is_vague
    assert steady is not None
    assert not steady.is_vague


@pytest.mark.parametrize("on", [date(2025, 11, 1), END])
def test_before_eight_weeks_and_after_the_end_nothing_is_foretold(on: date) -> None:
    assert forecast(weeks(*[5] * 8), on, END) is None


def test_without_a_list_there_is_nothing_to_foretell() -> None:
    empty = pd.DataFrame(columns=["date", "involved", "denominator"])
    assert forecast(empty, ON, END) is None
    assert involved(empty, ON) == 0
