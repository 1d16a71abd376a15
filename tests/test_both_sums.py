"""Missing people of the school and of its classes are both told; a class over its number takes nobody from others."""

import pandas as pd
import pytest

from locales import use
from ui import headline
from ui.what_if import left_in


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


def classes(*missing: int | None) -> pd.DataFrame:
    return pd.DataFrame({"missing": pd.array(list(missing), dtype="Int64")})


@pytest.mark.parametrize(
    ("school", "by_class", "part"),
    [
        (7, classes(5, 4, 0), "Сумма по классам больше: 9 человек против 7 по школе"),
        (0, classes(5, None, 0), "По школе цель достигнута, а по классам вместе не хватает 5 человек"),
        (7, classes(2, 1), "Сумма по классам меньше: 3 человека против 7 по школе"),
    ],
)
def test_where_they_differ_both_sums_are_told(school: int, by_class: pd.DataFrame, part: str) -> None:
    assert part in headline.by_class({"missing": school}, by_class)


def test_equal_sums_and_people_without_classes_need_no_word() -> None:
    assert headline.by_class({"missing": 7}, classes(4, 3)) == ""
    assert headline.by_class({"missing": 7}, classes()) == ""
    assert headline.by_class({"missing": 0}, classes(0, 0)) == ""
    assert headline.by_class({"missing": None}, classes(None)) == ""


def test_a_class_with_more_people_in_pairs_than_its_number_says_takes_nobody_from_another() -> None:
    counts = {"numerator": pd.array([3, 0, None], dtype="Int64"), "denominator": pd.array([2, 15, None], dtype="Int64")}
    rows = pd.DataFrame({"class": ["8А", "11А", "12А"], **counts})
    assert left_in(rows, ["8А", "11А", "12А"]) == 15
    assert left_in(rows, ["8А"]) == 0
