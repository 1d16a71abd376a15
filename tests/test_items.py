"""Questions of stage 1 give the figures of a second count in pandas, and few answers are hidden."""

from datetime import date

import pandas as pd
import pytest

from metrics.items import COLUMNS, FIGURES, GAPS, gaps, items
from questionnaires import FREQ, instruments
from questionnaires import items as catalogue
from store import Scope
from tests.schools import random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
KEY = ["form", "role", "wave", "item"]


@pytest.fixture(scope="module")
def tables():
    return random_schools(seed=5, pupils=160, staff=50, pairs=120)


@pytest.fixture(scope="module")
def store(tables):
    return stored(tables)


@pytest.fixture(scope="module")
def said(tables):
    """One row per answer of the year: whose, to which question, what."""
    responses = tables["valid_response"]
    own = responses[(responses["year"] == SCOPE.year) & (responses["school"] == SCOPE.school)]
    return own.merge(tables["answer"], on=["school", "response"])


def test_every_answered_question_has_one_row_in_every_wave(store, said):
    table = items(store, SCOPE)
    assert list(table.columns) == COLUMNS
    assert not table.duplicated(KEY).any()
    assert set(table[KEY].itertuples(index=False, name=None)) == set(said[KEY].itertuples(index=False, name=None))
    assert "during" in set(table["wave"])


def test_the_scale_is_averaged_and_banded(store, said):
    for row in of_kind(store, "10"):
        values = answers_to(said, row)["value"].dropna()
        assert (row["n"], row["mean"], row["median"]) == (len(values), pytest.approx(values.mean()), values.median())
        assert row["counts"] == {str(value): int((values == value).sum()) for value in range(1, 11)}
        bands = pd.cut(values, [0, 3, 6, 8, 10], labels=["low", "mid", "good", "high"]).value_counts()
        assert {name: row[name] for name in bands.index} == bands.to_dict()
        assert pd.isna(row["yes"])


def test_yes_and_how_often_are_counted_and_never_averaged(store, said):
    for row in of_kind(store, "yn") + of_kind(store, "freq"):
        values = answers_to(said, row)["value"].dropna()
        names = {1: "yes", 0: "no"} if row["kind"] == "yn" else dict(enumerate(FREQ, start=1))
        assert row["n"] == len(values)
        assert row["counts"] == {name: int((values == value).sum()) for value, name in names.items()}
        assert pd.isna([row["mean"], row["median"], row["low"]]).all()
        assert row["kind"] == "freq" or row["yes"] == (values == 1).sum()


def test_a_text_counts_when_something_is_written(store, said):
    for row in of_kind(store, "txt"):
        assert row["n"] == (answers_to(said, row)["text"].fillna("").str.strip() != "").sum()
        assert row["counts"] == {}


def test_questions_that_few_answered_are_hidden_from_all_but_the_psychologist(store):
    hidden, seen = items(store, SCOPE), items(store, SCOPE, role="psychologist")
    few = seen["n"].between(1, 4)
    assert few.any()
    assert list(hidden["suppressed"]) == list(few)
    assert hidden.loc[few, FIGURES].isna().all(axis=None)
    assert not seen["suppressed"].any()
    pd.testing.assert_frame_equal(hidden[~few], seen[~few])


def test_the_gap_is_the_mean_difference_of_those_who_answered_both(store, said):
    known = said[said["person"].notna() & said["value"].notna()]
    for row in gaps(store, SCOPE, role="psychologist").to_dict("records"):
        both = gap_of(known, row)
        assert row["n_matched"] == len(both)
        if row["comparison"] == "none" or both.empty:
            assert pd.isna(row["mean_gap"])
        else:
            assert row["mean_gap"] == pytest.approx(both.mean())


def test_gaps_list_the_partners_of_the_questionnaires_that_came_in(store, said):
    table = gaps(store, SCOPE)
    assert list(table.columns) == GAPS
    came = set(said[["form", "role"]].itertuples(index=False, name=None))
    pairs = {
        (one.form, one.role, before.code, after.code)
        for one in instruments() if (one.form, one.role) in came
        for before, after in one.pairs() if before.kind != "txt"
    }  # fmt: skip
    assert set(table[["form", "role", "before", "after"]].itertuples(index=False, name=None)) == pairs


def test_a_gap_of_few_people_is_hidden_and_nobody_is_not(store):
    seen = gaps(store, SCOPE, role="psychologist")["n_matched"]
    hidden = gaps(store, SCOPE)
    assert list(hidden["suppressed"]) == list(seen.between(1, 4))
    assert hidden.loc[hidden["suppressed"], ["n_matched", "mean_gap"]].isna().all(axis=None)
    assert (hidden.loc[~hidden["suppressed"], "n_matched"] == seen[~hidden["suppressed"]]).all()


@pytest.mark.parametrize(("silent", "shown"), [(0, True), (1, False), (5, True)])
def test_administration_gets_no_gap_that_would_give_away_the_few_who_answered_once(silent, shown):
    people = [f"pupil:{n}" for n in range(12)]
    rows = [(person, "before", "comfort_expected", 5.0) for person in people]
    rows += [(person, "after", "comfort", 7.0) for person in people[silent:]]
    frame = pd.DataFrame(rows, columns=["person", "wave", "item", "value"]).assign(school=1, response=range(len(rows)))
    responses = frame.assign(year=SCOPE.year, form="pupil_pupil", role="mentee")
    store = stored({"valid_response": responses, "answer": frame})
    for role, expected in {"curator": True, "administration": shown}.items():
        table = gaps(store, SCOPE, role).set_index("before")
        assert pd.notna(table.loc["comfort_expected", "mean_gap"]) == expected


def of_kind(store, kind):
    return [row for row in items(store, SCOPE, role="psychologist").to_dict("records") if row["kind"] == kind]


def answers_to(said, row):
    assert row["kind"] == catalogue()[row["item"]].kind
    return said[(said[KEY] == [row[name] for name in KEY]).all(axis=1)]


def gap_of(known, row):
    sides = [
        known[(known["form"] == row["form"]) & (known["role"] == row["role"]) & (known["wave"] == wave)
              & (known["item"] == row[wave])].set_index("person")["value"]
        for wave in ("before", "after")
    ]  # fmt: skip
    return (sides[1] - sides[0]).dropna()
