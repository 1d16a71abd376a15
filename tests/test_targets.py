"""Own targets: people counted by hand in fractions, earlier years untouched, history kept, taken back whole."""

from datetime import date
from fractions import Fraction
from math import ceil

import pandas as pd
import pytest

from locales import use
from metrics.definition import definition
from metrics.indicators import indicators
from metrics.measure import line, measure
from metrics.targets import change, in_force, with_targets, withdraw
from store import Scope, Store
from store.targets import history
from tests.schools import stored

CODE = "involvement_pupils"
ORDER = "Приказ № 12"


def school(pupils: int, paired: int, *years: str) -> Store:
    """A store with so many pupils in one class, so many of them in pairs, in each of these school years."""
    people = [{"person": f"pupil:{n}", "kind": "pupil", "class": "7А", "age": 12} for n in range(pupils)]
    tables = [pd.DataFrame(people).assign(school=1, year=year) for year in years]
    started = [
        {"person": f"pupil:{n}", "role": "mentee", "form": "pupil_pupil", "started": date(int(year[:4]), 10, 1),
         "school": 1, "year": year, "kind": "pupil", "class": "7А"}
        for year in years for n in range(paired)
    ]  # fmt: skip
    return stored({"person": pd.concat(tables), "involved": pd.DataFrame(started)})


def pupils(store: Store, year: str, school: int | None = 1) -> dict[str, object]:
    """The row of the school's pupils at the end of a school year."""
    frame = indicators(store, Scope(school, year, date(int(year[:4]) + 1, 5, 31)))
    return next(row for row in frame.to_dict("records") if row["indicator"] == CODE)


@pytest.mark.parametrize("size", [7, 29, 100, 537])
@pytest.mark.parametrize("percent", ["0", "55", "55,5", "33.3", "100", "100.0"])
def test_missing_people_follow_an_own_target_in_exact_fractions(size: int, percent: str) -> None:
    store = school(size, 3, "2025/26")
    change(store, CODE, percent, "2025/26", ORDER, "curator")
    row = pupils(store, "2025/26")
    tenths = int(Fraction(percent.replace(",", ".")) * 10)
    assert (row["numerator"], row["denominator"]) == (3, size)
    assert row["missing"] == max(0, ceil(Fraction(tenths * size, 1000)) - 3)
    assert row["target"] == pytest.approx(tenths / 1000)
    assert row["note"] is None


def test_a_target_of_an_earlier_year_does_not_change_and_the_new_one_holds_on() -> None:
    store = school(100, 30, "2023/24", "2024/25", "2025/26", "2026/27")
    before = {year: pupils(store, year) for year in ("2023/24", "2024/25", "2025/26")}
    assert [row["missing"] for row in before.values()] == [40, 40, 40]
    change(store, CODE, "50", "2025/26", ORDER, "curator")
    assert {year: pupils(store, year) for year in ("2023/24", "2024/25")} == {
        year: before[year] for year in ("2023/24", "2024/25")
    }
    assert [pupils(store, year)["missing"] for year in ("2025/26", "2026/27")] == [20, 20]
    assert [pupils(store, year)["note"] for year in ("2024/25", "2026/27")] == ["цель 2024 года", "цель 2026 года"]


def test_an_own_target_is_not_overtaken_by_a_later_shipped_one() -> None:
    store = Store.open(None)
    change(store, "mentees_10_19", "15", "2021/22", ORDER, "curator")
    [one] = with_targets(store, [definition("mentees_10_19")])
    assert [(year, one.target(year).share * 100) for year in (2020, 2021, 2022, 2024, 2030)] == [
        (2020, 10), (2021, 20), (2022, 15), (2024, 15), (2030, 15)]  # fmt: skip


def test_without_a_target_nobody_is_missing_and_no_year_is_named() -> None:
    store = school(10, 3, "2025/26", "2026/27")
    change(store, CODE, "нет", "2025/26", ORDER, "curator")
    for year in ("2025/26", "2026/27"):
        row = pupils(store, year)
        assert pd.isna([row["target"], row["missing"]]).all()
        assert (row["value"], row["note"]) == (0.3, None)


