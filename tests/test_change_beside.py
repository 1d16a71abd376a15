"""Who is counted, who is compared with, which test and interval: recounted in pandas and scipy."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from metrics.change import changes
from metrics.evidence import smallest_effect
from metrics.unpaired import paired, sides
from questionnaires import parameters
from store import Scope
from tests.schools import measured, random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


@pytest.fixture(scope="module")
def tables():
    return random_schools(seed=5)


@pytest.fixture(scope="module")
def store(tables):
    return stored(tables)


def split_by_pair(tables, parameter):
    """People measured twice by whether they are in a pair of the year, in plain pandas."""
    rows = tables["change"].query("year == @SCOPE.year and parameter == @parameter").dropna(subset=["before", "after"])
    inside = rows["person"].isin(tables["involved"].query("year == @SCOPE.year")["person"])
    return rows[inside], rows[~inside]


@pytest.mark.parametrize("parameter", ["engagement", "anxiety", "burnout"])
def test_those_in_a_pair_are_counted_and_those_in_none_compared_as_scipy_does(store, tables, parameter):
    ours, others = split_by_pair(tables, parameter)
    row = changes(store, SCOPE, role="psychologist").set_index("parameter").loc[parameter]
    assert (row["n_matched"], row["n_comparison"]) == (len(ours), len(others))
    assert len(others) >= 5
    gained = [group["after"] - group["before"] for group in (ours, others)]
    assert row["comparison_before"] == pytest.approx(others["before"].mean())
    assert row["comparison_change"] == pytest.approx(gained[1].mean())
    found = stats.ttest_ind(*gained, equal_var=False).confidence_interval()
    wanted = [gained[0].mean() - gained[1].mean(), found.low, found.high]
    assert list(row[["did", "did_low", "did_high"]]) == pytest.approx(wanted)


@pytest.mark.parametrize("by", [None, "role"])
def test_noticeable_changes_the_test_and_the_smallest_effect_are_what_a_second_count_gives(store, tables, by):
    table = changes(store, SCOPE, by, role="psychologist")
    for row in table[table["group"].map(len) == 0].query("parameter != 'grades'").to_dict("records"):
        ours, _others = split_by_pair(tables, row["parameter"])
        change = ours["after"] - ours["before"]
        good = -change if parameters()[row["parameter"]].better == "lower" else change
        assert [row["improved_much"], row["worse_much"]] == [(good >= 2).sum(), (good <= -2).sum()]
        assert row["changed"] == (change != 0).sum()
        assert row["test"] == ("exact" if row["changed"] <= 50 else "normal")
        assert row["interval"] == ("t" if len(ours) < 30 else "bootstrap")
        assert row["smallest_points"] == pytest.approx(smallest_effect(len(ours)) * change.std())
        same = table["group"].map(str) == str(row["group"])
        assert row["family"] == table.loc[same, "p"].notna().sum()


def test_people_of_one_school_year_are_participants_only_by_a_pair_of_that_year(tables):
    other_year = tables["involved"].query("year != @SCOPE.year")
    without = stored(tables | {"involved": other_year})
    assert not paired(without, SCOPE)
    rows = tables["change"].query("year == @SCOPE.year and parameter == 'engagement'")
    row = changes(without, SCOPE, role="psychologist").set_index("parameter").loc["engagement"]
    assert row["n_matched"] == rows[["before", "after"]].notna().all(axis=1).sum()
    assert pd.isna(row["n_comparison"])


def test_rows_without_a_code_are_neither_participants_nor_compared_with():
    people = [f"pupil:{n}" for n in range(8)] + [f"row:1:1:{n}" for n in range(6)] + ["unknown:pupil:1"]
    rows = pd.DataFrame({"person": people, "before": 5.0, "after": [6.0] * 8 + [None] * 6 + [4.0]})
    own = {"school": 1, "year": SCOPE.year}
    pair = pd.DataFrame({"person": people[:8], "form": "pupil_pupil", "role": "mentee"}).assign(**own)
    store = stored({"change": rows.assign(parameter="engagement", **own), "involved": pair})
    found = sides(store, SCOPE).set_index("side")
    assert {side: list(found.loc[side, ["n_before", "n_after", "n_matched"]]) for side in found.index} == {
        "nameless": [6, 0, 0], "other": [1, 1, 1], "participant": [8, 8, 8],
    }  # fmt: skip
    row = changes(store, SCOPE).iloc[0]
    assert (row["n_before"], row["n_matched"]) == (8, 8)


@pytest.mark.parametrize(("others", "shown"), [(4, False), (5, True)])
def test_fewer_others_than_the_threshold_of_small_groups_are_no_comparison_group(others, shown):
    people = [f"pupil:{n}" for n in range(10 + others)]
    rows = pd.DataFrame({"person": people, "before": 5.0, "after": np.arange(10 + others) % 3 + 5.0})
    own = {"school": 1, "year": SCOPE.year, "parameter": "engagement"}
    pair = pd.DataFrame({"person": people[:10], "form": "pupil_pupil", "role": "mentee"})
    store = stored({"change": rows.assign(**own), "involved": pair.assign(school=1, year=SCOPE.year)})
    for role in ("curator", "psychologist"):
        assert changes(store, SCOPE, role=role).iloc[0][["n_comparison", "did", "did_low"]].notna().all() == shown


def test_everybody_moving_equally_far_is_asked_of_by_mcnemar():
    row = changes(measured([(1.0, 2.0)] * 12 + [(2.0, 1.0)] * 8 + [(1.0, 1.0)] * 5), SCOPE).iloc[0]
    assert row["test"] == "mcnemar"
    assert row["p"] == pytest.approx(stats.binomtest(8, 20).pvalue)
