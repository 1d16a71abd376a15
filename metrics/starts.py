"""Where people started against how they changed: how much of it a mere return to the middle would give."""

from dataclasses import dataclass

import pandas as pd

from metrics.statistics import LEAST


@dataclass(frozen=True)
class Starts:
    """People of one parameter measured twice. slope: change per point of start, as seen (least squares); noise: what
    mere error of measuring would give; before and change: the means both lines pass through.

    low and high: the mean change of those who started below and above the middle; None where nobody did.
    """

    n: int
    before: float
    change: float
    slope: float
    noise: float
    low: float | None
    high: float | None


def starts(rows: pd.DataFrame, alpha: float | None = None) -> Starts | None:
    """The picture of one parameter (one row per person, before and after); None below six or where all start alike.

    alpha: the scale's reliability, where it is known: of two measurements of people who do not change those far from
    the middle come back by 1 − alpha (Galton's regression, with reliability as the correlation). Of a single question
    nobody knows it, so noise is −1: what marks would give in which nothing but chance is measured.
    """
    twice = rows[rows["change"].notna()]
    start, change = twice["before"].astype("float64"), twice["change"].astype("float64")
    middle = float(start.mean()) if len(twice) else 0.0
    away = start - middle
    spread = float((away**2).sum())
    if len(twice) < LEAST or spread <= 1e-9:
        return None
    ends = [float(part.mean()) if len(part) else None for part in (change[away < 0], change[away > 0])]
    noise = -1.0 if alpha is None else -(1 - max(alpha, 0.0))
    return Starts(len(twice), middle, float(change.mean()), float((away * change).sum()) / spread, noise, *ends)
