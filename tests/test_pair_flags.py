"""Flags of pairs: what raises one, what it rests on by the date, and that it says no mark."""

from datetime import date, datetime

import pandas as pd

from metrics.pair_list import pair_list
from store import Scope, Store
from tests.schools import stored

OWN = {"school": 1, "year": "2025/26"}
APART = {"mentor": 2.0, "mentee": 9.0}


def apart() -> Store:
    """One pair whose sides gave marks seven points apart on the 20th of May."""
    head = {**OWN, "form": "pupil_pupil", "started": date(2025, 10, 1), "dropped": False}
    sides = [{**head, "role": role, "person": f"pupil:{n}"} for n, role in enumerate(APART)]
    came = [{**side, "wave": "after", "response": n, "answered_at": datetime(2026, 5, 20), "late": False}
            for n, side in enumerate(sides)]  # fmt: skip
    said = [{"school": 1, "response": n, "item": "comfort", "value": mark} for n, mark in enumerate(APART.values())]
    return stored({
        "participation": pd.DataFrame(sides).assign(pair=1),
        "involved": pd.DataFrame(sides),
        "valid_response": pd.DataFrame(came),
        "answer": pd.DataFrame(said),
        "person": pd.DataFrame([{**OWN, "person": side["person"], "kind": "pupil", "code": "У"} for side in sides]),
    })  # fmt: skip


def flags(store: Store, on: date) -> list[str]:
    """The flags of the only pair on a day."""
    [found] = pair_list(store, Scope(1, "2025/26", on))["flags"]
    return list(found)


def test_sides_disagree_from_the_day_on_which_both_have_answered() -> None:
    store = apart()
    assert "discord" not in flags(store, date(2026, 5, 19))
    assert "discord" in flags(store, date(2026, 5, 20))


def test_no_column_of_the_list_holds_a_mark() -> None:
    found = pair_list(apart(), Scope(1, "2025/26", date(2026, 6, 10)))
    assert not {"mean", "mark", "score", "pulse", "comfort", "farthest", "points"} & set(found.columns)
    cells = [cell for column in found for cell in found[column] if isinstance(cell, float) and cell in APART.values()]
    assert cells == []


def test_a_questionnaire_before_is_lacking_only_when_it_is_late() -> None:
    store = apart()
    assert flags(store, date(2025, 10, 15)) == []
    assert flags(store, date(2025, 10, 16)) == ["questionnaires"]
    [lacking] = pair_list(store, Scope(1, "2025/26", date(2026, 6, 1)))["lacking"]
    assert list(lacking) == ["mentee:before", "mentor:before"]  # both have answered in the end
