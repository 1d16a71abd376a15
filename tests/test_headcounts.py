"""Counts per class in the place of a roster: what is counted, how it is proved, and what stays."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.count import units
from metrics.definition import definition, definitions
from metrics.measure import measure
from store import Store
from store.headcounts import Headcount, headcounts, history, keep_all, withdraw
from tests.counted_school import COUNTS, FIRST, PUPILS, STAFF, YEAR, counted_school, load, on, said

CODE = "involvement_pupils"
MAY = date(2026, 5, 31)


def figures(store: Store, code: str = CODE, day: date = MAY, by: str | None = None) -> list[tuple[int, int]]:
    """numerator and denominator of the whole and of each group."""
    found = measure(store, definition(code), on(day), by)
    return [*found[["numerator", "denominator"]].itertuples(index=False, name=None)]


@pytest.fixture(scope="module")
def school() -> Store:
    """Pairs and counts; whoever changes counts puts them back."""
    return counted_school()


@pytest.fixture(scope="module")
def half() -> Store:
    """Lists of 7А and of the staff besides; nobody writes to it."""
    return counted_school(pupils=PUPILS, staff=STAFF)


def test_without_a_roster_those_whom_pairs_name_in_a_counted_class_are_its_pupils(school: Store) -> None:
    # 7А: one of 25, 7Б: two of 20; Сидоров names no class and is in the whole only, Ким is of a class without a count.
    assert figures(school, by="class") == [(4, 45), (1, 25), (2, 20)]
    assert figures(school, "involvement_teachers") == [(2, 10)]
    assert figures(school, "involvement_total") == [(6, 55)]
    assert figures(school, day=date(2025, 10, 15))[0] == (3, 45)
    assert figures(school, by="form")[1:] == [(4, 45)]  # no pupil can be in «учитель – учитель»
    assert measure(school, definition(CODE), on(MAY))["unknown"].tolist() == [1]


def test_a_class_on_the_roster_is_counted_by_it_and_the_others_by_their_number(half: Store) -> None:
    # Сидоров without a class may be a pupil of the roster under another name: with a roster nobody counts him.
    assert figures(half, by="class") == [(3, 22), (1, 2), (2, 20)]
    assert figures(half, "involvement_teachers") == [(2, 2)]
    used = headcounts(half, YEAR)
    assert set(used.loc[used["listed"], "class"].fillna("staff")) == {"7А", "staff"}


def test_what_asks_for_an_age_or_for_experience_says_in_words_why_it_has_no_value(school: Store, half: Store) -> None:
    for one in definitions().values():
        if one.needs:
            row = measure(school, one, on(MAY), "class").iloc[0]
            assert pd.isna(row[["numerator", "denominator", "value"]]).all()
            assert row["note"].startswith("нужен")
    assert figures(half, "young_teachers") == [(1, 1)]
    assert measure(half, definition("mentees_10_19"), on(MAY))["numerator"].isna().all()


def test_the_list_of_another_year_does_not_stand_in_for_numbers_nor_change_the_figures_before_it() -> None:
    store, before = Store.open(None), replace(on(date(2025, 5, 31)), year="2024/25")
    keep_all(store, [Headcount("pupil", "7А", 9, date(2024, 9, 1))], "curator")
    load(store, pupils=PUPILS)
    assert figures(store) == [(0, 2)]
    assert measure(store, definition(CODE), before)["denominator"].tolist() == [9]
    withdraw(store, "pupil", "7А", date(2024, 9, 1), "curator")
    assert measure(store, definition(CODE), before)["denominator"].tolist() == [0]


def test_the_proof_names_each_count_who_said_it_and_when_and_adds_up_to_the_figure(school: Store) -> None:
    rows = units(school, definition(CODE), on(MAY))
    assert [rows["numerator"].sum(), rows["denominator"].sum()] == [4, 45]
    [row] = rows[rows["unit"] == "count:pupil:7А"].to_dict("records")
    assert (row["denominator"], row["reason"]) == (25, "headcount")
    assert row["file"].startswith("по сведениям настройки, 7А: 25 чел. с 01.09.2025; указал(а): Куратор, ")


def test_a_count_is_replaced_and_withdrawn_and_nothing_of_it_is_forgotten() -> None:
    store = Store.open(None)
    for people, who in ((25, "curator"), (30, "psychologist")):
        keep_all(store, [replace(COUNTS[0], people=people)], who)
        assert figures(store)[0] == (0, people)
    withdraw(store, "pupil", "7А", FIRST, "curator")
    assert figures(store)[0] == (0, 0)
    assert history(store)[["people", "said_by", "replaced_by"]].values.tolist() == [
        [30, "psychologist", "curator"], [25, "curator", "psychologist"]]  # fmt: skip
    with pytest.raises(KeyError):
        withdraw(store, "pupil", "7А", FIRST, "curator")


def test_more_people_in_pairs_than_the_number_says_is_an_error_of_the_denominator(school: Store) -> None:
    with said(school, replace(COUNTS[1], people=1), Headcount("pupil", "9Б", 0, FIRST)):
        rows = measure(school, definition(CODE), on(MAY), "class").to_dict("records")
    assert [row["note"].startswith("больше 100 %") for row in rows] == [False, False, True, True]
    assert pd.isna([rows[2]["missing"], rows[3]["value"]]).all()
