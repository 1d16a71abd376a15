"""The range of a share holds every way in which what is unknown could turn out; nothing unknown is no range."""

from datetime import date
from itertools import product

import numpy as np
import pandas as pd
import pytest

from metrics.bounds import Bounds, Tally, tally
from metrics.bounds import bounds as range_of
from metrics.count import units
from metrics.definition import definition
from store import Scope
from tests.schools import random_store


def bounds(units: pd.DataFrame) -> Bounds | None:
    """The range by unit rows."""
    return range_of(tallied(units))


def tallied(units: pd.DataFrame) -> Tally:
    """The people behind a share, counted one by one."""
    counted, inside = units["denominator"].eq(1), units["numerator"].eq(1)
    classless = counted & units["class"].isna() & units["unit"].str.startswith("pupil:")
    maybe = units["reason"].eq("no_position")
    masks = (counted, inside, units["reason"].eq("unknown"), classless, classless & inside, maybe,
             maybe & units["form"].notna())  # fmt: skip
    return Tally(*(int(mask.sum()) for mask in masks))


@pytest.mark.parametrize("code", ["involvement_pupils", "involvement_teachers", "involvement_total"])
@pytest.mark.parametrize("day", [date(2025, 11, 1), date(2026, 5, 31)])
def test_the_database_counts_who_leaves_a_share_open_as_its_unit_rows_do(code: str, day: date) -> None:
    store, scope = random_store(8, schools=2), Scope(None, "2025/26", day)
    found = tally(store, code, scope)
    assert found == tallied(units(store, definition(code), scope))
    assert found.unknown


def rows(*units: tuple[str, int, int, str | None, str | None, list[str] | None]) -> pd.DataFrame:
    return pd.DataFrame(units, columns=["unit", "numerator", "denominator", "class", "reason", "form"])


def pupil(number: int, inside: int, class_: str | None = "7А") -> tuple[str, int, int, str | None, str | None, None]:
    return (f"pupil:{number}", inside, 1, class_, None if inside else "no_pair", None)


def test_where_everybody_is_known_the_range_is_the_share() -> None:
    found = bounds(rows(pupil(1, 1), pupil(2, 0), pupil(3, 0)))
    assert found == Bounds(1 / 3, 1 / 3)
    assert not found.is_open


def test_somebody_of_a_pair_whom_no_list_names_may_be_one_of_those_who_are_missing() -> None:
    stranger = ("unknown:pupil:9", 0, 0, None, "unknown", ["pupil_pupil"])
    assert bounds(rows(pupil(1, 1), pupil(2, 0), stranger)) == Bounds(1 / 2, 1.0, unknown=1)


def test_staff_without_a_position_may_be_teachers_or_not() -> None:
    teacher, idle = ("staff:1", 1, 1, None, None, ["f"]), ("staff:2", 0, 1, None, "no_pair", None)
    maybe = [("staff:3", 0, 0, None, "no_position", ["f"]), ("staff:4", 0, 0, None, "no_position", None)]
    assert bounds(rows(teacher, idle, *maybe)) == Bounds(1 / 3, 2 / 3, no_position=2)


def test_nobody_counted_is_no_range() -> None:
    assert bounds(rows(("unknown:pupil:9", 0, 0, None, "unknown", None))) is None


@pytest.mark.parametrize("seed", range(6))
def test_no_way_of_clearing_up_leaves_the_range_and_its_ends_are_reached(seed: int) -> None:
    dice = np.random.default_rng(seed)
    sure = [pupil(n, int(dice.integers(2))) for n in range(12)]
    open_ = [pupil(100 + n, int(dice.integers(2)), None) for n in range(3)]
    strangers = [(f"unknown:pupil:{n}", 0, 0, "7А", "unknown", ["f"]) for n in range(2)]
    found = bounds(rows(*sure, *open_, *strangers))
    shares = []
    for stays, of_school in product(product([0, 1], repeat=3), product([0, 1], repeat=2)):
        kept = [row for row, stay in zip(open_, stays, strict=True) if stay]
        inside = sum(row[1] for row in (*sure, *kept))
        # Whoever is of the school is one of those not counted yet; no more than there are.
        shares.append(min(1.0, (inside + sum(of_school)) / len([*sure, *kept])))
    assert found is not None
    assert (found.low, found.high) == pytest.approx((min(shares), max(shares)))
