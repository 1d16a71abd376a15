"""The map of classes and months holds what a plain count of the pairs gives, silent classes and months included."""

from datetime import date

import pandas as pd
import pytest

from charts.months import months as picture
from metrics.months import months
from store import Scope, Store
from store.refresh import derive

SCOPE = Scope(1, "2025/26", date(2026, 3, 10))


@pytest.fixture(scope="module")
def found() -> pd.DataFrame:
    store = Store.open(None)
    with store.writing() as cursor:
        for number in range(6):
            row = {"person": f"pupil:{number}", "class": "10А" if number < 4 else "2Б"}
            cursor.execute(
                "insert into person by name select 1 as school, '2025/26' as year, $person as person, 'pupil' as kind,"
                " $class as class", row
            )  # fmt: skip
        for number, day in (
            (0, "2025-09-15"),
            (0, "2026-01-10"),
            (1, "2025-10-31"),
            (2, "2026-03-11"),
            (3, "2024-05-01"),
        ):
            cursor.execute(
                "insert into involved by name select 1 as school, '2025/26' as year, $person as person,"
                " $day::date as started", {"person": f"pupil:{number}", "day": day}
            )  # fmt: skip
        derive(cursor, "4z_engaged.sql")
    return months(store, SCOPE)


def test_every_class_stands_in_every_month_in_the_schools_order(found: pd.DataFrame) -> None:
    assert list(dict.fromkeys(found["class"])) == ["2Б", "10А"]
    days = [date(2025, 9, 30), date(2025, 10, 31), date(2025, 11, 30), date(2025, 12, 31), date(2026, 1, 31)]
    assert list(found.loc[found["class"] == "2Б", "date"]) == [*days, date(2026, 2, 28), date(2026, 3, 10)]


def test_a_pupil_counts_from_the_first_day_of_the_first_pair_and_never_before(found: pd.DataFrame) -> None:
    assert list(found.loc[found["class"] == "10А", "involved"]) == [2, 3, 3, 3, 3, 3, 3]
    assert set(found.loc[found["class"] == "10А", "denominator"]) == {4}
    assert set(found.loc[found["class"] == "2Б", "share"]) == {0.0}


def test_the_picture_writes_the_share_in_each_field(found: pd.DataFrame) -> None:
    shown = picture(found).data[0]
    assert shown.text[1][:2] == ["50", "75"]
    assert shown.z[0][0] == 0
    assert picture(found.iloc[:0]).layout.annotations


@pytest.mark.parametrize(
    ("involved", "everybody", "written"),
    [(16, 23, "69,6"), (7, 10, "70"), (697, 1000, "69,7"), (6996, 10_000, "69,96"), (699_996, 1_000_000, "69,99"),
     (176, 251, "70,1"), (1, 300, "0,3"), (0, 300, "0"), (299, 300, "99,7"), (5, 5, "100"), (2, 3, "67")],
)  # fmt: skip
def test_a_field_never_reads_as_the_target_or_as_all_or_nobody_where_it_is_not(
    involved: int, everybody: int, written: str
) -> None:
    row = ["7А", SCOPE.on, involved, everybody, involved / everybody]
    frame = pd.DataFrame([row], columns=["class", "date", "involved", "denominator", "share"])
    shown = picture(frame, 0.7).data[0]
    assert shown.text[0][0] == written
    assert (float(written.replace(",", ".")) >= 70) == (shown.z[0][0] >= 0.7)


def test_without_a_target_a_share_is_whole_and_without_pupils_a_dash() -> None:
    frame = pd.DataFrame({"class": ["7А", "7Б"], "date": SCOPE.on, "involved": [16, 0], "denominator": [23, 0],
                          "share": [16 / 23, float("nan")]})  # fmt: skip
    assert [row[0] for row in picture(frame).data[0].text] == ["70", "–"]


def test_without_a_list_there_is_no_map() -> None:
    assert months(Store.open(None), SCOPE).empty
