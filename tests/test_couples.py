"""Pairs and both sides' answers side by side: recounted in plain pandas."""

from datetime import date
from itertools import product

import numpy as np
import pandas as pd
import pytest

from metrics.couples import couples, days_met, told_by
from metrics.discord import by_chance, rule, shared, sides
from store import Scope
from tests.schools import random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 3, 1))


@pytest.fixture(scope="module")
def tables():
    found = random_schools(seed=9)
    pairs = found["participation"]
    own = pairs[(pairs["year"] == SCOPE.year) & (pairs["pair"] < 20)]
    both = own[own["role"] == "mentor"].merge(own[own["role"] == "mentee"], on=["school", "year", "pair"])
    days = [date(2026, 1, 15), date(2026, 2, 2), date(2026, 4, 1)]
    met = [[row.school, row.year, row.person_x, row.person_y, day] for row in both.itertuples() for day in days]
    meetings = pd.DataFrame(met, columns=["school", "year", "mentor", "mentee", "met_on"]).drop_duplicates()
    return found | {"meeting_now": meetings}


@pytest.fixture(scope="module")
def own(tables):
    return {name: frame[frame["year"] == SCOPE.year] for name, frame in tables.items() if "year" in frame}


@pytest.fixture(scope="module")
def store(tables):
    return stored(tables)


@pytest.fixture(scope="module")
def said(tables, own):
    """Marks by form, role, person and question, of the answers after that were given by the date."""
    responses = by_date(own["valid_response"][own["valid_response"]["wave"] == "after"])
    whole = responses.merge(tables["answer"][["response", "item", "value"]], on="response").dropna(
        subset=["value", "person"]
    )
    keys = whole[["form", "role", "person", "item"]].itertuples(index=False, name=None)
    return dict(zip(keys, whole["value"], strict=True))


def by_date(responses):
    """The responses given by the date, or nobody knows when."""
    given = pd.to_datetime(responses["answered_at"])
    return responses[given.isna() | (given.dt.date <= SCOPE.on)]


def together(own):
    """Every mentor and mentee of a pair: pair, form, mentor, mentee."""
    pairs = own["participation"]
    both = pairs[pairs["role"] == "mentor"].merge(pairs[pairs["role"] == "mentee"], on=["pair", "form"])
    return {(row.pair, row.form, row.person_x, row.person_y) for row in both.itertuples()
            if row.person_x != row.person_y}  # fmt: skip


def test_every_mentor_and_mentee_of_a_pair_is_a_row_with_the_days_they_met(store, own):
    found = couples(store, SCOPE)
    keys = ["pair", "form", "mentor_person", "mentee_person"]
    assert set(found[keys].itertuples(index=False, name=None)) == together(own)
    met = own["meeting_now"][own["meeting_now"]["met_on"] <= SCOPE.on].groupby(["mentor", "mentee"])["met_on"].nunique()
    for row in found.to_dict("records"):
        assert row["met"] == met.get((row["mentor_person"], row["mentee_person"]), 0)


def test_both_sides_stand_beside_each_other_where_one_has_answered(store, own, said):
    found = sides(store, SCOPE)
    expected = {}
    for pair, form, mentor, mentee in together(own):
        for item in shared(form):
            ends = said.get((form, "mentor", mentor, item)), said.get((form, "mentee", mentee, item))
            if ends != (None, None):
                expected[pair, mentor, mentee, item] = ends
    keys = ["pair", "mentor_person", "mentee_person", "item"]
    ends = (
        found[["mentor_said", "mentee_said"]].astype(object).where(found[["mentor_said", "mentee_said"]].notna(), None)
    )
    seen = dict(
        zip(found[keys].itertuples(index=False, name=None), ends.itertuples(index=False, name=None), strict=True)
    )
    assert seen == expected
    assert found["points"].dropna().equals((found["mentor_said"] - found["mentee_said"]).abs().dropna())


def test_how_many_pairs_chance_alone_would_flag_is_counted_over_all_strangers(store, own, said):
    known, flags = rule(), []
    answered = {(form, person) for form, _role, person, item in said if item in shared(form)}
    friends = {(form, mentor, mentee) for _pair, form, mentor, mentee in together(own)}
    for form in {form for form, _person in answered}:
        mentors = {m for f, m, _e in friends if f == form and (form, m) in answered}
        mentees = {e for f, _m, e in friends if f == form and (form, e) in answered}
        for mentor, mentee in product(mentors, mentees):
            both = [(said.get((form, "mentor", mentor, item)), said.get((form, "mentee", mentee, item)))
                    for item in shared(form)]  # fmt: skip
            apart = [abs(a - b) for a, b in both if a is not None and b is not None]
            if apart and mentor != mentee and (form, mentor, mentee) not in friends:
                many = sum(points >= known["several_points"] for points in apart) >= known["several"]
                flags.append(max(apart) >= known["one_points"] or many)
    assert by_chance(sides(store, SCOPE)) == pytest.approx(np.mean(flags))


def test_a_persons_answers_are_all_there_but_open_ones(store, tables, own):
    person = own["valid_response"]["person"].dropna().iloc[0]
    responses = by_date(own["valid_response"][own["valid_response"]["person"] == person])
    expected = responses.merge(tables["answer"][["response", "item", "value"]], on="response").dropna(subset=["value"])
    found, keys = told_by(store, SCOPE, person), ["form", "role", "wave", "item", "value"]
    assert "text" not in found
    assert sorted(found[keys].itertuples(index=False)) == sorted(expected[keys].itertuples(index=False))


def test_days_of_meetings_count_a_day_once_whomever_one_met(store, own):
    met = own["meeting_now"][own["meeting_now"]["met_on"] <= SCOPE.on]
    by_person = pd.concat([met[[side, "met_on"]].set_axis(["person", "day"], axis=1) for side in ("mentor", "mentee")])
    days = by_person.drop_duplicates().groupby("person").size()
    for row in days_met(store, SCOPE).itertuples():
        assert row.met == days.get(row.person, 0)
    assert days_met(stored({}), SCOPE).empty
