"""Of how many pairs the page of pairs says a flag: where sides can disagree, and what nobody can know yet."""

from datetime import date, datetime

import pandas as pd
import pytest

from charts.counted import counted
from locales import use
from metrics.couples import couples
from metrics.pair_list import pair_list
from store import Scope, Store
from tests.schools import stored
from ui import pairs

OWN = {"school": 1, "year": "2025/26"}
# One mentor with two mentees who both disagree with him, and a pair of which nobody has answered.
GROUPS = {1: ("a", "b", "c"), 2: ("d", "e")}
SAID = {"a": 2.0, "b": 9.0, "c": 9.0}


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


@pytest.fixture(scope="module")
def school() -> Store:
    head = {**OWN, "form": "pupil_pupil", "started": date(2025, 10, 1), "dropped": False}
    sides = [
        {**head, "pair": pair, "role": "mentee" if at else "mentor", "person": f"pupil:{name}"}
        for pair, names in GROUPS.items() for at, name in enumerate(names)
    ]  # fmt: skip
    came = [
        {**side, "wave": "after", "response": n, "answered_at": datetime(2026, 5, 20), "late": False}
        for n, side in enumerate(sides) if side["pair"] == 1
    ]  # fmt: skip
    said = [{"school": 1, "response": n, "item": "comfort", "value": mark} for n, mark in enumerate(SAID.values())]
    people = [{**OWN, "person": side["person"], "kind": "pupil", "code": "У"} for side in sides]
    return stored({
        "participation": pd.DataFrame(sides),
        "involved": pd.DataFrame(sides).drop(columns="pair"),
        "valid_response": pd.DataFrame(came).drop(columns="pair"),
        "answer": pd.DataFrame(said),
        "person": pd.DataFrame(people),
    })  # fmt: skip


def disagreeing(store: Store, on: date) -> dict[str, object]:
    """The bar of sides that see it differently."""
    rows = pairs.bars(pair_list(store, Scope(1, "2025/26", on)))
    return dict(rows[rows["title"].str.startswith("стороны видят по-разному")].iloc[0])


def test_sides_that_disagree_are_of_those_of_whom_both_answered_and_a_group_counts_once(school: Store) -> None:
    bar = disagreeing(school, date(2026, 5, 20))
    assert (bar["n"], bar["all"]) == (1, 1)
    assert bar["title"] == "стороны видят по-разному (из пар и групп, где ответили обе стороны)"
    found = couples(school, Scope(1, "2025/26", date(2026, 5, 20)))
    assert (found["flagged"].fillna(False).sum(), found["constructs"].gt(0).sum()) == (2, 2)  # «mentor – mentee»


def test_where_no_two_sides_answered_there_is_no_share_of_those_who_disagree(school: Store) -> None:
    bar = disagreeing(school, date(2026, 5, 19))
    assert pd.isna(bar["n"])
    drawn = counted(pd.DataFrame([bar]))
    assert any("нет данных" in str(note.text) for note in drawn.layout.annotations)
    assert not any("%" in str(note.text) for note in drawn.layout.annotations)
