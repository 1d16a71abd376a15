"""What the psychologist sees of persons and pairs is what their answers and measurements say."""

from datetime import date

import pandas as pd
import pytest

from metrics.discord import discord, shared
from metrics.people import people
from questionnaires import parameters
from store import Scope
from tests.schools import random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


@pytest.fixture(scope="module")
def tables():
    return random_schools(seed=8)


@pytest.fixture(scope="module")
def own(tables):
    return {name: frame[frame["year"] == SCOPE.year] for name, frame in tables.items() if "year" in frame}


@pytest.fixture(scope="module")
def store(tables):
    return stored(tables)


def test_each_person_and_parameter_is_a_row_with_what_was_measured(store, own):
    table = people(store, SCOPE)
    compared = own["change"][[parameters()[code].change for code in own["change"]["parameter"]]]
    named = compared.merge(own["person"][["person", "code"]], on="person", how="left")
    key = ["code", "class", "parameter", "subject", "before", "after"]
    seen, said = (frame[key].astype("string").fillna("") for frame in (table, named))
    assert sorted(map(tuple, seen.to_numpy())) == sorted(map(tuple, said.to_numpy()))
    pd.testing.assert_series_equal(table["change"], table["after"] - table["before"], check_names=False)


def test_a_person_carries_every_form_and_role_of_the_year(store, own):
    spells = own["involved"].merge(own["person"][["person", "code"]], on="person").groupby("code")
    forms, roles = (spells[name].agg(lambda names: sorted(set(names))) for name in ("form", "role"))
    for row in people(store, SCOPE).dropna(subset=["code", "form"]).to_dict("records"):
        assert (list(row["form"]), list(row["role"])) == (forms[row["code"]], roles[row["code"]])


def pair_of(mentor, mentee):
    """A pair whose two people gave these answers afterwards."""
    who = {"mentor": "pupil:1", "mentee": "pupil:2"}
    both = [{"pair": 1, "form": "pupil_pupil", "role": role, "person": person} for role, person in who.items()]
    persons = [{"person": person, "code": role, "kind": "pupil"} for role, person in who.items()]
    responses = [row | {"wave": "after", "response": n} for n, row in enumerate(both)]
    answers = [
        {"response": n, "item": item, "value": value}
        for n, given in enumerate((mentor, mentee)) for item, value in given.items()
    ]  # fmt: skip
    tables = {"participation": both, "person": persons, "valid_response": responses, "answer": answers}
    return stored({name: pd.DataFrame(rows).assign(school=1, year=SCOPE.year) for name, rows in tables.items()})


SCALE = ("comfort", "joint_work_satisfaction", "expectations_met")


@pytest.mark.parametrize(
    ("apart", "flagged"),
    [((0, 0, 0), False), ((4, 3, 3), False), ((4, 4, 0), True), ((5, 0, 0), True), ((3, 3, 3), False)],
)
def test_a_pair_is_flagged_five_points_apart_on_one_thing_or_four_on_two(apart, flagged):
    mentor = dict.fromkeys(SCALE, 9.0)
    mentee = {item: 9.0 - points for item, points in zip(SCALE, apart, strict=True)}
    [row] = discord(pair_of(mentor, mentee), SCOPE).to_dict("records")
    assert (row["mentor_person"], row["mentee_person"]) == ("pupil:1", "pupil:2")
    assert (row["constructs"], row["farthest"]) == (3, max(apart))
    assert row["apart"] == sum(points >= 4 for points in apart)
    assert row["flagged"] == flagged


def test_only_what_both_were_asked_on_the_scale_is_compared():
    assert set(SCALE) <= set(shared("pupil_pupil"))
    assert not {"leadership", "glad_after", "safety"} & set(shared("pupil_pupil"))
    [row] = discord(pair_of({"comfort": 9.0, "leadership": 1.0}, {"comfort": 8.0, "safety": 1.0}), SCOPE).to_dict(
        "records"
    )
    assert row["constructs"] == 1
    assert discord(pair_of({"leadership": 1.0}, {"safety": 10.0}), SCOPE).empty
