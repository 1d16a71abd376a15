"""What says how sure a change is gives the values of textbooks, of scipy, and of a simulation."""

import numpy as np
import pytest

from metrics.evidence import (
    difference_in_differences,
    holm,
    mcnemar,
    smallest_effect,
    standardised_difference,
)
from metrics.ranks import wilcoxon


def test_holm_gives_the_values_of_his_procedure_worked_by_hand():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.02, None, 0.03]) == [0.04, None, 0.04]
    assert holm([0.9, 0.8]) == [1.0, 1.0]
    assert holm([]) == []


@pytest.mark.parametrize("seed", range(5))
def test_holm_is_the_smallest_level_at_which_its_steps_reject(seed):
    found = np.random.default_rng(seed).random(6) ** 2
    for place, level in enumerate(holm([*found])):
        assert level is not None
        assert not rejects(found, place, level - 1e-9)
        assert level >= 1 or rejects(found, place, level + 1e-9)


def rejects(found, place, level):
    for rank, at in enumerate(np.argsort(found, kind="stable")):
        if found[at] > level / (len(found) - rank):
            return False
        if at == place:
            return True
    raise AssertionError


@pytest.mark.parametrize(("up", "down"), [(0, 6), (5, 0), (8, 3), (40, 22), (7, 7)])
def test_mcnemar_is_the_exact_binomial_test(up, down):
    from scipy.stats import binomtest

    assert mcnemar(up, down) == pytest.approx(binomtest(up, up + down, 0.5).pvalue)
    if up + down <= 50:
        assert mcnemar(up, down) == pytest.approx(wilcoxon(np.array([1.0] * up + [-1.0] * down)))


def test_mcnemar_says_nothing_where_nobody_changed():
    assert mcnemar(0, 0) is None


@pytest.mark.parametrize(("n", "expected"), [(12, 0.89), (20, 0.66), (30, 0.53)])
def test_the_smallest_effect_is_that_of_the_tables(n, expected):
    assert smallest_effect(n) == pytest.approx(expected, abs=0.005)


def test_the_smallest_effect_is_found_four_times_of_five():
    effect, draw = smallest_effect(15), np.random.default_rng(7)
    samples = draw.normal(effect, 1, size=(40_000, 15))
    t = samples.mean(axis=1) / samples.std(axis=1, ddof=1) * np.sqrt(15)
    from scipy.stats import t as student

    assert np.mean(np.abs(t) > student.ppf(0.975, 14)) == pytest.approx(0.8, abs=0.01)


def test_two_people_see_nothing_and_a_region_nearly_everything():
    assert smallest_effect(2) is None
    assert smallest_effect(1_000_000) == pytest.approx(2.8016 / 1_000, rel=1e-3)


def test_the_standardised_difference_is_the_worked_example_of_meta_analysis():
    # Borenstein and others, Introduction to Meta-Analysis, chapter 4: 103 (5.5) and 100 (4.5), fifty people each.
    apart, low, high = standardised_difference((50, 103, 5.5), (50, 100, 4.5))
    assert apart == pytest.approx(0.5970, abs=1e-4)
    assert high - apart == pytest.approx(1.959964 * 0.0418**0.5, abs=1e-3)
    assert low == pytest.approx(2 * apart - high)


def test_groups_too_small_or_all_alike_have_no_difference():
    assert standardised_difference((1, 5, 0), (30, 4, 1)) is None
    assert standardised_difference((3, 5, 0), (3, 4, 0)) is None
    assert difference_in_differences((1, 5, 0), (30, 4, 1)) is None
    assert difference_in_differences((3, 5, 0), (3, 4, 0)) is None


def test_difference_in_differences_has_welchs_interval():
    from scipy.stats import ttest_ind

    draw = np.random.default_rng(4)
    group, waiting = draw.normal(1, 2, 18), draw.normal(0.2, 1, 25)
    found = difference_in_differences(*((len(part), part.mean(), part.std(ddof=1)) for part in (group, waiting)))
    expected = ttest_ind(group, waiting, equal_var=False).confidence_interval()
    assert found == pytest.approx((group.mean() - waiting.mean(), expected.low, expected.high))
