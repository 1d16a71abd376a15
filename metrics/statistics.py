"""Paired statistics on counts of distinct changes: pure functions that cost the same for a class and for a region."""

import math
from functools import lru_cache
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# No interval below, Student's t from here, the bootstrap from there.
LEAST, MANY = 6, 30
# People and d_z up to which its interval is worked out exactly: of a few who change almost alike it is large.
FEW, STEEP = 300, 15.0
TINY = 1e-9
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


def kind(n: int) -> str | None:
    """Which interval so many people get: none, t, or bootstrap (BCa, percentile where BCa is undefined)."""
    return None if n < LEAST else "t" if n < MANY else "bootstrap"


def student(changes: Numbers, counts: Counts, level: float = 0.95) -> tuple[float, float]:
    """Student's t interval of a mean; at least two people."""
    from scipy.special import stdtrit

    n = int(counts.sum())
    middle = mean(changes, counts)
    reach = float(stdtrit(n - 1, (1 + level) / 2)) * deviation(changes, counts) / math.sqrt(n)
    return middle - reach, middle + reach


def paired_t(changes: Numbers, counts: Counts) -> tuple[float, float] | None:
    """t of the mean change and its two-sided p (Student, The probable error of a mean, Biometrika 6, 1908).

    None for fewer than two people or where all changed alike.
    """
    from scipy.special import stdtr

    n = int(counts.sum())
    spread = deviation(changes, counts)
    if n < 2 or not spread > TINY:
        return None
    t = mean(changes, counts) / spread * math.sqrt(n)
    return t, 2 * float(stdtr(n - 1, -abs(t)))


def effect_interval(d_z: float, n: int) -> tuple[float, float] | None:
    """The 95 % interval of d_z for n people, at least six; None below.

    Up to 300 people by turning the noncentral t distribution round (Cumming and Finch, Educational and Psychological
    Measurement 61, 2001), above by its normal approximation, from which it then differs by less than a hundredth.
    """
    from scipy.special import nctdtrinc

    if n < LEAST:
        return None
    root = math.sqrt(n)
    if n > FEW or abs(d_z) > STEEP:
        reach = 1.959964 * math.sqrt(1 / n + d_z**2 / (2 * n))
        return d_z - reach, d_z + reach
    low, high = (float(nctdtrinc(n - 1, tail, d_z * root)) / root for tail in (0.975, 0.025))
    return low, high


def bootstrap(
    changes: Numbers, counts: Counts, level: float = 0.95, resamples: int = RESAMPLES, seed: int = SEED
) -> tuple[float, float]:
    """The seeded BCa bootstrap interval of a mean, after Efron and Tibshirani, Introduction to the Bootstrap, §14.3.

    Drawing n people with replacement is drawing the counts of distinct changes from a multinomial. Where BCa is
    undefined (all changes alike, or the mean outside all resampled means) the percentile interval.
    """
    return drawn(tuple(changes.tolist()), tuple(counts.tolist()), level, resamples, seed)


@lru_cache(maxsize=500)
def drawn(
    sizes: tuple[float, ...], people: tuple[int, ...], level: float, resamples: int, seed: int
) -> tuple[float, float]:
    """The interval of `bootstrap`, kept, since the whole is asked for again beside every cut of it."""
    changes, counts = np.array(sizes, dtype=np.float64), np.array(people, dtype=np.int64)
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
    return endpoints(tails, NORMAL.inv_cdf(below), acceleration)


def endpoints(tails: Numbers, bias: float, acceleration: float) -> Numbers:
    """The quantiles of BCa, formula 14.10."""
    shifted = bias + np.array([NORMAL.inv_cdf(float(tail)) for tail in tails])
    z = bias + shifted / (1 - acceleration * shifted)
    return np.array([NORMAL.cdf(float(value)) for value in z])
