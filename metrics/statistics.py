"""Paired statistics on counts of distinct changes: pure functions that cost the same for a class and for a region."""

import math
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# Up to so many changes that are not zero the distribution of the signed ranks is worked out exactly.
EXACT = 50
# No interval below, Student's t from here, the bootstrap from there.
LEAST, MANY = 6, 30
RESAMPLES, SEED = 9_999, 20_251
# Cells of one block of the bootstrap, so that a region's fractional marks fit into memory.
BLOCK = 2_000_000
NORMAL = NormalDist()


def mean(values: Numbers, counts: Counts) -> float:
    """The mean of values that occur `counts` times each; at least one must."""
    return float(values @ counts / counts.sum())


def deviation(values: Numbers, counts: Counts) -> float:
    """The sample standard deviation (n - 1); nan for fewer than two people."""
    n = int(counts.sum())
    squares = float((values - mean(values, counts)) ** 2 @ counts)
    return math.sqrt(squares / (n - 1)) if n > 1 else math.nan


def median(values: Numbers, counts: Counts) -> float:
    """The middle value, or the mean of the two middle ones."""
    order = np.argsort(values)
    reached = np.cumsum(counts[order])
    n = int(reached[-1])
    low, high = (int(np.searchsorted(reached, place, side="right")) for place in ((n - 1) // 2, n // 2))
    return float(values[order][low] + values[order][high]) / 2


def interval(changes: Numbers, counts: Counts) -> tuple[float, float] | None:
    """The 95 % interval of the mean change: none below 6 people, Student's t below 30, then the bootstrap."""
    n = int(counts.sum())
    if n < LEAST:
        return None
    return student(changes, counts) if n < MANY else bootstrap(changes, counts)


def student(changes: Numbers, counts: Counts, level: float = 0.95) -> tuple[float, float]:
    """Student's t interval of a mean; at least two people."""
    from scipy.special import stdtrit

    n = int(counts.sum())
    middle = mean(changes, counts)
    reach = float(stdtrit(n - 1, (1 + level) / 2)) * deviation(changes, counts) / math.sqrt(n)
    return middle - reach, middle + reach


def bootstrap(
    changes: Numbers, counts: Counts, level: float = 0.95, resamples: int = RESAMPLES, seed: int = SEED
) -> tuple[float, float]:
    """The seeded BCa bootstrap interval of a mean, after Efron and Tibshirani, Introduction to the Bootstrap, §14.3.

    Drawing n people with replacement is drawing the counts of distinct changes from a multinomial. Where BCa is
    undefined (all changes alike, or the mean outside all resampled means) the percentile interval.
    """
    means = np.sort(resampled(changes, counts, resamples, seed))
    tails = np.array([(1 - level) / 2, (1 + level) / 2])
    low, high = np.quantile(means, corrected(tails, means, changes, counts))
    return float(low), float(high)


def resampled(changes: Numbers, counts: Counts, resamples: int, seed: int) -> Numbers:
    """The means of resampled groups of the same size."""
    n, draw = int(counts.sum()), np.random.default_rng(seed)
    step = max(1, BLOCK // len(changes))
    sizes = [min(step, resamples - start) for start in range(0, resamples, step)]
    return np.concatenate([draw.multinomial(n, counts / n, size=size) @ changes / n for size in sizes])


def corrected(tails: Numbers, means: Numbers, changes: Numbers, counts: Counts) -> Numbers:
    """The two quantiles to read from the resampled means, corrected for bias and acceleration where they can be."""
    found = mean(changes, counts)
    # Whole numbers tie: half of the means equal to the one found count as below it.
    below = float(np.mean(means < found) + np.mean(means <= found)) / 2
    away = changes - found
    spread = float(away**2 @ counts)
    if not 0 < below < 1 or spread == 0:
        return tails
    # The jackknife moves a mean by away / (n - 1); the divisor is the same in both powers and falls out.
    acceleration = float(away**3 @ counts) / (6 * spread**1.5)
    bias = NORMAL.inv_cdf(below)
    shifted = bias + np.array([NORMAL.inv_cdf(float(tail)) for tail in tails])
    z = bias + shifted / (1 - acceleration * shifted)
    return np.array([NORMAL.cdf(float(value)) for value in z])


def wilcoxon(changes: Numbers, counts: Counts | None = None) -> float | None:
    """The two-sided p of Wilcoxon's signed-rank test on the changes that are not zero; None when there is none.

    Up to 50 of them exactly: every sign flip of the midranks is as likely as the one seen, so ties need no correction;
    above by the normal approximation with the tie-corrected variance (Hollander, Wolfe, Chicken, Nonparametric
    Statistical Methods, §3.1).
    """
    ups, everyone = signed(np.asarray(changes, dtype=np.float64), counts)
    n = int(everyone.sum())
    if n == 0:
        return None
    # Twice the midrank of each size: whole numbers, of which the larger sizes stand above.
    ranks = 2 * (np.cumsum(everyone) - everyone) + everyone + 1
    away = abs(2 * int(ranks @ ups) - int(ranks @ everyone))
    if n <= EXACT:
        return exact_tail(np.repeat(ranks, everyone), away)
    return math.erfc(away / math.sqrt(float(ranks.astype(np.float64) ** 2 @ everyone)) / math.sqrt(2))


def signed(changes: Numbers, counts: Counts | None) -> tuple[Counts, Counts]:
    """By size of the changes that are not zero, the smallest first: how many are upwards, and how many in all."""
    counts = np.ones(len(changes), dtype=np.int64) if counts is None else counts
    changes = np.round(changes, 9)
    sizes, place = np.unique(np.abs(changes), return_inverse=True)
    everyone = np.bincount(place, weights=counts, minlength=len(sizes)).astype(np.int64)
    upwards = np.bincount(place, weights=counts * (changes > 0), minlength=len(sizes)).astype(np.int64)
    return upwards[sizes > 0], everyone[sizes > 0]


def exact_tail(ranks: Counts, away: int) -> float:
    """The share of all sign flips whose rank sums differ at least as much as `away` (ranks doubled, so whole)."""
    ways = np.ones(1, dtype=np.int64)
    for rank in ranks:
        # Either the rank stays out of the sum of the upward ranks or it goes into it.
        ways = np.concatenate([ways, np.zeros(rank, np.int64)]) + np.concatenate([np.zeros(rank, np.int64), ways])
    differences = np.abs(2 * np.arange(len(ways)) - int(ranks.sum()))
    return float(ways[differences >= away].sum() / 2 ** len(ranks))
