"""Participants beside people in no pair (never an experiment), and those lost on the way beside those who stayed."""

import numpy as np
import pandas as pd

from metrics.evidence import difference_in_differences, standardised_difference
from metrics.statistics import deviation, mean

# How many people, their mean change and its deviation.
Moves = tuple[int, float, float]
# A class and a subject are too small a part to be put beside all others of the school.
CUTS = (None, "form", "role", "category")


def comparison(ours: Moves | None, others: pd.DataFrame, least: int) -> dict[str, float]:
    """The others measured twice, their mean before and change, and by how much more the participants changed.

    ours: the participants' moves; others: counted pairs of values, measured twice. Changes are raw (after −
    before); did is that of the participants less that of the others with its 95 % interval (Welch). {} where fewer
    than `least` others, or nobody of the participants, were measured twice; without did where one group has a single
    person or nobody differs.
    """
    theirs = moves(others) if ours and len(others) else None
    if not ours or not theirs or theirs[0] < least:
        return {}
    start = mean(others["before"].to_numpy(dtype=np.float64), others["people"].to_numpy(dtype=np.int64))
    told: dict[str, float] = {"n_comparison": theirs[0], "comparison_before": start, "comparison_change": theirs[1]}
    apart = difference_in_differences(ours, theirs)
    return told | (dict(zip(("did", "did_low", "did_high"), apart, strict=True)) if apart else {})


def moves(twice: pd.DataFrame) -> Moves | None:
    """How many were measured twice, their mean change and its deviation; None where nobody was."""
    people = twice["people"].to_numpy(dtype=np.int64)
    if not people.sum():
        return None
    change = twice["after"].to_numpy(dtype=np.float64) - twice["before"].to_numpy(dtype=np.float64)
    return int(people.sum()), mean(change, people), deviation(change, people)


def attrition(lost: pd.DataFrame, stayed: pd.DataFrame) -> dict[str, float]:
    """How those not measured again stood apart at the start from those who were; empty where nobody can say."""
    known = []
    for part in (lost, stayed):
        values, people = part["before"].to_numpy(dtype=np.float64), part["people"].to_numpy(dtype=np.int64)
        n = int(people.sum())
        known.append((n, mean(values, people), deviation(values, people)) if n else (0, 0.0, 0.0))
    found = standardised_difference(*known)
    return dict(zip(("lost_apart", "lost_low", "lost_high"), found, strict=True)) if found else {}
