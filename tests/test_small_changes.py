"""Nobody can work out from growth what few people did: not by cuts, by the noticeable, nor by leaving out the late."""

from datetime import date
from functools import cache

import numpy as np
import pandas as pd
import pytest

from metrics.change import changes
from metrics.disclosure import SEES_ALL
from metrics.small_changes import MUCH, PARTS, counted, hidden, hidden_family
from store import Scope
from tests.schools import random_store, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
CUTS = [None, "class", "form", "role", "category"]


@cache
def table(by, role, late=True):
    """The changes of one random school by a cut, as a role sees them."""
    return changes(random_store(3, pupils=360, staff=60, pairs=260), SCOPE, by, role, late)


def few(numbers):
    """Whether any of these numbers of people is one that may not be known."""
    return any(0 < abs(number) < 5 for number in numbers)


def families(*frames):
    """The rows of each parameter, table by table."""
    for _name, places in frames[0].groupby("parameter").indices.items():
        yield [frame.iloc[places] for frame in frames]


@pytest.mark.parametrize("by", CUTS)
def test_what_is_shown_and_the_whole_never_differ_by_few_people(by):
    for seen, true in families(*(table(by, role) for role in ("curator", SEES_ALL))):
        for columns, known in ((["n_matched"], ~seen["suppressed"]), (PARTS, seen["improved"].notna())):
            own, shown = true[columns].fillna(0), known.to_numpy()
            if not shown[0] or not shown[1:].any() or not own[1:][shown[1:]].sum().sum():
                continue
            assert not few(own.iloc[0] - own[1:][shown[1:]].sum()), (by, columns)


@pytest.mark.parametrize("by", CUTS)
def test_noticeable_changes_of_few_people_are_hidden_and_cannot_be_had_from_the_rest(by):
    found = 0
    for seen, true in families(*(table(by, role) for role in ("curator", SEES_ALL))):
        shown = seen[MUCH].notna().all(axis=1).to_numpy() & true["n_matched"].gt(0).to_numpy()
        parts = true.assign(
            little_better=true["improved"] - true["improved_much"], little_worse=true["worse"] - true["worse_much"]
        )[[*MUCH, "same", "little_better", "little_worse"]].fillna(0)
        assert not parts[shown].map(lambda n: 0 < n < 5).any(axis=None)
        assert seen.loc[~seen["improved"].notna(), MUCH].isna().all(axis=None)
        if shown[0] and shown[1:].any():
            assert not few(parts.iloc[0] - parts[1:][shown[1:]].sum())
        found += int(shown.sum())
    assert found or by in ("class", "category")


@pytest.mark.parametrize("by", CUTS)
def test_the_switch_of_late_entries_does_not_tell_what_few_late_people_did(by):
    tables = [table(by, role, late) for role in ("curator", SEES_ALL) for late in (True, False)]
    for seen, without, true, true_without in families(*tables):
        assert not (seen["suppressed"] & ~without["suppressed"]).any()
        for columns, flags in ((["n_matched"], "mean_change"), (PARTS, "improved")):
            both = (seen[flags].notna() & without[flags].notna()).to_numpy()
            late = (true[columns].fillna(0) - true_without[columns].fillna(0)).astype(int)
            assert not late[both].map(lambda n: 0 < n < 5).any(axis=None)
            if both[0] and both[1:].any() and late[1:][both[1:]].sum().sum():
                assert not few(late.iloc[0] - late[1:][both[1:]].sum())


def late_school(late):
    """Twenty people of whom the first so many were measured late; changes go all ways."""
    people = pd.DataFrame({"before": 5.0, "after": [4.0, 5.0, 6.0, 7.0] * 5, "late": [n < late for n in range(20)]})
    return stored(
        {"change": people.assign(parameter="engagement", school=1, year=SCOPE.year, person=people.index.astype(str))}
    )


def test_where_few_came_late_the_table_without_them_is_hidden_and_says_why():
    row = changes(late_school(3), SCOPE, late=False).iloc[0]
    assert row["suppressed"]
    assert row["note"] == "скрыто: не учтено мало людей, и разность выдала бы их"
    assert not changes(late_school(3), SCOPE).iloc[0]["suppressed"]
    assert changes(late_school(3), SCOPE, role=SEES_ALL, late=False).iloc[0]["n_matched"] == 17
    assert not changes(late_school(0), SCOPE, late=False).iloc[0]["suppressed"]


def test_a_person_in_both_roles_is_not_the_rest_of_two_splits():
    rows = pd.DataFrame({"n_matched": [20, 12, 14], "improved": [10, 7, 8], "same": [5, 2, 3], "worse": [5, 3, 3]})
    # Eighteen people have both roles (36 + 42 − 60), and three of them are worse (9 + 9 − 15).
    tripled = (rows * 3).assign(improved_much=0, worse_much=0)
    gone, split, _much = hidden_family(counted(tripled), None, np.array([True, False, False]), 5)
    assert list(gone) == [False] * 3
    assert list(split) == [False, True, False]


def test_a_threshold_of_nought_hides_nothing():
    known = table("class", SEES_ALL)
    assert hidden(known, 0)[PARTS].equals(known[PARTS])
    assert not known["suppressed"].any()