def test_a_withdrawn_target_gives_its_place_back_and_history_is_kept() -> None:
    store = school(100, 30, "2025/26")
    shipped = pupils(store, "2025/26")
    change(store, CODE, "50", "2025/26", ORDER, "curator")
    change(store, CODE, "60,5", "2025/26", "Приказ № 13", "psychologist")
    assert pupils(store, "2025/26")["missing"] == 31
    withdraw(store, CODE, "2025/26", "curator")
    assert pupils(store, "2025/26") == shipped
    second, first = history(store).to_dict("records")
    assert [first[name] for name in ("percent", "before", "act", "said_by", "replaced_by")] == [
        "50", "70", ORDER, "curator", "psychologist"]  # fmt: skip
    assert [second[name] for name in ("percent", "before", "said_by", "replaced_by")] == [
        "60.5", "50", "psychologist", "curator"]  # fmt: skip
    assert first["replaced_at"] == second["said_at"] <= second["replaced_at"]
    with pytest.raises(KeyError):
        withdraw(store, CODE, "2025/26", "curator")


def test_the_own_targets_of_one_school_hold_for_no_other_and_not_for_all_together() -> None:
    store = Store.open(None)
    change(store, CODE, "50", "2025/26", ORDER, "curator")
    for school_number in (2, None):
        assert with_targets(store, [definition(CODE)], school_number) == [definition(CODE)]
    assert [one.target.own for one in in_force(store, "2025/26") if one.target and one.indicator == CODE] == [True]


@pytest.mark.parametrize(("percent", "year", "act", "said"), [
    ("101", "2025/26", ORDER, "«101» не подходит"), ("100,1", "2025/26", ORDER, "от 0 до 100"),
    ("-5", "2025/26", ORDER, "«-5»"), ("55,55", "2025/26", ORDER, "одним знаком"),
    ("много", "2025/26", ORDER, "«много»"), ("50", "2025", ORDER, "2025/26, а не 2025"),
    ("50", "2025/27", ORDER, "2025/26, а не 2025/27"),
    ("50", "2025/26", "  ", "каким документом"), ("50", "2025/26", "а" * 301, "до 300 знаков"),
])  # fmt: skip
def test_what_is_not_allowed_is_refused_and_changes_nothing(percent: str, year: str, act: str, said: str) -> None:
    store = Store.open(None)
    with pytest.raises(ValueError, match=said):
        change(store, CODE, percent, year, act, "curator")
    with pytest.raises(KeyError):
        change(store, "nothing", "50", "2025/26", ORDER, "curator")
    assert len(history(store)) == 0


def test_a_share_beyond_one_is_an_error_of_the_denominator_and_no_success() -> None:
    scope = Scope(1, "2025/26", date(2026, 5, 31))
    whole = {"units": 12, "numerator": 12, "denominator": 10}
    found = line(definition(CODE), scope, {}, whole, splits=True)
    assert (found["value"], found.get("missing")) == (1.2, None)
    assert found["note"] == "больше 100 %: проверьте знаменатель (контингент)"
    full = line(definition(CODE), scope, {}, whole | {"numerator": 10}, splits=True)
    assert (full["missing"], full["note"]) == (0, "цель 2024 года")
    use("en")
    assert "100%" in line(definition(CODE), scope, {}, whole, splits=True)["note"]


def test_measure_takes_the_targets_of_the_definition_it_is_given() -> None:
    store = school(100, 30, "2025/26")
    change(store, CODE, "50", "2025/26", ORDER, "curator")
    scope = Scope(1, "2025/26", date(2026, 5, 31))
    for known, missing in ((definition(CODE), 40), (with_targets(store, [definition(CODE)])[0], 20)):
        assert measure(store, known, scope)["missing"].tolist() == [missing]
