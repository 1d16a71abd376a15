"""What is hidden of small groups cannot be found by subtraction, and nothing else is hidden."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.change import changes
from metrics.definition import definition
from metrics.disclosure import SEES_ALL, hide_small, rules, threshold
from metrics.measure import measure
from metrics.small_changes import PARTS
from store import Scope
from tests.schools import random_store

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


def shown(groups, whole=None, hide=5):
    """The numbers that a reader sees of some groups, None where hidden; then that of the whole."""
    people = [*groups, sum(groups) if whole is None else whole]
    frame = pd.DataFrame({"n": pd.array(people, dtype="Int64"), "figure": 1.0})
    total = np.arange(len(people)) == len(groups)
    seen = hide_small(frame, "n", ["n", "figure"], hide, total=total)
    assert (seen["figure"].isna() == seen["suppressed"]).all()
    assert (seen["n"].isna() == seen["suppressed"]).all()
    return [None if pd.isna(n) else int(n) for n in seen["n"]]


def test_few_people_are_hidden_and_nobody_is_not():
    assert shown([0, 7, 20, 4, 3]) == [0, 7, 20, None, None, 34]
    assert shown([0, 5, 5]) == [0, 5, 5, 10]
    assert shown([1, 2, 30], hide=0) == [1, 2, 30, 33]


def test_the_next_smallest_goes_along_where_the_whole_would_give_the_hidden_one_away():
    assert shown([3, 9, 6, 20]) == [None, 9, None, 20, 38]
    assert shown([2, 2, 9, 20]) == [None, None, None, 20, 33]
    assert shown([4, 3, 20]) == [None, None, 20, 27]


def test_hidden_groups_that_can_only_be_all_alike_take_another_along():
    assert shown([4, 4, 9, 20]) == [None, None, None, 20, 37]
    assert shown([1] * 6 + [9]) == [None] * 7 + [15]
    assert shown([4, 4, 0]) == [None, None, None, 8]


def test_where_the_whole_is_hidden_there_is_nothing_to_subtract_from():
    assert shown([3, 0]) == [None, 0, None]
    assert shown([1, 1]) == [None, None, None]


def test_people_without_a_group_do_not_hide_those_in_a_small_one():
    # Ten staff have no class: by form they are shown, so the classes' own sum is known too.
    assert shown([3, 9, 20], whole=42) == [None, None, 20, 42]


def test_families_are_hidden_each_for_itself():
    frame = pd.DataFrame({"kind": ["a", "a", "b", "b"], "n": [3, 8, 9, 9], "figure": 1})
    seen = hide_small(frame, "n", ["figure"], 5, within=["kind"])
    assert list(seen["suppressed"]) == [True, True, False, False]
    assert "suppressed" not in frame


@given(st.lists(st.integers(0, 12), min_size=1, max_size=8), st.integers(3, 10))
def test_no_hidden_number_can_be_worked_out_by_subtraction(groups, hide):
    *parts, whole = shown(groups, hide=hide)
    assert whole is None or whole == sum(groups)
    assert all(n is None or n == 0 or n >= hide for n in parts)
    hidden = parts.count(None)
    if whole is None or not hidden:
        return
    rest = whole - sum(n for n in parts if n is not None)
    # More than one way to fill the hidden places with what a small group can be, or with a group taken along.
    assert rest >= hide
    assert hidden > 1
    assert rest not in (hidden, hidden * (hide - 1)) or max(groups) >= hide or 0 in groups or hidden == len(groups)


@pytest.mark.parametrize("seed", range(3))
def test_satisfaction_of_a_small_class_cannot_be_had_from_the_rest(seed):
    store = random_store(seed, pairs=25)
    for code in ("mentee_satisfaction", "mentor_satisfaction"):
        for by in ("class", "form", "category"):
            seen = measure(store, definition(code), SCOPE, by)
            true = measure(store, definition(code), SCOPE, by, hide=0)
            gone = seen["suppressed"]
            assert not (true["denominator"].between(1, 4) & ~gone).any()
            assert seen.loc[gone, ["numerator", "denominator", "value", "missing", "surveyed"]].isna().all(axis=None)
            parts = gone & (true.index > 0)
            if not gone[0] and (~parts & true["denominator"].gt(0))[1:].any():
                assert not parts.any() or true.loc[parts, "denominator"].sum() >= 5
                rest = true.loc[0, "denominator"] - true.loc[~gone, "denominator"][1:].sum()
                assert not 0 < rest < 5


def test_few_people_of_a_sensitive_category_are_hidden_with_how_many_they_are():
    store = random_store(2, pairs=25)
    true = measure(store, definition("mentor_satisfaction"), SCOPE, "category", hide=0)
    seen = measure(store, definition("mentor_satisfaction"), SCOPE, "category")
    few = true["participants"].between(1, 4)[1:]
    assert seen["participants"][1:][few].isna().all()
    coverage = measure(store, definition("involvement_teachers"), SCOPE, "category")
    assert coverage["numerator"][1:].dropna().map(lambda n: n == 0 or n >= 5).all()
    assert coverage["unknown"][1:].isna().all()
    assert not coverage["suppressed"][0]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("by", ["class", "form", "role", None])
def test_no_small_split_of_changes_can_be_had_from_the_rest(seed, by):
    store = random_store(seed, pupils=110)
    seen, true = (changes(store, SCOPE, by, role) for role in ("curator", SEES_ALL))
    assert not (seen["suppressed"] & (true["n_matched"] == 0)).any()
    for _parameter, rows in true.groupby("parameter").indices.items():
        table, own = seen.iloc[rows], true.iloc[rows]
        split_gone = table["improved"].isna().to_numpy() & own["n_matched"].gt(0).to_numpy()
        assert not own.loc[~split_gone, PARTS].apply(lambda part: part.between(1, 4)).any(axis=None)
        assert table.loc[split_gone, ["same", "worse", "dominance"]].isna().all(axis=None)
        shown_groups = own[~split_gone].iloc[1:]
        if split_gone[0] or shown_groups["n_matched"].sum() == 0:
            continue
        rest = own.iloc[0][PARTS] - shown_groups[PARTS].sum()
        assert not any(0 < part < 5 for part in rest)


@pytest.mark.parametrize("seed", range(3))
def test_no_small_group_of_changes_can_be_had_from_the_rest(seed):
    store = random_store(seed, pupils=40, staff=12)
    seen, true = (changes(store, SCOPE, "class", role) for role in ("curator", SEES_ALL))
    assert (true["n_matched"].between(1, 4) <= seen["suppressed"]).all()
    assert seen.loc[seen["suppressed"], ["n_before", "n_matched", "mean_change", "p"]].isna().all(axis=None)
    for _parameter, rows in true.groupby("parameter").indices.items():
        gone = seen["suppressed"].iloc[rows].to_numpy()
        if gone[1:].any() and not gone[0] and (~gone[1:] & (true["n_matched"].iloc[rows[1:]] > 0)).any():
            hidden = true["n_matched"].iloc[rows[1:]][gone[1:]].sum()
            assert hidden >= 5


def test_a_school_chooses_its_threshold_within_bounds_and_the_psychologist_needs_none():
    assert [threshold("curator", chosen) for chosen in (None, 1, 3, 8, 99)] == [5, 3, 3, 8, 10]
    assert threshold("administration", None, of="texts") == rules()["texts"]["default"] == 10
    assert threshold("psychologist", 8) == 0
