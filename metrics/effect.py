"""How far paired values moved: counts in the good direction, averages, interval, p and effect sizes."""

from typing import Any

import numpy as np

from metrics import statistics
from metrics.disclosure import rules
from metrics.evidence import mcnemar, rule
from metrics.ranks import EXACT, rank_biserial, wilcoxon
from metrics.statistics import Counts, Numbers
from questionnaires import Parameter

# Differences of decimal marks err in the last place: 4.3 − 4.0 is a little less than 0.3.
TINY = 1e-9


def effect(parameter: Parameter, before: Numbers, after: Numbers, counts: Counts) -> dict[str, Any]:
    """The figures of a group that was measured twice; `counts` people went from `before` to `after`, at least one.

    Averages, mean_change and its interval are raw (after − before); improved, worse, dominance and d_z are in the
    parameter's good direction. A figure that the group is too small for is None.
    """
    moves, people = tallied(after - before, counts)
    good = -moves if parameter.better == "lower" else moves
    low, high = statistics.interval(moves, people) or (None, None)
    averages = {
        f"{name}_{wave}": getattr(statistics, name)(values, counts)
        for name in ("mean", "median")
        for wave, values in (("before", before), ("after", after))
    }
    return averages | {
        "mean_change": statistics.mean(moves, people),
        "ci_low": low,
        "ci_high": high,
        "interval": statistics.kind(int(people.sum())),
        "p": probability(moves, people),
        **secondary(moves, good, people),
        **split(parameter, before, after, counts),
    }


def split(parameter: Parameter, before: Numbers, after: Numbers, counts: Counts) -> dict[str, Any]:
    """Only the counts: in the good direction, those that are noticeable, and how many changed at all, by which test."""
    moves, people = tallied(after - before, counts)
    good = -moves if parameter.better == "lower" else moves
    least = max(parameter.moved, float(rule()["noticeable"]))
    much = directions(good, people, least)
    return directions(good, people, parameter.moved) | {
        "improved_much": much["improved"],
        "worse_much": much["worse"],
        "changed": int(people[np.abs(moves) > TINY].sum()),
        "test": which_test(moves, people),
    }


def secondary(moves: Numbers, good: Numbers, people: Counts) -> dict[str, float | None]:
    """What specialists ask for besides: the paired t test, where p is shown at all, and the sizes of the effect."""
    t, p = statistics.paired_t(moves, people) or (None, None)
    d_z = standardised(good, people)
    low, high = (None if d_z is None else statistics.effect_interval(d_z, int(people.sum()))) or (None, None)
    shown = probability(moves, people) is not None
    ranks = rank_biserial(good, people)
    return {"t": t, "p_t": p if shown else None, "d_z": d_z, "d_low": low, "d_high": high, "rank_biserial": ranks}


def tallied(moves: Numbers, counts: Counts) -> tuple[Numbers, Counts]:
    """The distinct changes and how many people made each."""
    sizes, place = np.unique(np.round(moves, 9), return_inverse=True)
    return sizes, np.bincount(place, weights=counts).astype(np.int64)


def directions(good: Numbers, people: Counts, moved: float) -> dict[str, float]:
    """How many improved, stayed the same and worsened, and by which share of all the first outnumber the last.

    moved: the smallest change that counts as one; 0 where any does.
    """
    counts_as_moved = (np.abs(good) > TINY) & (np.abs(good) >= moved - TINY)
    improved = int(people[counts_as_moved & (good > 0)].sum())
    worse = int(people[counts_as_moved & (good < 0)].sum())
    everyone = int(people.sum())
    return {
        "improved": improved,
        "same": everyone - improved - worse,
        "worse": worse,
        "dominance": (improved - worse) / everyone,
    }


def probability(moves: Numbers, people: Counts) -> float | None:
    """Wilcoxon's p where enough people changed at all for it to be shown; McNemar's where all moved equally far."""
    up, down = int(people[moves > 0].sum()), int(people[moves < 0].sum())
    asked = which_test(moves, people)
    return None if asked is None else mcnemar(up, down) if asked == "mcnemar" else wilcoxon(moves, people)


def which_test(moves: Numbers, people: Counts) -> str | None:
    """Which test p comes from: mcnemar, exact or normal (Wilcoxon's); None where too few changed for p to be shown."""
    changed = int(people[moves != 0].sum())
    if changed < rules()["changes"]["default"]:
        return None
    alike = len(np.unique(np.abs(moves[moves != 0]))) == 1
    return "mcnemar" if alike else "exact" if changed <= EXACT else "normal"


def standardised(good: Numbers, people: Counts) -> float | None:
    """d_z: the mean change in standard deviations of the change; None for one person or where all changed alike."""
    spread = statistics.deviation(good, people)
    return statistics.mean(good, people) / spread if spread > TINY else None
