"""Which pairings work: every figure counted again person by person in pandas, with scipy for the statistics."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from metrics.dose import dose
from metrics.evidence import holm
from metrics.pairings import SATISFACTION, pairings
from metrics.two_groups import against, rest, summary
from store import Store
from tests.met_schools import met_schools
from tests.pairing_recount import SCOPE, outcomes, school, traits
from tests.schools import stored


@cache
def compared(seed: int, role: str) -> pd.DataFrame:
    """The table of a random school as a role sees it; nobody writes to it."""
    return pairings(school(seed)[1], SCOPE, role)


@pytest.mark.parametrize("seed", [1, 2])
def test_every_comparison_agrees_with_a_count_person_by_person(seed: int) -> None:
    own, _store = school(seed)
    groups, values = traits(own), outcomes(own)
    table = compared(seed, "psychologist")
    assert set(table["factor"]) == {"role_model", "gender", "age_distance", "meetings", "group_size"}
    assert set(table["parameter"]) == set(values)
    for row in table.to_dict("records"):
        levels, known = groups[row["factor"]], values[row["parameter"]]
        everybody = set.union(*levels.values()) & set(known)
        ours = [known[person] for person in sorted(levels[row["level"]] & set(known))]
        others = [known[person] for person in sorted(everybody - levels[row["level"]])]
        assert (row["n"], row["n_others"]) == (len(ours), len(others))
        assert row["mean"] == pytest.approx(np.mean(ours), abs=1e-5)
        if min(len(ours), len(others)) < 6 or pd.isna(row["p"]):
            continue
        turn = -1 if row["parameter"] in ("anxiety", "burnout") else 1
        found = stats.ttest_ind(np.array(ours) * turn, np.array(others) * turn, equal_var=False)
        between = found.confidence_interval()
        assert row["p"] == pytest.approx(found.pvalue, abs=1e-5)
        assert row["difference"] == pytest.approx(turn * (np.mean(ours) - np.mean(others)), abs=1e-5)
        assert (row["diff_low"], row["diff_high"]) == pytest.approx((between.low, between.high), abs=1e-5)
    assert len(table) == sum(bool(set(people) & set(known)) for levels in groups.values() if levels is not
                             groups["minutes"] for people in levels.values() for known in values.values())  # fmt: skip


def test_p_is_corrected_for_all_questions_of_the_table_and_two_levels_are_one() -> None:
    table = compared(1, "psychologist")
    gender = table[table["factor"] == "gender"]
    for _code, rows in gender.groupby("parameter"):
        if len(rows) == 2 and rows["n"].sum() == rows["n"].iloc[0] + rows["n_others"].iloc[0]:
            assert rows["p_holm"].nunique(dropna=False) == 1
            assert rows["difference"].sum() == pytest.approx(0)
    sums = table["n"] + table["n_others"]
    mirrored = table.assign(whole=sums).groupby(["parameter", "factor"])["n"].transform("sum").eq(sums)
    twofold = mirrored & table.groupby(["parameter", "factor"])["level"].transform("size").eq(2)
    asked = table[~(twofold & (table["level"] == "same"))]
    probabilities = [None if pd.isna(p) else float(p) for p in asked["p"]]
    assert list(asked["p_holm"].astype(object).where(asked["p_holm"].notna(), None)) == pytest.approx(
        holm(probabilities)
    )


def test_a_pairing_that_does_more_leads_the_table_and_is_said_to_be_told_from_chance() -> None:
    first = compared(2, "psychologist").iloc[0]
    assert (first["parameter"], first["factor"], first["level"]) == ("engagement", "role_model", "leader_passive")
    assert first["evidence"] in ("medium", "large")
    assert first["difference"] > 1


def test_groups_of_few_and_nearly_everybody_are_hidden_from_the_curator() -> None:
    open_, closed = (compared(1, role) for role in ("psychologist", "curator"))
    keys = ["parameter", "factor", "level"]
    both = closed.merge(open_, on=keys, suffixes=("", "_open"))
    small = (both["n_open"] < 5) | both["n_others_open"].between(1, 4)
    assert small.any()
    assert both.loc[small, "suppressed"].all()
    hidden = both[both["suppressed"]]
    assert hidden[["n", "mean", "difference", "p_holm", "evidence", "n_others"]].isna().all(axis=None)
    assert not both["suppressed"].all()
    # Nobody finds a hidden group by subtracting the shown ones from their whole.
    for _key, rows in both.groupby(["parameter", "factor"]):
        shown = rows[~rows["suppressed"]]
        alone = rows["suppressed"].sum() == 1
        assert not alone or not len(shown) or rows.loc[rows["suppressed"], "n_open"].iloc[0] >= 5


@pytest.mark.parametrize("factor", ["meetings", "minutes"])
def test_growth_by_dose_agrees_with_a_count_person_by_person(factor: str) -> None:
    own, store = school(1)
    levels, values = traits(own)[factor], outcomes(own)
    found = dose(store, SCOPE, factor, "psychologist")
    assert len(found) == 5 * len([code for code in values if code != SATISFACTION])
    for row in found.to_dict("records"):
        group = row["group"].get(factor)
        members = levels.get(group, set()) if group else set.union(*levels.values())
        turn = -1 if row["parameter"] in ("anxiety", "burnout") else 1
        moves = [turn * move for person, move in values[row["parameter"]].items() if person in members]
        assert row["n_matched"] == len(moves)
        if moves and row["parameter"] != "grades":
            counts = (sum(m > 0 for m in moves), sum(m == 0 for m in moves), sum(m < 0 for m in moves))
            assert (row["improved"], row["same"], row["worse"]) == counts
        if moves:
            assert row["mean_change"] == pytest.approx(turn * np.mean(moves), abs=1e-6)


def test_without_a_journal_there_is_no_dose_and_no_comparison_by_meetings() -> None:
    tables = {name: frame for name, frame in met_schools(3).items() if name not in ("met_day", "pair_meeting")}
    store = stored(tables)
    assert dose(store, SCOPE).empty
    assert "meetings" not in set(pairings(store, SCOPE)["factor"])
    assert pairings(Store.open(None), SCOPE).empty


def test_two_groups_are_compared_as_in_the_published_example() -> None:
    # Student's sleep data as two groups, Welch: t = -1.8608, df = 17.776, p = 0.07939 (R, help page of t.test).
    first, second = (
        [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
        [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    )
    ones = np.ones(10, dtype=np.int64)
    groups = [summary(np.array(each), ones) for each in (first, second)]
    found = against(groups[0], groups[1], "higher")
    assert (found["p"], found["diff_low"], found["diff_high"]) == pytest.approx(
        (0.07939, -3.3654832, 0.2054832), abs=1e-5
    )
    everybody = summary(np.array(first + second), np.ones(20, dtype=np.int64))
    assert rest(everybody, groups[0]) == pytest.approx(groups[1])
    assert against(groups[0], groups[1], "lower")["difference"] == pytest.approx(1.58)
    assert against(summary(np.array(first[:5]), ones[:5]), groups[1], "higher") == {}
