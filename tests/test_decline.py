"""The list by decline says of each person what the verdicts say, counted again here."""

from datetime import date

import pytest

from metrics.decline import decline
from metrics.verdicts import by_parameter, verdicts
from store import Scope
from tests.schools import random_store, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


@pytest.fixture(scope="module")
def rows():
    return verdicts(random_store(8), SCOPE)


def test_the_list_counts_what_fell_and_names_the_furthest_fall(rows):
    table = decline(by_parameter(rows), {"pupil:1"})
    assert sorted(table["person"]) == sorted(rows["person"].unique())
    assert table["worse"].is_monotonic_decreasing
    for row in table.to_dict("records"):
        own = by_parameter(rows[rows["person"] == row["person"]])
        fell = own[own["verdict"] == "worse"]
        assert row["worse"] == len(fell)
        assert (row["better"], row["same"]) == ((own["verdict"] == "better").sum(), (own["verdict"] == "same").sum())
        assert row["twice"] == (own["before"].notna() & own["after"].notna()).sum()
        assert row["no_after"] == (own["before"].notna() & own["after"].isna()).sum()
        assert row["discord"] == (row["person"] == "pupil:1")
        if fell["share"].notna().any():
            assert row["worst_share"] == fell["share"].min()
            assert row["worst"] == fell.set_index("parameter").loc[row["worst_parameter"], "turned"]


def test_nobody_measured_makes_an_empty_list():
    empty = verdicts(stored({}), SCOPE)
    assert by_parameter(empty).empty
    assert decline(by_parameter(empty)).empty
