"""Reliability gives the values worked out by hand, and those a scale was made with."""

import numpy as np
import pytest

from metrics.reliability import cronbach, mcdonald, omega, reliable_change

LOADINGS = np.array([0.9, 0.7, 0.5, 0.8])
ERRORS = np.array([0.3, 0.5, 0.9, 0.4])


def test_alpha_of_a_small_table_is_that_worked_by_hand():
    # Variances of the items 1, 1 and 7/3, of the sums 31/3: 3/2 · (1 − 13/31).
    answers = np.array([[1.0, 2.0, 1.0], [2.0, 3.0, 4.0], [3.0, 4.0, 3.0]])
    assert cronbach(answers) == pytest.approx(1.5 * (1 - 13 / 31))


def test_items_that_say_the_same_are_wholly_reliable_and_strangers_not_at_all():
    said = np.random.default_rng(1).integers(1, 11, 2_000).astype(float)
    assert cronbach(np.column_stack([said] * 4)) == pytest.approx(1)
    assert cronbach(np.random.default_rng(2).normal(size=(20_000, 4))) == pytest.approx(0, abs=0.03)


def test_omega_is_that_of_the_factor_a_scale_was_made_with():
    expected = LOADINGS.sum() ** 2 / (LOADINGS.sum() ** 2 + ERRORS.sum())
    assert omega(np.outer(LOADINGS, LOADINGS) + np.diag(ERRORS)) == pytest.approx(expected, abs=1e-6)
    draw = np.random.default_rng(3)
    people = draw.normal(size=(50_000, 1)) * LOADINGS + draw.normal(size=(50_000, 4)) * ERRORS**0.5
    assert mcdonald(people) == pytest.approx(expected, abs=0.01)
    assert cronbach(people) < expected


def test_omega_equals_alpha_where_all_items_load_alike():
    covariance = np.full((5, 5), 0.6) + np.diag(np.full(5, 0.4))
    alpha = 5 / 4 * (1 - np.trace(covariance) / covariance.sum())
    assert omega(covariance) == pytest.approx(alpha, abs=1e-6)


def test_people_who_left_an_item_out_are_left_out():
    answers = np.array([[1, 2.0], [2, 2], [3, 4], [4, 5], [9, np.nan]])
    assert cronbach(answers) == cronbach(answers[:4])


@pytest.mark.parametrize("answers", [np.ones((9, 1)), np.ones((2, 4)), np.ones((9, 4))])
def test_without_items_people_or_differences_nothing_is_said(answers):
    assert cronbach(answers) is None
    assert mcdonald(answers) is None


def test_the_reliable_change_is_that_of_its_authors():
    # Jacobson and Truax, 1991: SD 7.5 and reliability 0.80 give a standard error of the difference of 4.74.
    assert reliable_change(7.5, 0.80) == pytest.approx(1.959964 * 4.74, abs=0.01)
    assert reliable_change(2, -0.3) == reliable_change(2, 0)
    assert reliable_change(2, 1 + 1e-15) == 0
