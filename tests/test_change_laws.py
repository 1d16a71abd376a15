"""What must not move the figures of a change does not, and what turns it round turns all of it round."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.change import COLUMNS, changes
from metrics.effect import effect, probability, tallied
from metrics.ranks import rank_biserial, wilcoxon
from questionnaires import parameters
from store import Scope, Store
from tests.schools import measured, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
MARKS = st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10)), min_size=1, max_size=29)
# What a second parameter changes of the first: corrections for the number of questions asked, and what follows.
FAMILY = {"p_holm", "evidence", "family"}
TURNED = ("mean_change", "t", "d_z", "dominance", "rank_biserial")
KEPT = ("p", "p_t", "same")


def figures(rows: list[tuple[int, int]]) -> dict[str, Any]:
    before, after = (np.array(wave, dtype=float) for wave in zip(*rows, strict=True))
    return effect(parameters()["engagement"], before, after, np.ones(len(rows), dtype=np.int64))


def turned(value: float | None) -> object:
    return value if value is None else pytest.approx(-value)


@settings(max_examples=80, deadline=None)
@given(MARKS)
def test_after_and_before_changed_places_turn_every_sign_round(rows: list[tuple[int, int]]) -> None:
    one, other = figures(rows), figures([(after, before) for before, after in rows])
    assert (one["improved"], one["worse"]) == (other["worse"], other["improved"])
    assert (one["mean_before"], one["median_before"]) == (other["mean_after"], other["median_after"])
    for name in TURNED:
        assert one[name] == turned(other[name]), name
    for low, high in (("ci_low", "ci_high"), ("d_low", "d_high")):
        assert one[low] == (None if other[high] is None else pytest.approx(-other[high], abs=1e-6))
    for name in KEPT:
        assert one[name] == (other[name] if other[name] is None else pytest.approx(other[name])), name


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(-9, 9), min_size=1, max_size=60),
    st.lists(st.integers(1, 50), min_size=9, max_size=9),
)
def test_any_rescaling_that_keeps_the_order_of_the_changes_keeps_what_ranks_say(
    moves: list[int], steps: list[int]
) -> None:
    heights = np.concatenate([[0], np.cumsum(steps)])
    plain = np.array(moves, dtype=float)
    bent = np.sign(plain) * heights[np.abs(plain).astype(int)]
    assert wilcoxon(bent) == wilcoxon(plain)
    assert rank_biserial(bent) == rank_biserial(plain)
    assert probability(*tallied(bent, np.ones(len(bent), int))) == probability(*tallied(plain, np.ones(len(bent), int)))


@pytest.mark.parametrize("seed", range(2))
def test_people_measured_once_change_no_figure_of_those_measured_twice(seed: int) -> None:
    draw = np.random.default_rng(seed)
    twice = [(float(a), float(b)) for a, b in draw.integers(1, 11, size=(25, 2))]
    once = [(float(a), None) for a in draw.integers(1, 4, size=9)]
    alone, among = (changes(measured(rows), SCOPE, role="psychologist").iloc[0] for rows in (twice, twice + once))
    assert (among["n_before"] - alone["n_before"], among["n_lost"]) == (9, 9)
    same = [name for name in COLUMNS if not name.startswith("lost_") and name not in {"n_before", "n_after", "n_lost"}]
    pd.testing.assert_series_equal(alone[same], among[same])


def school(marks: dict[str, list[tuple[float, float]]]) -> Store:
    rows = [
        {"parameter": code, "person": f"pupil:{n}", "before": before, "after": after}
        for code, people in marks.items()
        for n, (before, after) in enumerate(people)
    ]
    return stored({"change": pd.DataFrame(rows).assign(school=1, year=SCOPE.year)})


def test_people_are_never_added_up_over_parameters() -> None:
    draw = np.random.default_rng(3)
    marks = {code: [(float(a), float(b)) for a, b in draw.integers(1, 11, size=(20, 2))]
             for code in ("engagement", "anxiety", "soft_skills")}  # fmt: skip
    together = changes(school(marks), SCOPE, role="psychologist").set_index("parameter")
    assert list(together.index) == ["engagement", "soft_skills", "anxiety"]
    assert set(together["n_matched"]) == {20}
    own = [name for name in together.columns if name not in FAMILY]
    for code, people in marks.items():
        alone = changes(school({code: people}), SCOPE, role="psychologist").set_index("parameter")
        pd.testing.assert_series_equal(alone.loc[code, own], together.loc[code, own])
