"""The ranking of schools, its sums and shares and where schools belong, counted a second time row by row."""

from datetime import date
from functools import cache
from math import ceil

import pandas as pd
import pytest

from metrics.disclosure import threshold
from metrics.school_sums import distribution, sums
from metrics.schools import ranking
from store import Scope, Store
from tests.many_schools import CODES, YEAR, last_word, municipality, newest, settled
from tests.recount import recount

DAYS = (date(2025, 12, 1), date(2026, 5, 31))
TARGETS = {"involvement_pupils": 70, "mentee_satisfaction": 85}
FILES = 4
HIDE = threshold("curator")


@cache
def built(seed: int) -> tuple[Store, object, pd.DataFrame, tuple[object, object]]:
    """A random municipality whose schools have moved about; nobody writes to it."""
    store, tables, told = municipality(seed, files=FILES)
    return store, tables, told, settled(store, seed, 11)


def expected(seed: int, code: str, on: date) -> dict[int, tuple[int, int] | None]:
    """Numerator and denominator by school, None where nothing is shown, counted person by person."""
    _store, tables, told, _places = built(seed)
    found: dict[int, tuple[int, int] | None] = {}
    for school in range(1, 12):
        if school <= FILES:
            row = recount(tables, code, Scope(school, YEAR, on))
        else:
            row = newest(told, school, code, on) or {"denominator": None, "suppressed": False}
        whole = row["denominator"]
        small = code == "mentee_satisfaction" and (bool(row.get("suppressed")) or (whole or 0) < HIDE)
        found[school] = None if not whole or pd.isna(whole) or small else (int(row["numerator"]), int(whole))
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("on", DAYS)
def test_each_school_stands_once_with_its_own_files_or_its_newest_package(seed: int, code: str, on: date) -> None:
    frame = ranking(built(seed)[0], code, Scope(None, YEAR, on))
    assert frame["school"].tolist() == list(range(1, 12))
    shares = []
    for row, shown in zip(frame.to_dict("records"), expected(seed, code, on).values(), strict=True):
        if shown is None:
            assert pd.isna([row[name] for name in ("numerator", "denominator", "value", "missing", "reached")]).all()
            continue
        people, whole = shown
        lacking = max(0, ceil(TARGETS[code] * whole / 100 - 1e-9) - people)
        assert (row["numerator"], row["denominator"], row["missing"]) == (people, whole, lacking)
        assert row["value"] == pytest.approx(people / whole)
        assert row["reached"] is (lacking == 0)
        shares.append(row["value"])
    assert [1 + sum(other > share for other in shares) for share in shares] == frame["rank"].dropna().tolist()


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("on", DAYS)
def test_a_school_belongs_where_was_said_last_of_that_day(seed: int, on: date) -> None:
    store, _tables, _told, (of_schools, of_places) = built(seed)
    for row in ranking(store, CODES[0], Scope(None, YEAR, on)).to_dict("records"):
        held = last_word(of_schools[row["school"]], on)
        above = last_word(of_places[held.parent], on) if held and held.level == "municipality" else None
        town = held.parent if held and held.level == "municipality" else None
        region = held.parent if held and held.level == "region" else above.parent if above else None
        assert [None if pd.isna(row[name]) else row[name] for name in ("municipality", "region")] == [town, region]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("by", [None, "municipality", "region"])
def test_places_add_up_the_schools_that_are_shown_and_name_the_others(seed: int, code: str, by: str | None) -> None:
    store, on = built(seed)[0], DAYS[1]
    frame = ranking(store, code, Scope(None, YEAR, on))
    shown = expected(seed, code, on)
    found = sums(store, code, Scope(None, YEAR, on), frame, by)
    assert found["schools"].sum() == 11  # none is lost, those under no place neither
    for row in found.to_dict("records"):
        group = "" if pd.isna(row["group"]) else row["group"]
        where = frame[by].fillna("") if by else [""] * 11
        inside = [number for number, place in zip(frame["school"], where, strict=True) if place == group]
        parts = [shown[number] for number in inside if shown[number] is not None]
        assert (row["schools"], row["with_data"]) == (len(inside), len(parts))
        if not parts:
            assert pd.isna([row[name] for name in ("numerator", "value", "missing", "share")]).all()
            continue
        people, whole = (sum(part[n] for part in parts) for n in (0, 1))
        reached = sum(100 * part[0] >= TARGETS[code] * part[1] for part in parts)
        assert (row["numerator"], row["denominator"], row["reached"], row["compared"]) == (
            people, whole, reached, len(parts))  # fmt: skip
        assert (row["value"], row["share"]) == pytest.approx((people / whole, reached / len(parts)))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_distribution_holds_every_school_that_is_shown_once(seed: int) -> None:
    frame = ranking(built(seed)[0], CODES[0], Scope(None, YEAR, DAYS[1]))
    tens = distribution(frame)
    shares = [part[0] / part[1] for part in expected(seed, CODES[0], DAYS[1]).values() if part]
    for place, row in enumerate(tens.to_dict("records")):
        assert row["schools"] == sum(min(int(share * 10 + 1e-9), 9) == place for share in shares)
    assert tens["reached"].sum() + tens["below"].sum() == len(shares)
