"""Of every change: turned round it flips its sign, other people change nothing, and units do not matter."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from metrics.change import row
from metrics.effect import effect
from metrics.ranks import rank_biserial, wilcoxon
from questionnaires import parameters

MARKS = st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10)), min_size=1, max_size=40)
TURNED = {"mean_change": -1, "d_z": -1, "rank_biserial": -1, "dominance": -1, "t": -1}


def figures(pairs: list[tuple[float, float]], code: str = "engagement") -> dict[str, float | None]:
    before, after = (np.array(side, dtype=float) for side in zip(*pairs, strict=True))
    return effect(parameters()[code], before, after, np.ones(len(pairs), dtype=np.int64))


@settings(max_examples=60, deadline=None)
@given(MARKS)
def test_swapping_before_and_after_flips_the_sign_and_swaps_better_and_worse(pairs: list[tuple[int, int]]) -> None:
    there, back = figures(pairs), figures([(after, before) for before, after in pairs])
    for name, sign in TURNED.items():
        assert (there[name] is None) == (back[name] is None)
        assert there[name] is None or back[name] == pytest.approx(sign * there[name])
    assert there["p"] == pytest.approx(back["p"])
    for one, other in (("improved", "worse"), ("improved_much", "worse_much"), ("same", "same")):
        assert there[one] == back[other]


@settings(max_examples=60, deadline=None)
@given(MARKS)
def test_lower_is_better_turns_the_good_direction_and_leaves_the_raw_change(pairs: list[tuple[int, int]]) -> None:
    up, down = figures(pairs), figures(pairs, "anxiety")
    assert up["mean_change"] == down["mean_change"]
    assert (up["improved"], up["worse_much"]) == (down["worse"], down["improved_much"])
    assert up["d_z"] is None or down["d_z"] == pytest.approx(-up["d_z"])


@settings(max_examples=60, deadline=None)
@given(MARKS, st.floats(0.5, 20), st.floats(-50, 50))
def test_another_unit_of_the_scale_leaves_the_tests_and_sizes_of_effect(
    pairs: list[tuple[int, int]], step: float, start: float
) -> None:
    plain = figures(pairs)
    other = figures([(before * step + start, after * step + start) for before, after in pairs])
    for name in ("p", "rank_biserial", "d_z", "t", "p_t", "dominance"):
        assert other[name] == pytest.approx(plain[name], abs=1e-6)
    assert other["mean_change"] == pytest.approx(plain["mean_change"] * step, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-9, 9), min_size=1, max_size=60))
def test_any_rescaling_that_keeps_the_order_of_the_changes_keeps_wilcoxon(moves: list[int]) -> None:
    assume(any(moves))
    changes = np.array(moves, dtype=float)
    for rescaled in (np.sign(changes) * np.expm1(np.abs(changes) / 3), changes**3):
        assert wilcoxon(rescaled) == pytest.approx(wilcoxon(changes))
        assert rank_biserial(rescaled) == pytest.approx(rank_biserial(changes))


def counted(pairs: list[tuple[float | None, float | None]]) -> pd.DataFrame:
    frame = pd.DataFrame(pairs, columns=["before", "after"], dtype=float)
    return frame.assign(matched=frame.notna().all(axis=1), late=False, people=1)


@settings(max_examples=40, deadline=None)
@given(MARKS, st.lists(st.integers(1, 10), max_size=8), st.lists(st.integers(1, 10), max_size=8))
def test_people_measured_once_change_no_change(pairs: list[tuple[int, int]], lost: list[int], came: list[int]) -> None:
    one, nobody = parameters()["engagement"], counted([])
    more = counted([*pairs, *((mark, None) for mark in lost), *((None, mark) for mark in came)])
    alone, among = (row(one, {}, found, nobody, 5) for found in (counted(pairs), more))
    assert (among["n_lost"], among["n_before"]) == (len(lost), len(pairs) + len(lost))
    told = {name for name in among if name not in {"n_before", "n_after", "n_lost"} and not name.startswith("lost_")}
    assert {name: among[name] for name in told} == {name: alone[name] for name in told}
