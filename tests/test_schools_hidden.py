"""What is hidden of a school stays hidden: nothing that is shown over schools changes with it."""

from datetime import date

import pandas as pd
import pytest

from metrics.school_sums import distribution, sums
from metrics.schools import ranking
from store import Scope, Store
from store.places import MUNICIPALITY, Stretch
from store.schools import add, place
from tests.schools import stored

SCOPE = Scope(None, "2025/26", date(2026, 5, 31))
CODE = "mentee_satisfaction"


def school(number: int, satisfied: int, surveyed: int) -> dict[str, pd.DataFrame]:
    """The tables of a school whose mentees answered with 10 or with 1."""
    own = {"school": number, "year": SCOPE.year}
    people = [{"person": f"pupil:{n}", "kind": "pupil", **own} for n in range(max(surveyed, 1))]
    answers = [
        {"response": 1000 * number + n, "person": f"pupil:{n}", "form": "pupil_pupil", "role": "mentee",
         "wave": "after", "joint_work_satisfaction": 10.0 if n < satisfied else 1.0, **own} for n in range(surveyed)
    ]  # fmt: skip
    return {"person": pd.DataFrame(people), "valid_response": pd.DataFrame(answers)}


def town(*schools: tuple[int, int]) -> Store:
    """Schools of one municipality with so many satisfied of so many surveyed, and one with a hiding package."""
    parts = [school(number, *one) for number, one in enumerate(schools, start=1)]
    store = stored({name: pd.concat([part[name] for part in parts]) for name in parts[0]})
    while add(store, "Школа") <= len(schools):
        pass
    for number in range(1, len(schools) + 2):
        place(store, number, Stretch("Котлас", MUNICIPALITY, date(2020, 1, 1)))
    with store.writing() as cursor:
        cursor.execute(
            "insert into school_figure values (?, 9, 1, 1, ?, ?, ?, null, null, null, null, null, null, null, true)",
            [len(schools) + 1, SCOPE.year, date(2026, 5, 1), CODE],
        )
    return store


def shown(store: Store) -> list[list[dict[str, object]]]:
    """Everything the page shows, nulls as words so that it compares."""
    rows = ranking(store, CODE, SCOPE)
    tables = [
        rows,
        *(sums(store, CODE, SCOPE, rows, by) for by in (None, "municipality", "region")),
        distribution(rows),
    ]
    return [table.astype(object).where(table.notna(), "null").to_dict("records") for table in tables]


@pytest.mark.parametrize("hidden", [(0, 1), (4, 4), (2, 3), (0, 4)])
def test_no_figure_of_the_page_depends_on_a_hidden_one(hidden: tuple[int, int]) -> None:
    others = [(7, 10), (3, 12), (9, 9)]
    assert shown(town(*others, hidden)) == shown(town(*others, (1, 2)))


def test_a_hidden_school_is_counted_aloud_and_is_in_no_sum() -> None:
    store = town((7, 10), (3, 12), (9, 9), (2, 3))
    rows = ranking(store, CODE, SCOPE)
    assert rows["suppressed"].tolist() == [False, False, False, True, True]
    assert rows.loc[3:, ["numerator", "denominator", "value", "missing", "reached", "unknown", "rank"]].isna().all(None)
    [row] = sums(store, CODE, SCOPE, rows).to_dict("records")
    assert (row["schools"], row["with_data"], row["hidden"]) == (5, 3, 2)
    assert (row["numerator"], row["denominator"]) == (7 + 3 + 9, 10 + 12 + 9)


def test_the_setting_on_small_groups_holds_over_schools() -> None:
    store = town((7, 10), (3, 9))
    store.save_setting("small_group", 10)
    assert ranking(store, CODE, SCOPE)["suppressed"].tolist() == [False, True, True]
