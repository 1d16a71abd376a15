"""A school that only handed in packages is told class by class, as its newest package by the date says."""

from collections.abc import Iterator
from datetime import date

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.definition import definition
from metrics.measure import measure
from metrics.package import package
from metrics.package_classes import package_classes
from store import Scope, Store
from store.schools import add
from tests.books import text
from tests.screens import empty_school, run
from tests.sender import figure, sent
from tests.sender import package as small
from ui import data, known_schools
from ui.filters import CHOSEN

YEAR, AUTUMN, SPRING = "2025/26", date(2025, 11, 1), date(2026, 3, 1)
PUPILS = text([["Код", "Класс"], *([f"У-{n}", ["10А", "7А", "8Б"][n % 3]] for n in range(12))])
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
              ["У-0", "У-1", "ученик-ученик", "01.10.2025"],
              ["У-3", "У-4", "ученик-ученик", "01.02.2026"]])  # fmt: skip


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    known_schools._places.clear()
    with empty_school():
        yield


@pytest.mark.parametrize("on", [AUTUMN, date(2025, 12, 31), SPRING, date(2026, 8, 31)])
def test_the_classes_of_the_newest_package_by_the_date_are_those_of_the_school(on: date) -> None:
    school, town, code = Store.open(None), Store.open(None), definition("involvement_pupils")
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], school, YEAR), school)
    school.save_setting("school_name", "Школа № 5")
    for day in (SPRING, AUTUMN):  # the older one comes later
        made = package(school, Scope(1, YEAR, day), "curator")
        sent(town, made.data, f"{day}.mmpack.json", made.fingerprint)
    own = measure(school, code, Scope(1, YEAR, AUTUMN if on < SPRING else SPRING), "class")
    found = package_classes(town, code, Scope(2, YEAR, on))
    columns = ["group", "numerator", "denominator", "value", "missing", "target", "suppressed"]
    assert found[columns].to_dict("records") == own[columns].to_dict("records")
    assert [row["class"] for row in found["group"][1:]] == ["7А", "8Б", "10А"]


def test_before_the_first_package_and_of_a_silent_school_there_is_nothing() -> None:
    town = Store.open(None)
    sent(town, small())
    for scope in (Scope(2, YEAR, AUTUMN), Scope(3, YEAR, date(2026, 8, 31))):
        assert package_classes(town, definition("involvement_pupils"), scope).empty


def test_the_page_of_schools_shows_the_classes_of_a_package_and_hides_what_it_hides() -> None:
    store = data.opened().store
    hidden = figure(numerator=None, denominator=None, cut="class", group="8Б", suppressed=True)
    sent(store, small(figures=[figure(), figure(numerator=1, denominator=4, cut="class", group="7А"), hidden]))
    add(store, "Школа № 6")
    data.changed()
    screen = run("schools", "administration", **{CHOSEN: {"year": YEAR, "on": "2026-06-01", "school": "2"}})
    assert not screen.exception
    rows = next(one.value for one in screen.dataframe if "Класс" in one.value).to_dict("records")
    assert [tuple(str(row[name]) for name in ("Класс", "Числитель", "Знаменатель")) for row in rows] == [
        ("7А", "1", "4"), ("8Б", "скрыто", "скрыто")]  # fmt: skip
