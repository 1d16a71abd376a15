"""Wilcoxon's signed ranks of paired changes, on counts of distinct changes: the test and its effect size."""

import math

import numpy as np

from metrics.statistics import Counts, Numbers

# Up to so many changes that are not zero the distribution of the signed ranks is worked out exactly.
EXACT = 50


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


def rank_biserial(changes: Numbers, counts: Counts | None = None) -> float | None:
    """By which share of all ranks the upward ones outweigh the downward ones, −1 to 1; None where nobody changed.

    The matched-pairs rank-biserial correlation (Kerby, The simple difference formula, 2014).
    """
    ups, everyone = signed(np.asarray(changes, dtype=np.float64), counts)
    if not everyone.sum():
        return None
    ranks = 2 * (np.cumsum(everyone) - everyone) + everyone + 1
    return 2 * float(ranks @ ups) / float(ranks @ everyone) - 1


def statistic(test: str, biserial: float, changed: int) -> float:
    """What p was worked out from, of the changes in the good direction: the sum of their ranks, McNemar's their number.

    biserial: the rank-biserial correlation in the good direction; changed: how many changes other than 0.
    """
    everything = changed if test == "mcnemar" else changed * (changed + 1) / 2
    return (1 + biserial) / 2 * everything
