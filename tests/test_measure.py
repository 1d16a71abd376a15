"""Every figure of every indicator is what a second count gives, and hiding, targets and notes follow the rules."""

from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from locales import use
from metrics.definition import definition, definitions
from metrics.indicators import indicators
from metrics.measure import COLUMNS, measure, measure_all, units
from metrics.reasons import reasons
from store import Scope, Store
from store.refresh import derive
from tests.recount import recount
from tests.schools import random_schools, stored

YEAR = "2025/26"
COUNTED = [code for code in definitions() if code != "employers"]
CUTS = ("class", "parallel", "form", "role_model", "role", "gender", "category", "wave")
DAYS = (date(2025, 11, 15), date(2026, 3, 1), date(2026, 8, 31))


@pytest.fixture(scope="module")
def tables():
    return random_schools(seed=11, schools=2)


@pytest.fixture(scope="module")
def store(tables):
    return stored(tables)


def same(row, again) -> bool:
    """A row of the table says what the second count says."""
    share = Fraction(again["numerator"], again["denominator"]) if again["denominator"] else None
    value = None if pd.isna(row["value"]) else Fraction(row["value"]).limit_denominator(10_000)
    return value == share and all(
        pd.isna(row[name]) if figure is None else row[name] == figure for name, figure in again.items()
    )


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("school", [1, 2, None])
def test_the_whole_is_what_a_second_count_gives(store, tables, school, day):
    scope = Scope(school, YEAR, day)
    rows = measure_all(store, [definition(code) for code in COUNTED], scope, hide=0).to_dict("records")
    assert [row["indicator"] for row in rows] == COUNTED
    for row in rows:
        assert row["group"] == {}
        assert same(row, recount(tables, row["indicator"], scope)), row


@pytest.mark.parametrize("cut", CUTS)
def test_every_group_is_what_a_second_count_gives(store, tables, cut):
    scope = Scope(1, YEAR, date(2026, 4, 1))
    rows = measure_all(store, [definition(code) for code in COUNTED], scope, cut, hide=0).to_dict("records")
    groups = [row for row in rows if row["group"]]
    assert {row["indicator"] for row in groups} == {code for code in COUNTED if cut in definition(code).cuts}
    for row in groups:
        again = recount(tables, row["indicator"], scope, cut, row["group"][cut])
        assert same(row, again), (row, again)


def test_a_table_has_the_columns_of_the_contract_and_the_whole_first(store):
    table = indicators(store, Scope(1, YEAR, DAYS[-1]), by="class")
    assert list(table.columns) == COLUMNS
    assert list(table["indicator"].drop_duplicates()) == list(definitions())
    assert (table.groupby("indicator")["group"].first().map(len) == 0).all()


@pytest.mark.parametrize("code", COUNTED)
def test_the_proof_adds_up_to_the_figure(store, code):
    scope = Scope(1, YEAR, DAYS[1])
    [row] = measure(store, definition(code), scope, hide=0).to_dict("records")
    proof = units(store, definition(code), scope)
    assert proof["unit"].is_unique
    assert (proof["numerator"].sum(), proof["denominator"].sum()) == (row["numerator"], row["denominator"])
    assert set(proof["reason"].dropna()) <= set(reasons())
    assert proof.loc[proof["denominator"] == 0, "reason"].notna().all()
    assert proof.loc[proof["numerator"] == 1, "reason"].isna().all()


def test_a_class_without_anybody_in_a_pair_is_shown_with_nought():
    people = [{"person": f"pupil:{n}", "kind": "pupil", "class": name} for n, name in enumerate(["10А", "2Б", "2А"])]
    store = stored({"person": pd.DataFrame(people).assign(school=1, year=YEAR)})
    table = measure(store, definition("involvement_pupils"), Scope(1, YEAR, DAYS[0]), by="class")
    assert list(table["group"]) == [{}, {"class": "2А"}, {"class": "2Б"}, {"class": "10А"}]
    assert list(table["numerator"]) == [0, 0, 0, 0]
    assert list(table["value"]) == [0, 0, 0, 0]


def test_where_nobody_is_counted_there_is_no_value_and_nobody_is_missing():
    table = indicators(Store.open(None), Scope(1, YEAR, DAYS[0]))
    assert table["value"].isna().all()
    assert table["missing"].isna().all()
    counted = table[~table["indicator"].str.contains("employers|supported")]
    assert (counted["denominator"] == 0).all()


def test_companies_have_no_figures_until_they_are_loaded(store):
    use("en")
    [row] = measure(store, definition("employers"), Scope(1, YEAR, DAYS[0])).to_dict("records")
    assert pd.isna([row["numerator"], row["denominator"], row["value"], row["missing"]]).all()
    assert row["note"] == "no companies loaded"


@pytest.mark.parametrize("size", [7, 20, 29, 100, 537])
def test_missing_people_are_counted_in_whole_numbers(size):
    # 0.55 × 100 is 55.00000000000001 in floats: one person too many.
    people = [{"person": f"pupil:{n}", "kind": "pupil", "class": "7А", "age": 12} for n in range(size)]
    store = stored({"person": pd.DataFrame(people).assign(school=1, year="2021/22")})
    for year, percent in {"2019/20": 10, "2021/22": 35, "2023/24": 70, "2030/31": 70}.items():
        with store.writing() as cursor:
            cursor.execute("update person set year = $year", {"year": year})
            derive(cursor, "4z_engaged.sql")
        [row] = measure(store, definition("mentees_10_19"), Scope(1, year, date(2031, 1, 1))).to_dict("records")
        assert row["missing"] == -(-percent * size // 100)


def test_the_last_target_holds_on_and_the_note_names_its_year(store):
    notes = {}
    for language in ("ru", "en"):
        use(language)
        for year in ("2018/19", "2023/24", "2025/26"):
            [row] = measure(store, definition("involvement_pupils"), Scope(1, year, DAYS[0])).to_dict("records")
            notes[language, year] = (None if pd.isna(row["target"]) else row["target"], row["note"])
    use("ru")
    assert notes["ru", "2018/19"] == (None, None)
    assert notes["ru", "2023/24"] == (0.7, None)
    assert notes["ru", "2025/26"] == (0.7, "цель 2024 года")
    assert notes["en", "2025/26"] == (0.7, "target of 2024")


def test_the_psychologist_sees_what_is_hidden_from_the_others(store):
    scope = Scope(1, YEAR, date(2025, 12, 20))
    hidden, seen = (indicators(store, scope, by="form", role=role) for role in ("curator", "psychologist"))
    assert hidden["suppressed"].any()
    assert not seen["suppressed"].any()
    pd.testing.assert_frame_equal(hidden[~hidden["suppressed"]], seen[~hidden["suppressed"]])


def test_who_takes_part_is_never_hidden(store):
    table = indicators(store, Scope(1, YEAR, date(2025, 10, 1)), by="class").set_index("indicator")
    assert not table.loc["involvement_pupils":"young_teachers", "suppressed"].any()
    assert (table.loc["involvement_pupils", "numerator"].between(1, 4)).any()
