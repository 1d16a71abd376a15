"""Figures of counts and of half a roster recounted from the sheets; a changed or split count leaves the rest."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from metrics.definition import definition
from metrics.measure import measure
from metrics.months import months
from metrics.way import way
from store import Store
from store.headcounts import Headcount, keep_all
from tests.counted_school import END, FIRST, by_hand, counted_school, load, on, random_lists, some_counts

CODE = "involvement_pupils"
CLASSES = ["7А", "7Б", "9В"]


@pytest.fixture(scope="module")
def school() -> Store:
    """Pairs and counts that the tests below change again and again."""
    return counted_school()


def denominators(store: Store, day: date) -> list[int]:
    """That of the whole, then by class."""
    return measure(store, definition(CODE), on(day), "class")["denominator"].tolist()


@pytest.mark.parametrize(("seed", "listed"), [(1, []), (3, ["7А", "7Б"]), (4, ["8Г"])])
def test_every_day_class_line_and_month_is_what_the_sheets_give(seed: int, listed: list[str]) -> None:
    rng = np.random.default_rng(seed)
    lists, counts = random_lists(rng, CLASSES, listed), some_counts(rng, CLASSES)
    store = load(Store.open(None), **lists)
    keep_all(store, counts, "curator")
    for day in [FIRST, *(FIRST + timedelta(days=int(n)) for n in rng.integers(1, 363, 3)), END]:
        for row in measure(store, definition(CODE), on(day), "class").to_dict("records"):
            again = by_hand(lists, counts, day, row["group"].get("class"))
            assert [row["numerator"], row["denominator"]] == again.tolist(), (day, row)
    for row in way(store, on(END), CODE).to_dict("records"):
        assert [row["involved"], row["denominator"]] == by_hand(lists, counts, row["date"]).tolist(), row
    for row in months(store, on(END)).to_dict("records"):
        again = by_hand(lists, counts, row["date"], row["class"])
        assert [row["involved"], row["denominator"]] == again.tolist(), row


@given(total=some.integers(0, 60), at=some.data())
@settings(max_examples=5, deadline=None)
def test_a_class_split_in_two_keeps_the_total(school: Store, total: int, at: some.DataObject) -> None:
    part = at.draw(some.integers(0, total))
    keep_all(school, [Headcount("pupil", "8А", total, FIRST), Headcount("pupil", "8Б", 0, FIRST)], "curator")
    before = denominators(school, FIRST)[0]
    keep_all(school, [Headcount("pupil", "8А", part, FIRST), Headcount("pupil", "8Б", total - part, FIRST)], "curator")
    assert denominators(school, FIRST)[0] == before == 45 + total


@given(
    day=some.dates(FIRST + timedelta(days=1), END), n=some.integers(0, 99), until=some.dates(FIRST, END) | some.none()
)
@settings(max_examples=5, deadline=None)
def test_a_count_changed_from_a_day_on_changes_no_earlier_day(
    school: Store, day: date, n: int, until: date | None
) -> None:
    before = way(school, on(day - timedelta(days=1)), CODE)
    keep_all(school, [Headcount("pupil", "7А", n, day, max(day, until) if until else None)], "curator")
    pd.testing.assert_frame_equal(way(school, on(day - timedelta(days=1)), CODE), before)
    assert denominators(school, day)[1] == n
