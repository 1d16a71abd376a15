"""Two groups of people side by side on one parameter: who started where, who changed by how much more."""

import math
from dataclasses import dataclass

import pandas as pd

from metrics.evidence import difference_in_differences, rule
from metrics.statistics import LEAST


@dataclass(frozen=True)
class Group:
    """People measured twice: how many, their means before and after, mean change (raw) and its standard deviation.

    None where there is nobody; spread None for one person.
    """

    n: int
    before: float | None = None
    after: float | None = None
    change: float | None = None
    spread: float | None = None


@dataclass(frozen=True)
class Comparison:
    """both: people of both groups, who are left out of each; apart: change of the first minus of the second.

    apart, low, high are None where a group has fewer than six people or nobody's change differs. evidence: few, chance
    or apart (told from chance), by the thresholds of evidence.toml and the 95 % interval.
    """

    first: Group
    second: Group
    both: int
    apart: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def evidence(self) -> str:
        """The code of the words on the difference."""
        if self.low is None or self.high is None or min(self.first.n, self.second.n) < rule()["enough"]:
            return "few"
        return "chance" if self.low <= 0 <= self.high else "apart"


def compare(rows: pd.DataFrame, first: "pd.Series[bool]", second: "pd.Series[bool]") -> Comparison:
    """Two groups of the people of one parameter (one row each, metrics.verdicts.by_parameter), by their masks.

    The interval is Welch's, of the difference in differences (metrics.evidence).
    """
    twice = rows["change"].notna()
    both = twice & first & second
    one, other = (group(rows[twice & mask & ~both]) for mask in (first, second))
    found = None
    if min(one.n, other.n) >= LEAST:
        found = difference_in_differences(moved(one), moved(other))
    apart, low, high = found or (None, None, None)
    return Comparison(one, other, int(both.sum()), apart, low, high)


def moved(one: Group) -> tuple[int, float, float]:
    """How many people of a group moved how far, with the deviation."""
    return one.n, one.change or 0.0, one.spread or 0.0


def group(rows: pd.DataFrame) -> Group:
    """The figures of people who were measured twice."""
    if rows.empty:
        return Group(0)
    before, after, change = (float(rows[name].mean()) for name in ("before", "after", "change"))
    spread = float(rows["change"].std(ddof=1))
    return Group(len(rows), before, after, change, None if math.isnan(spread) else spread)
