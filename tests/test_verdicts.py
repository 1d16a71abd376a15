"""Each person's change is judged as the rule says: recounted by hand, in the good direction, by the right index."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.scales import Reliable, thresholds
from metrics.verdicts import by_parameter, judged, verdicts
from questionnaires import parameters
from store import Scope
from tests.own_school import ITEMS, YEAR, answers, counted, school
from tests.schools import random_store, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


@pytest.fixture(scope="module")
def rows():
    return verdicts(random_store(8), SCOPE)


@pytest.fixture(scope="module")
def own_school():
    return school()[0]


def one(before, after, **known):
    """One person's one change with what it is judged by."""
    rule = {"better": "higher", "least": 0.0, "width": 9.0} | known
    return judged(pd.DataFrame([{"before": before, "after": after, **rule}])).iloc[0]


def person_of(**changes):
    """The verdicts on one person who was measured so: parameter -> (before, after)."""
    values = [{"parameter": code, "before": b, "after": a} for code, (b, a) in changes.items()]
    frame = pd.DataFrame(values).assign(school=1, year=SCOPE.year, person="pupil:1", late=False)
    return verdicts(stored({"change": frame}), SCOPE).set_index("parameter")


def test_every_verdict_is_the_one_counted_by_hand(rows):
    known = parameters()
    for row in rows.to_dict("records"):
        parameter = known[row["parameter"]]
        if pd.isna(row["before"]) or pd.isna(row["after"]):
            assert row["verdict"] is None
            continue
        moved = round(row["after"] - row["before"], 6)
        good = -moved if parameter.better == "lower" else moved
        least = max(parameter.moved - 1e-9, 1e-9)
        expected = "same" if abs(good) < least else "better" if good > 0 else "worse"
        assert (row["verdict"], row["turned"]) == (expected, good)


@pytest.mark.parametrize("code", ["anxiety", "burnout"])
def test_less_anxiety_and_burnout_is_better_and_more_is_worse(code):
    assert person_of(**{code: (7.0, 4.0)}).loc[code, ["verdict", "turned"]].tolist() == ["better", 3.0]
    assert person_of(**{code: (4.0, 7.0)}).loc[code, ["verdict", "turned"]].tolist() == ["worse", -3.0]
    assert person_of(engagement=(7.0, 4.0)).loc["engagement", "verdict"] == "worse"


def test_marks_count_from_three_tenths_on_and_other_questions_from_any_change():
    found = person_of(grades=(4.0, 4.2), engagement=(4.0, 4.2))
    assert found["verdict"].to_dict() == {"grades": "same", "engagement": "better"}
    assert person_of(grades=(4.0, 4.3)).loc["grades", "verdict"] == "better"
    assert found["rule"].to_dict() == {"grades": "moved", "engagement": "any"}


def test_a_share_of_the_scale_is_told_where_the_scale_has_a_top():
    found = person_of(engagement=(4.0, 1.0), publications=(5.0, 2.0))
    assert found.loc["engagement", "share"] == pytest.approx(-3 / 9)
    assert pd.isna(found.loc["publications", "share"])
    assert found.loc["publications", "verdict"] == "worse"


def test_a_change_of_nothing_is_the_same_and_a_missing_wave_has_no_verdict():
    assert one(4.0, 4.0)["verdict"] == "same"
    assert one(4.0, np.nan)["verdict"] is None
    assert one(4.0, 4.9, least=1.0)["verdict"] == "same"


def test_several_subjects_are_one_parameter_of_which_those_measured_twice_count():
    frame = pd.DataFrame({"subject": ["алгебра", "химия", "физика"], "before": [4.0, 5.0, 3.0],
                          "after": [3.0, 4.5, None]}).assign(
        school=1, year=SCOPE.year, person="pupil:1", parameter="grades", late=[False, True, False])  # fmt: skip
    (row,) = by_parameter(verdicts(stored({"change": frame}), SCOPE)).to_dict("records")
    assert (row["before"], row["after"], row["turned"], row["verdict"], row["late"]) == (
        4.5,
        3.75,
        -0.75,
        "worse",
        True,
    )


def test_the_reliable_change_of_a_scale_is_the_one_worked_out_here(own_school):
    found = thresholds(own_school, own_school.scope(YEAR))
    marks = answers("before")
    for construct in ("worry", "support"):
        codes = [item[0] for item in ITEMS if item[2] == construct]
        turned = marks[codes].copy()
        for code in (item[0] for item in ITEMS if item[3] and item[2] == construct):
            turned[code] = 5 - turned[code]
        whole = turned.dropna()
        k = len(codes)
        alpha = k / (k - 1) * (1 - whole.var(ddof=1).sum() / whole.sum(axis=1).var(ddof=1))
        limit = found[f"own.mirror.{construct}"]
        assert (limit.people, limit.alpha) == (len(whole), pytest.approx(alpha))
        spread = whole.mean(axis=1).std(ddof=1)
        assert limit.moved == pytest.approx(1.959964 * spread * (2 * (1 - max(alpha, 0))) ** 0.5)
        assert limit.provisional


def test_a_scale_is_judged_by_its_reliable_change_and_not_by_the_declared_one(own_school):
    scope = own_school.scope(YEAR)
    found, limit = verdicts(own_school, scope), thresholds(own_school, scope)["own.mirror.worry"].moved
    scores = counted("after")["worry"] - counted("before")["worry"]
    for row in found[found["parameter"] == "own.mirror.worry"].dropna(subset=["change"]).to_dict("records"):
        change = scores[row["code"]]
        expected = "same" if abs(change) < limit else "worse" if change > 0 else "better"
        assert (row["verdict"], row["rule"], row["tentative"]) == (expected, "reliable", True)
    assert "same" in set(found["verdict"])


def test_a_guide_only_with_few_people_or_a_loose_scale():
    assert Reliable(1.0, 29, 0.9).provisional
    assert Reliable(1.0, 30, 0.59).provisional
    assert not Reliable(1.0, 30, 0.6).provisional
