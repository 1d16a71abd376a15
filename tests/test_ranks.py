"""Wilcoxon's signed ranks give the exact values, and those of scipy where scipy asks the same question."""

import itertools

import numpy as np
import pytest

from metrics.ranks import EXACT, rank_biserial, wilcoxon


def tally(values):
    return np.unique(np.asarray(values, dtype=float), return_counts=True)


def test_five_who_rose_by_one_and_seven_who_stayed_give_one_sixteenth():
    assert wilcoxon(np.array([1.0] * 5 + [0.0] * 7)) == 0.0625
    assert wilcoxon(np.array([1.0, 0.0]), np.array([5, 7])) == 0.0625


def test_without_a_change_there_is_no_p():
    assert wilcoxon(np.zeros(9)) is None
    assert wilcoxon(np.array([])) is None


@pytest.mark.parametrize("seed", range(6))
def test_small_p_is_the_share_of_all_sign_flips_that_are_as_far_out(seed):
    from scipy.stats import rankdata

    changes = np.random.default_rng(seed).integers(-4, 6, size=11).astype(float)
    moved = changes[changes != 0]
    ranks = rankdata(np.abs(moved))
    away = abs(ranks @ np.sign(moved))
    flips = [abs(ranks @ signs) >= away - 1e-9 for signs in itertools.product((-1, 1), repeat=len(moved))]
    assert wilcoxon(changes) == pytest.approx(np.mean(flips))


@pytest.mark.parametrize("size", [6, 20, EXACT])
def test_without_ties_p_is_scipys_exact_one(size):
    from scipy.stats import wilcoxon as oracle

    changes = np.random.default_rng(size).normal(0.3, 1, size)
    assert wilcoxon(changes) == pytest.approx(oracle(changes, method="exact").pvalue)


@pytest.mark.parametrize("size", [EXACT + 1, 400])
def test_above_fifty_changes_p_is_the_tie_corrected_normal_one(size):
    from scipy.stats import wilcoxon as oracle

    draw = np.random.default_rng(size)
    changes = draw.choice([-2.0, -1.0, 1.0, 2.0, 3.0], size=size)
    expected = oracle(changes, method="approx", correction=False).pvalue
    assert wilcoxon(changes) == pytest.approx(expected)
    assert wilcoxon(*tally(changes)) == pytest.approx(expected)
    assert wilcoxon(np.append(changes, np.zeros(30))) == pytest.approx(expected)


def test_p_does_not_depend_on_the_direction():
    changes = np.random.default_rng(3).integers(-3, 6, size=40).astype(float)
    assert wilcoxon(changes) == wilcoxon(-changes)


@pytest.mark.parametrize("seed", range(4))
def test_the_rank_biserial_correlation_is_the_difference_of_the_rank_sums(seed):
    from scipy.stats import rankdata

    changes = np.random.default_rng(seed).integers(-4, 6, size=25).astype(float)
    moved = changes[changes != 0]
    ranks = rankdata(np.abs(moved))
    expected = (ranks @ np.sign(moved)) / ranks.sum()
    assert rank_biserial(changes) == pytest.approx(expected) == pytest.approx(-rank_biserial(-changes))
    assert rank_biserial(*tally(changes)) == pytest.approx(expected)


def test_where_nobody_changed_there_is_no_effect_of_ranks():
    assert rank_biserial(np.zeros(4)) is None
    assert rank_biserial(np.array([1.0, 2.0])) == 1
