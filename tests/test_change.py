"""Paired changes are what a second count in pandas gives, person by person, and follow the rules for small groups."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.change import COLUMNS, COUNTS, MEASURES, changes
from metrics.ranks import wilcoxon
from metrics.statistics import interval
from questionnaires import parameters
from store import Scope
from tests.schools import measured, random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
ALL = Scope(None, "2025/26", date(2026, 8, 31))


@pytest.fixture(scope="module")
def tables():
    return random_schools(seed=21, schools=2)


@pytest.fixture(scope="module")
def store(tables):
    return stored(tables)


def people_of(tables, scope, parameter, group):
    """One row per person measured: before and after; of several subjects the means of those measured twice."""
    found = tables["change"].query("year == @scope.year and parameter == @parameter")
    found = found if scope.school is None else found[found["school"] == scope.school]
    everyone = tables["involved"].query("year == @scope.year")
    paired = everyone[["school", "person"]].drop_duplicates()
    found = found.merge(paired, on=["school", "person"]) if len(paired) else found
    [cut, name] = next(iter(group.items()), (None, None))
    if cut in ("class", "subject"):
        found = found[found[cut] == name]
    elif cut:
        engaged = everyone.explode("categories")
        engaged = engaged.rename(columns={"categories": "category"})
        engaged = engaged[engaged[cut] == name][["school", "person"]].drop_duplicates()
        found = found.merge(engaged, on=["school", "person"])
    who, twice = ["school", "person"], found[["before", "after"]].notna().all(axis=1)
    matched = twice.groupby([found[name] for name in who]).any()
    used = found[twice | ~matched.reindex(pd.MultiIndex.from_frame(found[who])).to_numpy(dtype=bool)]
    late = used.groupby(who)["late"].max() if "late" in used else False
    return used.groupby(who)[["before", "after"]].mean().round(6).assign(matched=matched, late=late)


def check(row, people):
    parameter, twice = parameters()[row["parameter"]], people[people["matched"].astype(bool)]
    assert row["better"] == parameter.better
    counted = [people["before"].notna().sum(), people["after"].notna().sum(), len(twice)]
    assert [row["n_before"], row["n_after"], row["n_matched"]] == counted
    lost = people[people["before"].notna() & ~people["matched"].astype(bool)]
    assert [row["n_late"], row["n_lost"]] == [twice["late"].astype(bool).sum(), len(lost)]
    if twice.empty:
        assert pd.isna([row[name] for name in (*COUNTS[5:], *MEASURES)]).all()
        return
    check_attrition(row, lost["before"], twice["before"])
    change = (twice["after"] - twice["before"]).round(9).to_numpy(dtype=float)
    good = -change if parameter.better == "lower" else change
    least = parameter.moved - 1e-9 if parameter.moved else 1e-9
    up, down = (good >= least).sum(), (good <= -least).sum()
    assert [row["improved"], row["same"], row["worse"]] == [up, len(twice) - up - down, down]
    assert row["dominance"] == pytest.approx((up - down) / len(twice))
    means = {"mean_before": twice["before"].mean(), "mean_after": twice["after"].mean(), "mean_change": change.mean()}
    medians = {"median_before": twice["before"].median(), "median_after": twice["after"].median()}
    for name, figure in (means | medians).items():
        assert row[name] == pytest.approx(figure)
    check_certainty(row, change, good)


def check_attrition(row, lost, stayed):
    spread = np.sqrt(
        ((len(lost) - 1) * lost.var() + (len(stayed) - 1) * stayed.var()) / max(len(lost) + len(stayed) - 2, 1)
    )
    if min(len(lost), len(stayed)) < 2 or not spread > 1e-6:
        assert pd.isna(row["lost_apart"])
    else:
        assert row["lost_apart"] == pytest.approx((lost.mean() - stayed.mean()) / spread)
        assert row["lost_low"] < row["lost_apart"] < row["lost_high"]


def check_certainty(row, change, good):
    expected = interval(*np.unique(change, return_counts=True)) or (None, None)
    assert [None if pd.isna(row[name]) else row[name] for name in ("ci_low", "ci_high")] == pytest.approx([*expected])
    spread = good.std(ddof=1) if len(good) > 1 else 0
    assert pd.isna(row["d_z"]) if spread < 1e-9 else row["d_z"] == pytest.approx(good.mean() / spread)
    if (change != 0).sum() < 6:
        assert pd.isna(row["p"])
    else:
        assert row["p"] == pytest.approx(wilcoxon(change))


@pytest.mark.parametrize(("scope", "by"), [
    (SCOPE, None), (SCOPE, "form"), (SCOPE, "role"), (SCOPE, "class"), (SCOPE, "category"), (ALL, None), (ALL, "form"),
])  # fmt: skip
def test_every_row_is_what_a_second_count_gives(store, tables, scope, by):
    table = changes(store, scope, by, role="psychologist")
    assert list(table.columns) == COLUMNS
    for row in table.to_dict("records"):
        check(row, people_of(tables, scope, row["parameter"], row["group"]))


def test_only_parameters_that_are_compared_over_time_are_listed_in_their_order(store):
    listed = list(changes(store, SCOPE)["parameter"].drop_duplicates())
    assert listed == [
        code for code in parameters() if code in {"engagement", "anxiety", "soft_skills", "grades", "burnout"}
    ]


def test_marks_stand_by_subject_after_the_whole_and_a_cut_lists_every_group(store):
    marks = changes(store, SCOPE).query("parameter == 'grades'")
    assert list(marks["group"]) == [{}, {"subject": "алгебра"}, {"subject": "физика"}]
    by_class = changes(store, SCOPE, by="class").query("parameter == 'grades'")
    assert list(by_class["group"]) == [{}] + [{"class": name} for name in store.classes(1, SCOPE.year)]


def test_improvement_follows_the_direction_and_the_mean_change_does_not():
    store = measured([(7.0, 5.0)] * 8 + [(5.0, 6.0)] * 6, parameter="anxiety")
    [row] = changes(store, SCOPE).to_dict("records")
    assert (row["improved"], row["same"], row["worse"], row["better"]) == (8, 0, 6, "lower")
    assert row["mean_change"] == pytest.approx(-10 / 14)
    assert row["dominance"] > 0
    assert row["d_z"] > 0


def test_marks_count_as_moved_from_three_tenths_on_and_wholes_from_any_change():
    rows = [(4.0, 4.3)] * 7 + [(4.0, 4.2)] * 6 + [(4.3, 4.0)] * 5
    assert [changes(measured(rows, code), SCOPE).iloc[0][name] for code in ("grades", "engagement")
            for name in ("improved", "same", "worse")] == [7, 6, 5, 13, 0, 5]  # fmt: skip


def test_p_is_shown_from_six_changes_on_though_the_function_gives_it_before():
    five, six = ([(5.0, 6.0)] * moved + [(5.0, 5.0)] * 7 for moved in (5, 6))
    assert pd.isna(changes(measured(five), SCOPE).loc[0, "p"])
    assert changes(measured(six), SCOPE).loc[0, "p"] == 2 / 2**6


@pytest.mark.parametrize(("matched", "note"), [(0, "никто не измерен дважды"), (9, "данных мало"), (10, None)])
def test_the_note_says_when_there_is_too_little_to_go_by(matched, note):
    row = changes(measured([(5.0, 6.0)] * matched + [(5.0, None)] * 6), SCOPE).iloc[0]
    assert (row["n_before"], row["n_matched"], row["note"]) == (matched + 6, matched, note)
