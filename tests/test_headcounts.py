"""Counts per class in the place of a roster: every figure recounted from the sheets, earlier days untouched."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from metrics.count import units
from metrics.definition import definition, definitions
from metrics.measure import measure
from metrics.months import months
from metrics.way import way
from store import Store
from store.headcounts import Headcount, headcounts, history, keep_all, withdraw
from tests.counted_school import (
    COUNTS,
    END,
    FIRST,
    PUPILS,
    STAFF,
    YEAR,
    by_hand,
    counted_school,
    load,
    on,
    random_lists,
    some_counts,
)

CODE = "involvement_pupils"
CLASSES = ["7А", "7Б", "9В"]
MAY = date(2026, 5, 31)


def figures(store: Store, code: str = CODE, day: date = MAY, by: str | None = None) -> list[tuple[int, int]]:
    """numerator and denominator of the whole and of each group."""
    found = measure(store, definition(code), on(day), by)
    return [*found[["numerator", "denominator"]].itertuples(index=False, name=None)]


@pytest.mark.parametrize(("seed", "listed"), [(1, []), (2, ["7А"]), (3, ["7А", "7Б"]), (4, ["8Г"]), (5, CLASSES), (6, [])])
def test_every_day_class_line_and_month_is_what_the_sheets_give(seed: int, listed: list[str]) -> None:
    rng = np.random.default_rng(seed)
    lists, counts = random_lists(rng, CLASSES, listed), some_counts(rng, CLASSES)
    store = load(Store.open(None), **lists)
    keep_all(store, counts, "curator")
    for day in [FIRST, *(FIRST + timedelta(days=int(n)) for n in rng.integers(1, 363, 5)), END]:
        found = measure(store, definition(CODE), on(day), "class").to_dict("records")
        for row in found:
            again = by_hand(lists, counts, day, row["group"].get("class"))
            assert [row["numerator"], row["denominator"]] == again.tolist(), (day, row)
    line = way(store, on(END), CODE)
    for row in line.to_dict("records"):
        assert [row["involved"], row["denominator"]] == by_hand(lists, counts, row["date"]).tolist(), row
    for row in months(store, on(END)).to_dict("records"):
        again = by_hand(lists, counts, row["date"], row["class"])
        assert [row["involved"], row["denominator"]] == again.tolist(), row


@given(total=some.integers(2, 60), at=some.data())
@settings(max_examples=15, deadline=None)
def test_a_class_split_in_two_keeps_the_total(total: int, at: some.DataObject) -> None:
    part = at.draw(some.integers(0, total))
    store = counted_school()
    keep_all(store, [Headcount("pupil", "7Б", total, FIRST)], "curator")
    before = figures(store)[0]
    keep_all(store, [Headcount("pupil", "7Б", part, FIRST), Headcount("pupil", "7В", total - part, FIRST)], "curator")
    assert figures(store)[0] == before


@given(day=some.dates(FIRST, END), people=some.integers(0, 99), until=some.dates(FIRST, END) | some.none())
@settings(max_examples=15, deadline=None)
def test_a_count_changed_from_a_day_on_changes_no_earlier_day(day: date, people: int, until: date | None) -> None:
    store = counted_school()
    before = way(store, on(day - timedelta(days=1)), CODE)
    keep_all(store, [Headcount("pupil", "7А", people, day, max(day, until) if until else None)], "curator")
    pd.testing.assert_frame_equal(way(store, on(day - timedelta(days=1)), CODE), before)
    assert figures(store, day=day)[0][1] == people + 20


def test_without_a_roster_those_whom_pairs_name_in_a_counted_class_are_its_pupils() -> None:
    store = counted_school()
    # 7А: one of 25, 7Б: two of 20; Сидоров names no class and is in the whole only, Ким is of a class without a count.
    assert figures(store, by="class") == [(4, 45), (1, 25), (2, 20)]
    assert figures(store, "involvement_teachers") == [(2, 10)]
    assert figures(store, "involvement_total") == [(6, 55)]
    assert figures(store, day=date(2025, 10, 15))[0] == (3, 45)
    assert figures(store, by="form")[1:] == [(4, 45), (0, 45)]
    assert measure(store, definition(CODE), on(MAY))["unknown"].tolist() == [1]


def test_a_class_on_the_roster_is_counted_by_it_and_the_others_by_their_number() -> None:
    store = counted_school(pupils=PUPILS, staff=STAFF)
    # Сидоров without a class may be a pupil of the roster under another name: with a roster nobody counts him.
    assert figures(store, by="class") == [(3, 22), (1, 2), (2, 20)]
    assert figures(store, "involvement_teachers") == [(2, 2)]
    used = headcounts(store, YEAR)
    assert set(used.loc[used["listed"], "class"].fillna("staff")) == {"7А", "staff"}


def test_what_asks_for_an_age_or_for_experience_says_in_words_why_it_has_no_value() -> None:
    store, half = counted_school(), counted_school(pupils=PUPILS, staff=STAFF)
    for one in definitions().values():
        if one.needs:
            row = measure(store, one, on(MAY), "class").iloc[0]
            assert pd.isna(row[["numerator", "denominator", "value"]]).all()
            assert row["note"].startswith("нужен")
    assert figures(half, "young_teachers") == [(1, 1)]
    assert measure(half, definition("mentees_10_19"), on(MAY))["numerator"].isna().all()


def test_the_list_of_another_year_does_not_stand_in_for_numbers_nor_change_the_figures_before_it() -> None:
    store = counted_school()
    before = figures(store, by="class")
    keep_all(store, [Headcount("pupil", "7А", 9, date(2024, 9, 1))], "curator")
    load(store, later=[*PUPILS, ["Орлов Глеб", "8Б", "У-3"]])
    assert figures(store, by="class") != before
    assert measure(store, definition(CODE), replace(on(date(2025, 5, 31)), year="2024/25"))["denominator"].tolist() == [9]


def test_the_proof_names_each_count_who_said_it_and_when_and_adds_up_to_the_figure() -> None:
    rows = units(counted_school(), definition(CODE), on(MAY))
    assert [rows["numerator"].sum(), rows["denominator"].sum()] == [4, 45]
    [row] = rows[rows["unit"] == "count:pupil:7А"].to_dict("records")
    assert (row["denominator"], row["reason"]) == (25, "headcount")
    assert row["file"].startswith("по сведениям настройки, 7А: 25 чел. с 01.09.2025; указал(а): Куратор, ")


def test_a_count_is_replaced_and_withdrawn_and_nothing_of_it_is_forgotten() -> None:
    store = counted_school()
    keep_all(store, [replace(COUNTS[0], people=30)], "psychologist")
    assert figures(store)[0] == (4, 50)
    withdraw(store, "pupil", "7А", FIRST, "curator")
    assert figures(store)[0] == (3, 20)
    past = history(store).query("`class` == '7А'")
    assert past[["people", "said_by", "replaced_by"]].values.tolist() == [
        [30, "psychologist", "curator"], [25, "curator", "psychologist"]]  # fmt: skip
    with pytest.raises(KeyError):
        withdraw(store, "pupil", "7А", FIRST, "curator")


def test_more_people_in_pairs_than_the_number_says_is_an_error_of_the_denominator() -> None:
    store = counted_school()
    keep_all(store, [replace(COUNTS[1], people=1), Headcount("pupil", "9Б", 0, FIRST)], "curator")
    rows = measure(store, definition(CODE), on(MAY), "class").to_dict("records")
    assert [row["note"].startswith("больше 100 %") for row in rows] == [False, False, True, True]
    assert pd.isna([rows[2]["missing"], rows[3]["value"]]).all()
