"""How sure a change is: p corrected for many parameters, exact tests, the smallest effect that could be seen."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

LEVEL, POWER = 0.05, 0.8
WIDEST = 20.0  # standard deviations: no effect in a school is larger
PRECISION = 1e-6


@cache
def rule() -> Mapping[str, Any]:
    """The thresholds of evidence.toml."""
    return tomllib.loads(Path(__file__).with_name("evidence.toml").read_text(encoding="utf-8"))


def sizes() -> tuple[str, ...]:
    """The codes of a change that can be told from chance, the smallest first."""
    return "negligible", *rule()["sizes"]


def evidence(matched: int, p_holm: float | None, d_z: float | None) -> str:
    """The code of the words on a change: few, chance, or its size where it can be told from chance."""
    if matched < rule()["enough"] or p_holm is None:
        return "few"
    if p_holm >= rule()["level"]:
        return "chance"
    reached = [name for name, least in rule()["sizes"].items() if abs(d_z or 0) >= least]
    return sizes()[len(reached)]


def holm(probabilities: Sequence[float | None]) -> list[float | None]:
    """p of each hypothesis corrected for all that are asked together; None stays None and counts as not asked.

    Holm's step-down procedure (A simple sequentially rejective multiple test procedure, Scandinavian Journal of
    Statistics 6, 1979): the smallest p times the number of hypotheses, the next times one less, never falling.
    """
    asked = sorted((p, place) for place, p in enumerate(probabilities) if p is not None)
    corrected: list[float | None] = [None] * len(probabilities)
    highest = 0.0
    for rank, (p, place) in enumerate(asked):
        highest = max(highest, min(1.0, (len(asked) - rank) * p))
        corrected[place] = highest
    return corrected


def mcnemar(upwards: int, downwards: int) -> float | None:
    """The two-sided exact p of McNemar's test for answers of two values; None where nobody changed.

    Under no change each of those who changed went up or down as a coin falls (Note on the sampling error of the
    difference between correlated proportions, Psychometrika 12, 1947; the exact form is the binomial one).
    """
    from scipy.special import bdtr

    changed = upwards + downwards
    return min(1.0, 2 * float(bdtr(min(upwards, downwards), changed, 0.5))) if changed else None


def smallest_effect(n: int) -> float | None:
    """The smallest |d_z| that a paired t test of n people finds with power 0.8 at 5 %; None below three people.

    By the noncentral t distribution (Cohen, Statistical Power Analysis for the Behavioral Sciences, §2.3).
    """
    from scipy.special import nctdtr, stdtrit

    if n < 3:
        return None
    bound = float(stdtrit(n - 1, 1 - LEVEL / 2))
    low, high = 0.0, WIDEST
    while high - low > PRECISION:
        middle = (low + high) / 2
        seen = 1 - float(nctdtr(n - 1, middle * math.sqrt(n), bound))
        low, high = (middle, high) if seen < POWER else (low, middle)
    return high


def standardised_difference(
    first: tuple[int, float, float], second: tuple[int, float, float]
) -> tuple[float, float, float] | None:
    """How far two groups stand apart in their common standard deviation, first − second, with its 95 % interval.

    A group is its number of people, mean and standard deviation. None where one has fewer than two people or nobody
    differs from anybody. The interval is that of Hedges and Olkin, Statistical Methods for Meta-Analysis, §5.E.
    """
    (n, mean, spread), (m, other, width) = first, second
    if min(n, m) < 2:
        return None
    pooled = math.sqrt(((n - 1) * spread**2 + (m - 1) * width**2) / (n + m - 2))
    if not pooled > PRECISION:
        return None
    apart = (mean - other) / pooled
    reach = 1.959964 * math.sqrt((n + m) / (n * m) + apart**2 / (2 * (n + m)))
    return apart, apart - reach, apart + reach


def difference_in_differences(
    group: tuple[int, float, float], comparison: tuple[int, float, float], level: float = 0.95
) -> tuple[float, float, float] | None:
    """By how much more one group changed than the other, with its interval; a group is n, mean change, deviation.

    Welch's interval (The generalization of «Student's» problem when several different population variances are
    involved, Biometrika 34, 1947). None where one group has fewer than two people or nobody's change differs.
    """
    from scipy.special import stdtrit

    (n, mean, spread), (m, other, width) = group, comparison
    if min(n, m) < 2:
        return None
    parts = np.array([spread**2 / n, width**2 / m])
    if not parts.sum() > PRECISION**2:
        return None
    freedom = float(parts.sum() ** 2 / (parts**2 / np.array([n - 1, m - 1])).sum())
    reach = float(stdtrit(freedom, (1 + level) / 2)) * math.sqrt(float(parts.sum()))
    return mean - other, mean - other - reach, mean - other + reach
