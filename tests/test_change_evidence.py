"""What stands beside a change says how sure it is, who came late and who is missing."""

from datetime import date

import pandas as pd
import pytest

from metrics.change import changes
from metrics.evidence import evidence, holm, mcnemar
from store import Scope
from tests.schools import measured, random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


@pytest.fixture(scope="module")
def store():
    return stored(random_schools(seed=21, schools=2))


def test_p_is_corrected_for_all_parameters_of_the_same_group_and_the_words_follow_it(store):
    table = changes(store, SCOPE, "form", role="psychologist")
    for _group, family in table.groupby(table["group"].map(str)):
        asked = family[family["p"].notna()]
        expected = holm([*asked["p"]])
        assert list(asked["p_holm"]) == pytest.approx(expected)
        for row in family.to_dict("records"):
            few = row["n_matched"] < 10 or pd.isna(row["p_holm"])
            assert (row["evidence"] == "few") == few
            assert (row["evidence"] == "chance") == (not few and row["p_holm"] >= 0.05)


@pytest.mark.parametrize(("step", "said"), [(0.1, "negligible"), (0.4, "small"), (0.7, "medium"), (2.0, "large")])
def test_a_change_told_from_chance_is_called_by_its_size(step, said):
    assert evidence(200, 0.01, step) == evidence(200, 0.01, -step) == said
    assert evidence(200, 0.05, step) == "chance"


def test_people_first_measured_late_are_counted_marked_and_left_out_by_the_switch():
    people = pd.DataFrame({"before": [5.0] * 9, "after": [6.0] * 9, "late": [True] * 2 + [False] * 7})
    people = people.assign(parameter="engagement", school=1, year=SCOPE.year, person=[f"pupil:{n}" for n in range(9)])
    store = stored({"change": people})
    with_late, without = (changes(store, SCOPE, role="psychologist", late=late).iloc[0] for late in (True, False))
    assert (with_late["n_matched"], with_late["n_late"]) == (9, 2)
    assert (without["n_matched"], without["n_late"]) == (7, 0)


def test_how_few_lost_people_started_is_hidden_from_all_but_the_psychologist():
    rows = [(5.0, 6.0), (6.0, 6.0)] * 8 + [(2.0, None), (3.0, None)]
    curator, psychologist = (changes(measured(rows), SCOPE, role=role).iloc[0] for role in ("curator", "psychologist"))
    assert curator["n_lost"] == psychologist["n_lost"] == 2
    assert pd.isna(curator["lost_apart"])
    assert psychologist["lost_apart"] < -2


def test_answers_of_two_values_are_tested_as_mcnemar_does():
    rows = [(1.0, 2.0)] * 60 + [(2.0, 1.0)] * 20 + [(2.0, 2.0)] * 5
    assert changes(measured(rows), SCOPE).loc[0, "p"] == pytest.approx(mcnemar(60, 20))
