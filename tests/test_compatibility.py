"""Tests for forming pairs: marked and normed in their definition, side by side, and recounted against contentment."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from data_loaders.commit import commit
from data_loaders.own_check import Unusable
from data_loaders.own_toml import read, write
from data_loaders.plan import plan
from metrics.compatibility import Rule, content, fit, rule, scales, scores
from metrics.settings import change
from questionnaires.own import OwnConstruct
from store import Scope
from store.own import save
from tests.books import text
from tests.own_school import FILES, PEOPLE, YEAR, counted, definition
from tests.schools import random_schools, stored
from tests.screens import empty_school, run
from ui import data, own_form

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
MARKED = definition(
    **{'better_=_"lower"\nmoved_=_0.3': 'better = "lower"\nmoved = 0.3\npairing = true\nlow = 2\nhigh = 3'}
)
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
              *([PEOPLE[n], PEOPLE[n + 12], "ученик-ученик", "01.10.2025"] for n in range(2, 8))])  # fmt: skip
VIEW = "choice_persons_view_kept"


@pytest.fixture
def marked() -> Iterator[None]:
    with empty_school():
        store = data.opened().store
        save(store, read(MARKED.encode()).as_dict(), "psychologist")
        commit(plan([("пары.csv", PAIRS), *FILES], store, YEAR, role="psychologist"), store, "psychologist")
        yield


def test_a_scale_says_that_it_is_for_forming_pairs_and_its_norm_and_keeps_both():
    own = read(MARKED.encode())
    worry, support = own.constructs
    assert (worry.pairing, worry.low, worry.high, support.pairing, support.low) == (True, 2, 3, False, None)
    assert read(write(own).encode()) == own
    head = {"code": own.code, "title": own.title}
    rows = own_form.questions(own, [])
    edited = own_form.definition(head, rows, own_form.scales(rows, own_form.said(own)), own)["construct"]
    assert [(one.get("pairing"), one.get("low"), one.get("high")) for one in edited] == [(True, 2, 3), (None,) * 3]


@pytest.mark.parametrize("bounds", ["low = 3\nhigh = 2", "low = 2", "low = 0\nhigh = 3", "low = 2\nhigh = 9"])
def test_a_norm_of_one_bound_or_beyond_the_scale_is_refused_with_what_is_allowed(bounds):
    with pytest.raises(Unusable, match="у нормы две границы, low меньше high, от 1 до 4"):
        read(MARKED.replace("low = 2\nhigh = 3", bounds).encode())


def test_a_score_stands_low_middling_or_high_with_its_bounds_counted_in():
    one = OwnConstruct("worry", "Беспокойство", low=2, high=3)
    assert [one.level(score) for score in (1.5, 2, 2.5, 3, 3.5)] == ["low", "low", "middle", "high", "high"]
    assert OwnConstruct("worry", "Беспокойство").level(2) is None


def test_the_scores_are_those_of_the_wave_before_else_of_the_one_after(marked):
    store = data.opened().store
    assert list(scales(store)) == ["own.mirror.worry"]
    found = scores(store, store.scope(YEAR), ["own.mirror.worry"])
    expected = counted("before")["worry"].fillna(counted("after")["worry"]).dropna()
    assert sorted(found["score"].round(6)) == sorted(expected.round(6))


def test_a_pair_is_as_content_as_both_sides_on_average():
    tables = random_schools(seed=9)
    found = content(stored(tables), SCOPE)
    said = tables["valid_response"]
    said = said[(said["year"] == SCOPE.year) & (said["wave"] == "after")].dropna(subset=["person"])
    marks = said.set_index(["person", "form", "role"])["joint_work_satisfaction"].to_dict()
    assert len(found)
    for row in found.to_dict("records"):
        ends = [marks.get((row[f"{side}_person"], row["form"], side)) for side in ("mentor", "mentee")]
        both = None if any(pd.isna(end) for end in ends) else sum(ends) / 2
        assert (None if pd.isna(row["mark"]) else row["mark"]) == both


def test_close_pairs_and_the_others_are_apart_as_scipy_has_it():
    dice = np.random.default_rng(4)
    people = pd.DataFrame({"person": [f"p{n}" for n in range(80)], "score": dice.integers(1, 6, 80).astype(float)})
    marks = pd.DataFrame({"mentor_person": people["person"][:40], "mentee_person": people["person"][40:].to_numpy(),
                          "mark": dice.integers(1, 11, 40).astype(float)})  # fmt: skip
    done = fit(marks, people, 4, Rule(0.2, 6))
    apart = np.abs(people["score"][:40].to_numpy() - people["score"][40:].to_numpy())
    close, others = marks["mark"][apart <= 0.8], marks["mark"][apart > 0.8]
    interval = stats.ttest_ind(close, others, equal_var=False).confidence_interval(0.95)
    assert (done.close, done.others) == (len(close), len(others))
    assert (done.low, done.high) == (pytest.approx(interval.low), pytest.approx(interval.high))
    few = fit(marks.head(8), people, 4, Rule(0.2, 6))
    assert (few.close_mean, few.apart) == (None, None)
    assert few.close + few.others == 8


def test_two_people_of_the_readers_choice_stand_side_by_side_with_the_norm(marked):
    screen = run("persons", "psychologist", **{VIEW: "fit"})
    assert not screen.exception
    (table,) = (frame.value for frame in screen.dataframe)
    assert table["Шкала"].tolist() == ["Беспокойство (Зеркало настроения)"]
    assert table.iloc[0, 1].endswith(("(низкий)", "(средний)", "(высокий)"))
    assert "данных мало" in screen.markdown[-1].value
    pair = run("persons", "psychologist", **{VIEW: "pair"})
    assert "Совместимость" in [line.value for line in pair.subheader]


def test_without_a_marked_test_the_view_says_how_to_mark_one():
    with empty_school():
        store = data.opened().store
        commit(plan([("пары.csv", PAIRS)], store, YEAR), store, "curator")
        said = run("persons", "psychologist", **{VIEW: "fit"}).info[0].value
        assert "отметьте её шкалы" in said
        assert "toml" not in said


def test_the_school_sets_what_is_close_and_how_many_pairs_are_compared(marked):
    store = data.opened().store
    assert rule(store) == Rule(0.2, 6)
    change(store, "fit_close", "50")
    change(store, "fit_pairs", "3")
    assert rule(store) == Rule(0.5, 3)
    with pytest.raises(ValueError, match="допустимо от 5 до 50"):
        change(store, "fit_close", "90")
    data.changed()
    said = run("persons", "psychologist", **{VIEW: "fit"}).markdown[-1].value.replace("\N{NO-BREAK SPACE}", " ")
    assert "не меньше 3 тех" in said or "не больше 50 %" in said
