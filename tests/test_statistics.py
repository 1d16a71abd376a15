"""The paired statistics give the values of the textbooks and of scipy where scipy asks the same question."""

import numpy as np
import pytest

from metrics.statistics import bootstrap, deviation, effect_interval, interval, mean, median, paired_t, student

# Hours of sleep gained with one drug rather than the other: Student's own data (Biometrika 6, 1908).
SLEEP = np.array([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4])


def tally(values):
    return np.unique(np.asarray(values, dtype=float), return_counts=True)


def test_students_own_data_gives_students_interval():
    from scipy.stats import ttest_1samp

    assert student(*tally(SLEEP)) == pytest.approx((0.7001142, 2.4598858), abs=1e-6)
    assert student(*tally(SLEEP)) == pytest.approx(tuple(ttest_1samp(SLEEP, 0).confidence_interval()))
    assert interval(*tally(SLEEP)) == student(*tally(SLEEP))


def test_the_kind_of_interval_follows_the_number_of_people():
    values = np.random.default_rng(1).integers(-3, 5, size=40)
    assert interval(*tally(values[:5])) is None
    assert interval(*tally(values[:6])) == student(*tally(values[:6]))
    assert interval(*tally(values[:29])) == student(*tally(values[:29]))
    assert interval(*tally(values[:30])) == bootstrap(*tally(values[:30]))


@pytest.mark.parametrize("seed", range(4))
def test_the_bootstrap_agrees_with_scipys_bca_within_its_own_noise(seed):
    from scipy.stats import bootstrap as oracle

    values = np.round(np.random.default_rng(seed).gamma(2, 1, 80), 1)
    expected = oracle((values,), np.mean, n_resamples=9_999, rng=np.random.default_rng(0)).confidence_interval
    noise = 0.05 * (expected.high - expected.low)
    assert bootstrap(*tally(values)) == pytest.approx(tuple(expected), abs=noise)


def test_the_bootstrap_gives_the_same_interval_every_time():
    values = tally(np.random.default_rng(2).integers(-3, 5, size=200))
    assert bootstrap(*values) == bootstrap(*values)
    assert bootstrap(*values) != bootstrap(*values, seed=1)


def test_people_who_all_changed_alike_have_an_interval_of_that_change():
    assert interval(np.array([2.0]), np.array([50])) == (2.0, 2.0)


def test_a_million_people_cost_no_more_than_their_distinct_changes():
    values, people = np.arange(-9.0, 10.0), np.full(19, 50_000)
    low, high = bootstrap(values, people)
    reach = 1.96 * deviation(values, people) / people.sum() ** 0.5
    assert (low, high) == pytest.approx((-reach, reach), rel=0.05)


@pytest.mark.parametrize("seed", range(5))
def test_averages_of_counts_are_those_of_the_people(seed):
    people = np.random.default_rng(seed).integers(1, 11, size=9 + seed).astype(float)
    assert mean(*tally(people)) == pytest.approx(people.mean())
    assert median(*tally(people)) == np.median(people)
    assert deviation(*tally(people)) == pytest.approx(people.std(ddof=1))
    assert np.isnan(deviation(np.array([3.0]), np.array([1])))


def test_students_own_data_gives_students_t():
    t, p = paired_t(*tally(-SLEEP))
    assert (round(t, 2), round(p, 4)) == (-4.06, 0.0028)
    assert paired_t(*tally([2.0] * 9)) is None


def test_the_interval_of_d_z_is_the_set_of_effects_that_this_t_does_not_contradict():
    from scipy.stats import nct

    d_z = mean(*tally(SLEEP)) / deviation(*tally(SLEEP))
    low, high = effect_interval(d_z, len(SLEEP))
    t = d_z * len(SLEEP) ** 0.5
    assert nct.sf(t, 9, low * 10**0.5) == pytest.approx(0.025, abs=1e-6)
    assert nct.cdf(t, 9, high * 10**0.5) == pytest.approx(0.025, abs=1e-6)
    assert effect_interval(0.4, 5) is None


@pytest.mark.parametrize("n", [6, 9, 29])
def test_few_people_who_change_almost_alike_have_the_exact_interval_too(n):
    from scipy.stats import nct

    d_z = mean(*tally([1.0] * (n - 1) + [2.0])) / deviation(*tally([1.0] * (n - 1) + [2.0]))
    assert d_z > 2
    low, high = effect_interval(d_z, n)
    assert nct.sf(d_z * n**0.5, n - 1, low * n**0.5) == pytest.approx(0.025, abs=1e-5)
    assert nct.cdf(d_z * n**0.5, n - 1, high * n**0.5) == pytest.approx(0.025, abs=1e-5)


def test_both_ways_to_the_interval_of_d_z_meet():
    for d_z in (-0.3, 0.0, 0.8, 1.9):
        assert effect_interval(d_z, 300) == pytest.approx(effect_interval(d_z, 301), abs=0.015)
