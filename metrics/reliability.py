"""How well the items of a scale hang together, and how far a person's score must move to be more than error."""

import math

import numpy as np

from metrics.statistics import Numbers

LEAST = 3  # people with all items answered: below, nothing is said
ROUNDS, PRECISION = 500, 1e-9


def complete(answers: Numbers) -> Numbers:
    """The people (rows) who answered every item (columns)."""
    return answers[~np.isnan(answers).any(axis=1)]


def cronbach(answers: Numbers) -> float | None:
    """Cronbach's alpha of people × items, reversed items turned; None for one item, too few people or equal sums.

    Coefficient alpha and the internal structure of tests, Psychometrika 16, 1951. Of people with all items answered.
    """
    known = complete(answers)
    items = known.shape[1]
    if len(known) < LEAST or items < 2:
        return None
    whole = float(known.sum(axis=1).var(ddof=1))
    return items / (items - 1) * (1 - float(known.var(axis=0, ddof=1).sum()) / whole) if whole > PRECISION else None


def mcdonald(answers: Numbers) -> float | None:
    """McDonald's omega of people × items by one factor; None for fewer than three items, too few people, no factor.

    Test Theory: A Unified Treatment, chapter 6. The factor is found by iterated principal axes of the covariances.
    """
    known = complete(answers)
    if len(known) < LEAST or known.shape[1] < 3:
        return None
    return omega(np.cov(known, rowvar=False))


def omega(covariance: Numbers) -> float | None:
    """McDonald's omega of a covariance matrix; None where one factor does not explain it."""
    variances = np.diag(covariance)
    if variances.min() <= PRECISION:
        return None
    shared, loadings = variances * 0.5, np.zeros(len(variances))
    for _round in range(ROUNDS):
        values, vectors = np.linalg.eigh(covariance - np.diag(variances - shared))
        if values[-1] <= 0:
            return None
        found = vectors[:, -1] * math.sqrt(values[-1])
        done, loadings = np.abs(np.abs(found) - np.abs(loadings)).max() < PRECISION, found
        # An item cannot share more than it varies.
        shared = np.minimum(loadings**2, variances)
        if done:
            break
    common = float(loadings.sum()) ** 2
    return common / (common + float((variances - shared).sum()))


def reliable_change(spread: float, alpha: float) -> float:
    """How far a score must move to be more than the error of measuring, at 95 %: 1.96 · SD · √2 · √(1 − alpha).

    Jacobson and Truax, Clinical significance, Journal of Consulting and Clinical Psychology 59, 1991. spread: the
    standard deviation of the scores before. An alpha below 0 is taken as 0, one that rounding put above 1 as 1.
    """
    return 1.959964 * spread * math.sqrt(2 * (1 - min(max(alpha, 0.0), 1.0)))
