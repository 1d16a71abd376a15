"""The statistics give what the literature prints, each case with its source."""

import numpy as np
import pytest

from metrics.evidence import holm, mcnemar
from metrics.ranks import rank_biserial, wilcoxon
from metrics.reliability import cronbach, reliable_change
from metrics.statistics import endpoints, paired_t, student

# Hollander and Wolfe, Nonparametric Statistical Methods, table 3.1: the depression of nine patients at the first and
# the second visit. R prints V = 40 and p = 0.01953 (one-sided) in the help of wilcox.test.
FIRST = np.array([1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30])
SECOND = np.array([0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29])
# Darwin's maize in eighths of an inch, crossed less self-fertilised: Fisher, The Design of Experiments, §17.
MAIZE = np.array([49.0, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48])


def tally(values):
    return np.unique(np.asarray(values, dtype=float), return_counts=True)


def test_wilcoxons_p_of_the_nine_patients_is_twenty_of_512():
    assert wilcoxon(FIRST - SECOND) == 20 / 512
    assert round(wilcoxon(FIRST - SECOND) / 2, 5) == 0.01953
    assert rank_biserial(FIRST - SECOND) == pytest.approx((40 - 5) / 45)


def test_darwins_maize_gives_fishers_t_and_the_exact_p_of_its_ranks():
    t, p = paired_t(*tally(MAIZE))
    assert (round(t, 3), round(p, 4)) == (2.148, 0.0497)
    assert [round(end, 2) for end in student(*tally(MAIZE))] == [0.03, 41.84]
    assert round(wilcoxon(MAIZE), 4) == 0.0413


def test_mcnemars_p_is_that_of_the_binomial_tables():
    # Siegel, Nonparametric Statistics, table D: 1 of 10 has the one-sided p .011, 3 of 12 .073.
    assert [round(mcnemar(up, down) / 2, 3) for up, down in ((1, 9), (3, 9))] == [0.011, 0.073]
    assert mcnemar(1, 9) == 2 * (1 + 10) / 2**10


def test_alpha_of_yes_and_no_is_kuder_and_richardsons_formula_20():
    # Worked by hand: shares of yes 4/5, 3/5, 2/5, 1/5, sums 4 3 2 1 0; formula 20 with variances of n people:
    # 4/3 · (1 − (0.16 + 0.24 + 0.24 + 0.16) / 2).
    answers = np.array([[1.0, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
    assert cronbach(answers) == pytest.approx(4 / 3 * (1 - 0.8 / 2))


def test_alpha_of_two_equally_spread_halves_is_spearman_and_browns():
    # Spearman, 1910, and Brown, 1910: 2r / (1 + r); here r = 0.5.
    halves = np.array([[1.0, 1], [2, 3], [3, 2]])
    assert np.corrcoef(halves.T)[0, 1] == pytest.approx(0.5)
    assert cronbach(halves) == pytest.approx(2 * 0.5 / 1.5)
    assert reliable_change(1, cronbach(halves)) == pytest.approx(1.959964 * (2 / 3) ** 0.5)


def test_the_quantiles_of_bca_are_those_of_its_authors():
    # Efron and Tibshirani, An Introduction to the Bootstrap, §14.3, the spatial test data: bias .146, acceleration .061
    # (both as printed, rounded) turn the tails .05 and .95 into .110 and .985.
    assert endpoints(np.array([0.05, 0.95]), 0.146, 0.061) == pytest.approx([0.110, 0.985], abs=0.001)
    assert endpoints(np.array([0.025, 0.975]), 0.0, 0.0) == pytest.approx([0.025, 0.975])


def test_holms_steps_are_those_worked_by_hand():
    # 5·.01, 4·.02, 3·.03; then 2·.04 = .08 and 1·.05 may not fall below .09. R: p.adjust(1:5 / 100, "holm").
    assert holm([0.01, 0.02, 0.03, 0.04, 0.05]) == pytest.approx([0.05, 0.08, 0.09, 0.09, 0.09])
    assert holm([0.05, 0.03, 0.01, 0.02, 0.04]) == pytest.approx([0.09, 0.09, 0.05, 0.08, 0.09])
