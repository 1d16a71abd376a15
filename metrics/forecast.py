"""Where a share is heading: what the last weeks' pace comes to by the programme's end, with its range."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, sqrt

import pandas as pd

WEEKS = 8  # looked back on
LEVEL = 0.95
VAGUE = 0.25  # a range wider than this share of all people foretells nothing


@dataclass(frozen=True)
class Forecast:
    """People counted by a day to come, if things go on as in the last weeks; low and high: the range of 95 %."""

    on: date
    people: int
    low: int
    high: int
    denominator: int
    per_week: float

    @property
    def is_vague(self) -> bool:
        """Whether the range is so wide that its middle says nothing: pairs formed in one week of the eight, say."""
        return self.high - self.low > VAGUE * self.denominator


def forecast(way: pd.DataFrame, on: date, end: date) -> Forecast | None:
    """The forecast of `way` (one row per day: date, involved, denominator) from a day for the programme's end.

    The pace is the mean of the last eight weeks; the range is the prediction interval of a sum of weekly numbers as
    different as those eight were (Student's t with 7 degrees of freedom; Hahn, Meeker: Statistical Intervals, ch. 4),
    kept between those counted already and all. None where the year has not yet seen eight weeks of it, or is over.
    """
    if way.empty or end <= on or way["date"].iloc[0] > on - timedelta(weeks=WEEKS):
        return None
    counted = [involved(way, on - timedelta(weeks=week)) for week in range(WEEKS, -1, -1)]
    weekly = pd.Series(counted).diff().dropna()
    ahead, now, all_ = (end - on).days / 7, counted[-1], int(way["denominator"].iloc[-1])
    pace = float(weekly.mean())
    reach = student(WEEKS - 1) * float(weekly.std()) * sqrt(ahead + ahead**2 / WEEKS)
    low, middle, high = (min(all_, max(now, now + change)) for change in (
        floor(pace * ahead - reach), round(pace * ahead), ceil(pace * ahead + reach)
    ))  # fmt: skip
    return Forecast(end, middle, low, high, all_, pace)


def involved(way: pd.DataFrame, on: date) -> int:
    """People counted by a day, 0 before the first."""
    until = way.loc[way["date"] <= on, "involved"]
    return int(until.iloc[-1]) if len(until) else 0


def student(freedom: int) -> float:
    """The quantile of Student's t that leaves half of what LEVEL leaves on either side."""
    from scipy.stats import t

    return float(t.ppf((1 + LEVEL) / 2, freedom))
