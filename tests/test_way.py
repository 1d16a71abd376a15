"""The line over the year counts each person on the first day of their first pair, as a plain count does."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.settings import change
from metrics.way import behind, path, way
from store import Scope, Store

FOLDER = Path(__file__).with_name("school")
FILES = ("kontingent.csv", "pedagogi.xlsx", "pary.xlsx")


@pytest.fixture(scope="module")
def school() -> Store:
    store = Store.open(None)
    commit(plan([(name, FOLDER.joinpath(name).read_bytes()) for name in FILES], store), store)
    return store


def by_hand(on: date) -> int:
    """People of pupil pairs begun by a day, read straight from the sheet; the guest on no roster left out."""
    people = set()
    for row in openpyxl.load_workbook(FOLDER / "pary.xlsx").active.iter_rows(min_row=4, values_only=True):
        if row[1].startswith("Ученик") and row[4].date() <= on:
            names = [row[2], *row[3].replace("\n", "").split(";")]
            people.update(name.strip() for name in names if name.strip())
    return len(people - {"Приезжий Гость Гостевич"})


@pytest.mark.parametrize("on", [date(2025, 10, 3), date(2025, 12, 31), date(2026, 2, 8), date(2026, 8, 31)])
def test_the_line_ends_where_a_plain_count_of_the_sheet_does(school: Store, on: date) -> None:
    found = way(school, Scope(1, "2025/26", on), "involvement_pupils")
    assert found["date"].iloc[-1] == on
    assert found["involved"].iloc[-1] == by_hand(on)
    assert set(found["denominator"]) == {496}


def test_the_line_never_falls_and_ends_at_the_indicators_own_numerator(school: Store) -> None:
    found = way(school, Scope(1, "2025/26", date(2026, 8, 31)), "involvement_total")
    assert found["involved"].is_monotonic_increasing
    assert found["involved"].iloc[-1] == 181


def test_without_a_roster_there_is_no_line() -> None:
    assert way(Store.open(None), Scope(1, "2025/26", date(2026, 8, 31)), "involvement_pupils").empty


def test_the_path_is_flat_until_pairs_are_formed_and_reaches_the_target_at_the_programmes_end(school: Store) -> None:
    found = path(school, Scope(1, "2025/26", date(2026, 8, 31)), 0.7)
    assert found.values.tolist() == [[date(2025, 9, 1), 0.0], [date(2026, 2, 1), 0.0], [date(2026, 5, 31), 0.7]]


@pytest.mark.parametrize(
    ("on", "people"),
    [
        (date(2026, 1, 31), -100),  # the path is flat until the pairs are formed
        (date(2026, 4, 1), 73),  # 59 of 119 days: 0.7 × 496 × 59 / 119 = 172.1, so 173 people are due
        (date(2026, 5, 31), 248),
        (date(2026, 8, 31), 248),
    ],
)
def test_how_far_behind_the_path_is_counted_in_whole_people(school: Store, on: date, people: int) -> None:
    assert behind(school, Scope(1, "2025/26", on), 0.7, 100, 496) == people


def test_a_school_that_forms_its_pairs_in_autumn_has_its_path_from_that_day_on() -> None:
    store, scope = Store.open(None), Scope(1, "2025/26", date(2026, 1, 31))
    change(store, "pairs_formed", "01.10")
    days = path(store, scope, 0.7)["date"].tolist()
    assert days == [date(2025, 9, 1), date(2025, 10, 1), date(2026, 5, 31)]
    # 122 of 242 days: 0.7 × 496 × 122 / 242 = 175.03, so 176 people are due.
    assert behind(store, scope, 0.7, 100, 496) == 76
    with pytest.raises(ValueError, match=r"01\.09 .* 31\.05"):
        change(store, "pairs_formed", "01.07")
