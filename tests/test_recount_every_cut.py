"""Every figure of every cut of every indicator, on the sample school and on random ones, as plain pandas counts it."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrics.definition import definitions
from metrics.measure import measure_all
from metrics.spine import spine
from store import Scope, Store
from tests.raw_school import YEAR, put, schools
from tests.recount import recount
from tests.schools import YEARS, Tables, random_schools, random_store
from tests.screens import sample_store
from tests.thorough import examples

pytestmark = pytest.mark.xdist_group("sample_school")
CUTS = (None, "class", "form", "role", "category", "wave")
# Where there is no register there is nothing to count; those with one are counted again in test_cuts.py.
COUNTED = [one for one in definitions().values() if one.empty is None]
TABLES = ("person", "participation", "involved", "valid_response", "category_now")


def read(store: Store) -> Tables:
    """The derived tables as pandas counts on them: days as days, yes and no as Python has them."""
    found = {name: store.frame(f"select * from {name}") for name in TABLES}
    for name in ("participation", "involved"):
        for column in ("started", "ended"):
            days = [None if pd.isna(one) else pd.Timestamp(one).date() for one in found[name][column]]
            found[name][column] = pd.Series(days, dtype=object)
    told = [None if pd.isna(one) else bool(one) for one in found["person"]["teaching"]]
    return found | {"person": found["person"].assign(teaching=pd.Series(told, dtype=object))}


def wrong(store: Store, tables: Tables, scope: Scope, cut: str | None) -> list[dict[str, Any]]:
    """The rows of a cut that a second count does not give, with what it gives.

    Every group of the spine has a row, but for a form that nobody of the denominator can be in, and nobody is.
    """
    known = [one for one in COUNTED if cut is None or cut in one.cuts]
    rows = measure_all(store, known, scope, cut, hide=0).to_dict("records")
    rows = [row for row in rows if bool(row["group"]) == bool(cut)]
    told = {(row["indicator"], row["group"].get(cut)) for row in rows}
    groups = spine(store, scope, cut) if cut else [None]
    for one, name in ((one, name) for one in known for name in groups if (one.code, name) not in told):
        assert cut == "form"
        assert one.forms
        assert name not in one.forms
        assert recount(tables, one.code, scope, cut, name)["numerator"] == 0
    pairs = [(row, again(tables, row, scope, cut)) for row in rows]
    return [row | {"again": found} for row, found in pairs if not same(row, found)]


def again(tables: Tables, row: dict[str, Any], scope: Scope, cut: str | None) -> dict[str, Any]:
    found = recount(tables, row["indicator"], scope, cut, row["group"].get(cut))
    return {name: figure for name, figure in found.items() if (name, cut) != ("unknown", "category")}


def same(row: dict[str, Any], found: dict[str, Any]) -> bool:
    share = None if pd.isna(row["value"]) else Fraction(row["value"]).limit_denominator(10_000)
    told = Fraction(found["numerator"], found["denominator"]) if found["denominator"] else None
    return share == told and all(row[name] == figure for name, figure in found.items())


@pytest.fixture(scope="module")
def sample() -> Iterator[tuple[Store, Tables]]:
    with sample_store() as store:
        yield store, read(store)


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("day", [date(2025, 2, 20), date(2026, 8, 31)])
def test_the_sample_school_is_what_a_second_count_gives(
    sample: tuple[Store, Tables], day: date, cut: str | None
) -> None:
    year = YEARS[day >= date(2025, 9, 1)]
    assert wrong(*sample, Scope(1, year, day), cut) == []


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("seed", [21, 22])
def test_another_random_school_is_what_a_second_count_gives(seed: int, cut: str | None) -> None:
    size = {"schools": 2, "pupils": 60, "staff": 16, "pairs": 30}
    for scope in (Scope(2, YEARS[0], date(2025, 1, 10)), Scope(None, YEARS[1], date(2026, 6, 1))):
        assert wrong(random_store(seed, **size), random_schools(seed, **size), scope, cut) == []


EMPTY = Store.open(None)


@settings(max_examples=examples(2, 5), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(schools(), min_size=8, max_size=8), st.dates(date(2025, 9, 1), date(2026, 8, 31)))
def test_tiny_schools_as_their_files_tell_them_are_what_a_second_count_gives(drawn: list[Any], day: date) -> None:
    store = put(EMPTY, drawn)
    tables = read(store)
    for cut in ("class", "form", "role"):
        assert wrong(store, tables, Scope(None, YEAR, day), cut) == []
    assert wrong(store, tables, Scope(3, YEAR, day), None) == []
