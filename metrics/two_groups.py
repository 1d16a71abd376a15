"""A group of people against all others: two means, their difference with its interval, and Welch's test."""

import math
from typing import Any

from metrics.evidence import difference_in_differences, standardised_difference
from metrics.statistics import LEAST, Counts, Numbers, deviation, mean

# How many people, their mean and its standard deviation.
Group = tuple[int, float, float]


def summary(values: Numbers, people: Counts) -> Group:
    """The summary of values that so many people have each; the deviation of one person is 0."""
    n = int(people.sum())
    return n, mean(values, people), deviation(values, people) if n > 1 else 0.0


def rest(whole: Group, part: Group) -> Group:
    """What remains of a whole without a part of it."""
    (n, average, spread), (m, other, width) = whole, part
    left = n - m
    if left <= 0:
        return 0, 0.0, 0.0
    middle = (n * average - m * other) / left
    squares = (n - 1) * spread**2 + n * average**2 - (m - 1) * width**2 - m * other**2 - left * middle**2
    return left, middle, math.sqrt(max(0.0, squares) / (left - 1)) if left > 1 else 0.0


def against(group: Group, others: Group, better: str) -> dict[str, Any]:
    """How much better a group is than all others, in the good direction; nothing below six people on either side."""
    if min(group[0], others[0]) < LEAST:
        return {}
    turn = -1 if better == "lower" else 1
    ours, theirs = ((n, turn * average, spread) for n, average, spread in (group, others))
    apart, size = difference_in_differences(ours, theirs), standardised_difference(ours, theirs)
    if apart is None or size is None:
        return {}
    return {"difference": apart[0], "diff_low": apart[1], "diff_high": apart[2], "d": size[0], "p": welch(ours, theirs)}


def welch(group: Group, others: Group) -> float:
    """The two-sided p of Welch's t test of two means (Biometrika 34, 1947); one of the groups must differ in itself."""
    from scipy.special import stdtr

    parts = [spread**2 / n for n, _mean, spread in (group, others)]
    t = (group[1] - others[1]) / math.sqrt(sum(parts))
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / (group[0] - 1) + parts[1] ** 2 / (others[0] - 1))
    return 2 * float(stdtr(freedom, -abs(t)))
