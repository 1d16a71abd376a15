"""Two groups of people, and start against change: as scipy and numpy have them."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from metrics.groups import compare
from metrics.starts import starts


@pytest.fixture
def people():
    dice = np.random.default_rng(5)
    before = dice.integers(1, 11, 60).astype(float)
    frame = pd.DataFrame({"before": before, "after": before + dice.normal(0.4, 1.5, 60)})
    frame.loc[55:, "after"] = None
    return frame.assign(change=frame["after"] - frame["before"], group=["a", "b", "c"] * 20)


def test_the_changes_of_two_groups_are_apart_as_scipy_has_it(people):
    first, second = people["group"].isin(["a", "c"]), people["group"].isin(["b", "c"])
    done = compare(people, first, second)
    known = people.dropna()
    a, b = (known.loc[known["group"] == name, "change"] for name in "ab")
    test = stats.ttest_ind(a, b, equal_var=False)
    interval = test.confidence_interval(0.95)
    assert (done.first.n, done.second.n, done.both) == (len(a), len(b), (known["group"] == "c").sum())
    assert done.apart == pytest.approx(a.mean() - b.mean())
    assert (done.low, done.high) == (pytest.approx(interval.low), pytest.approx(interval.high))
    assert done.evidence == ("chance" if test.pvalue >= 0.05 else "apart")
    assert done.first.before == pytest.approx(known.loc[known["group"] == "a", "before"].mean())


def test_swapped_groups_have_the_opposite_difference_and_few_people_none(people):
    first, second = people["group"].eq("a"), people["group"].eq("b")
    done, other = compare(people, first, second), compare(people, second, first)
    assert (done.apart, done.low, done.high) == (
        pytest.approx(-other.apart), pytest.approx(-other.high), pytest.approx(-other.low))  # fmt: skip
    few = compare(people.head(12), first.head(12), second.head(12))
    assert (few.apart, few.evidence) == (None, "few")
    assert compare(people.head(0), first.head(0), second.head(0)).first.n == 0


def test_start_and_change_are_those_of_a_least_squares_line(people):
    known = people.dropna()
    found = starts(people)
    slope = np.polyfit(known["before"], known["change"], 1)[0]
    assert (found.n, found.slope, found.noise) == (len(known), pytest.approx(slope), -1.0)
    low = known.loc[known["before"] < known["before"].mean(), "change"].mean()
    assert found.low == pytest.approx(low)
    assert starts(people, alpha=0.8).noise == pytest.approx(-0.2)
    assert starts(people.head(5)) is None


def test_marks_that_are_nothing_but_chance_lie_along_the_line_of_noise():
    dice = np.random.default_rng(3)
    before, after = dice.integers(1, 11, (2, 20_000)).astype(float)
    found = starts(pd.DataFrame({"before": before, "after": after, "change": after - before}))
    assert found.slope == pytest.approx(found.noise, abs=0.03)
