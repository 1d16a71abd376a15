"""The headline of the schools says where a package is of an earlier day than the one asked for, and how early."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.screens import answer, empty_school
from tests.test_schools_page import ANSWERS, YEAR, package, town
from ui import data, known_schools
from ui.filters import CHOSEN


@pytest.fixture(autouse=True)
def _town() -> Iterator[None]:
    known_schools._places.clear()
    with empty_school():
        town()
        package(5, "involvement_pupils", 10, 100)
        with data.opened().store.writing() as cursor:
            cursor.execute("update school_figure set counted_on = $1 where school = 5", [date(2025, 12, 1)])
        data.changed()
        yield


def on(day: str, **more: str) -> str:
    """The headline as of a day."""
    return answer("schools", **{CHOSEN: {"year": YEAR, "on": day}, **more})


def test_packages_of_earlier_days_are_counted_and_the_oldest_is_named() -> None:
    assert on("2026-06-01").endswith("; данные 3 школ – на более раннюю дату, самая старая – 01.12.2025")


def test_packages_of_the_day_itself_and_own_files_are_not_old() -> None:
    assert on("2026-05-01").endswith("; данные 1 школы – на более раннюю дату, самая старая – 01.12.2025")
    assert "раннюю" not in on("2025-12-01")


def test_a_figure_that_is_hidden_is_in_no_sum_and_told_of_no_day() -> None:
    assert on("2026-06-01", choice_schools_kept=ANSWERS).endswith(
        "; данные 1 школы – на более раннюю дату, самая старая – 01.05.2026"
    )
