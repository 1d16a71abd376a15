"""Waves that cannot be matched stand beside each other as plain counts, and never become a change."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.change import changes
from metrics.unpaired import bins, unpaired
from store import Scope
from tests.schools import stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
# Each of the weak fell by a point and left; each of the strong fell by a point and stayed.
STRONG, WEAK = [9.0] * 10, [3.0] * 10
EMPTY = {"parameter": "engagement", "school": 1, "year": SCOPE.year}


def nameless(before, after, parameter="engagement"):
    """A store of rows without codes: each measured once."""
    values = [(value, None) for value in before] + [(None, value) for value in after]
    rows = pd.DataFrame(values, columns=["before", "after"], dtype=float)
    people = [f"row:1:1:{n}" for n in range(len(rows))]
    return stored({"change": rows.assign(person=people, school=1, year=SCOPE.year, parameter=parameter)})


def test_both_waves_are_counted_as_pandas_does_and_nobody_has_a_change():
    rng = np.random.default_rng(4)
    before, after = rng.integers(1, 11, 40).astype(float), rng.integers(1, 11, 33).astype(float)
    store = nameless(before, after)
    found = unpaired(store, SCOPE).set_index("wave")
    for wave, values in (("before", before), ("after", after)):
        row = found.loc[wave]
        assert (row["n"], row["mean"], row["median"]) == (
            len(values), pytest.approx(values.mean()), np.median(values)
        )  # fmt: skip
        told = {int(name): n for name, n in row["counts"].items() if n}
        assert told == pd.Series(values).astype(int).value_counts().to_dict()
    change = changes(store, SCOPE).iloc[0]
    assert change["n_matched"] == 0
    assert change[["mean_change", "improved", "worse", "p"]].isna().all()


def test_unpaired_means_can_rise_though_everybody_fell_which_is_why_no_change_is_told():
    found = unpaired(nameless(STRONG + WEAK, [value - 1 for value in STRONG]), SCOPE).set_index("wave")
    assert found.loc["after", "mean"] > found.loc["before", "mean"]
    assert "change" not in " ".join(found.columns)


def test_a_wave_of_few_people_is_hidden_from_all_but_the_psychologist():
    store = nameless([5.0] * 9, [7.0] * 4)
    shown, own = (unpaired(store, SCOPE, role).set_index("wave") for role in ("curator", "psychologist"))
    assert shown.loc["after", ["n", "mean", "median", "counts"]].isna().all()
    assert shown.loc["after", "suppressed"]
    assert not shown.loc["before", "suppressed"]
    assert own.loc["after", "n"] == 4


def test_a_parameter_with_anybody_matched_or_one_wave_alone_is_not_among_the_unpaired():
    people = [f"pupil:{n}" for n in range(9)]
    rows = pd.DataFrame({"person": people, "before": [5.0] + [6.0] * 8, "after": [5.0] + [None] * 8})
    assert unpaired(stored({"change": rows.assign(**EMPTY)}), SCOPE).empty
    assert unpaired(nameless([5.0] * 9, []), SCOPE).empty


def test_people_in_no_pair_are_not_mixed_with_the_participants():
    people = [f"pupil:{n}" for n in range(30)]
    values = [(4.0, None)] * 10 + [(None, 6.0)] * 10 + [(1.0, None)] * 10
    rows = pd.DataFrame(values, columns=["before", "after"], dtype=float).assign(person=people, **EMPTY)
    pair = pd.DataFrame({"person": people[:20], "form": "pupil_pupil", "role": "mentee"})
    store = stored({"change": rows, "involved": pair.assign(school=1, year=SCOPE.year)})
    assert list(unpaired(store, SCOPE)["mean"]) == [4.0, 6.0]


@pytest.mark.parametrize(
    ("values", "edges"),
    [([1, 10], list(range(1, 12))), ([3, 3], [3, 4]), ([0, 34], [0, 4, 8, 12, 16, 20, 24, 28, 32, 36])],
)
def test_a_wide_range_is_put_into_at_most_ten_bins(values, edges):
    assert bins(np.array(values, dtype=float)) == edges


def test_marks_between_two_wholes_go_to_the_nearest_and_wide_ranges_name_their_bins():
    found = unpaired(nameless([4.4, 4.5, 4.6] * 3, [4.0] * 5, "grades"), SCOPE).set_index("wave")
    assert found.loc["before", "counts"] == {"4": 3, "5": 6}
    wide = unpaired(nameless([0.0] * 5, [34.0] * 5, "publications"), SCOPE).set_index("wave")
    assert {name: n for name, n in wide.loc["after", "counts"].items() if n} == {"32–35": 5}
