"""Each indicator's worked example comes out as its file says, and what the file says is complete."""

import re
from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from metrics.count import KEYS, own_names, parameters
from metrics.definition import FOLDER, definition, definitions
from metrics.disclosure import rules
from metrics.engagement import block
from metrics.measure import measure
from store import Scope, Store
from tests.schools import stored

YEAR = "2025/26"
CODES = list(definitions())
COLUMNS = [
    "unit", "school", "year", "code", "class", "form", "role", "category", "wave", "numerator", "denominator",
    "participants", "reason", "upload", "part", "row",
]  # fmt: skip


def given(code: str) -> Store:
    """A store with the rows of an indicator's worked example."""
    tables = definition(code).example["given"]
    return stored({name: pd.DataFrame(rows).assign(school=1, year=YEAR) for name, rows in tables.items()})


@pytest.mark.parametrize("code", CODES)
def test_the_worked_example_comes_out_as_it_says(code):
    example = definition(code).example
    [row] = measure(given(code), definition(code), Scope(1, YEAR, example["on"]), hide=0).to_dict("records")
    expected = {"numerator": None, "denominator": None, "value": None, "missing": None, **example["expect"]}
    for name, figure in expected.items():
        if figure is None:
            assert pd.isna(row[name]), name
        else:
            assert Fraction(row[name]).limit_denominator(1000) == Fraction(figure), name


def test_indicators_are_read_in_the_order_of_the_domain():
    assert CODES == [
        "involvement_pupils", "involvement_teachers", "involvement_total",
        "involvement_pupils_supported", "involvement_teachers_supported", "involvement_total_supported",
        "mentees_10_19", "mentors_15_19", "young_teachers", "employers",
        "mentee_satisfaction", "mentor_satisfaction", "response_rate",
    ]  # fmt: skip


def test_every_passport_of_the_folder_is_an_indicator():
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(CODES)
    with pytest.raises(KeyError):
        definition("involvement")


def test_the_files_say_in_which_order_indicators_are_read_and_no_two_claim_one_place():
    places = [one.order for one in definitions().values()]
    assert places == sorted(set(places))


@pytest.mark.parametrize("code", CODES)
def test_the_words_hold_the_numbers_of_the_rule(code):
    one = definition(code)
    said = [text for name in ("title", "numerator", "denominator") for text in getattr(one, name).values()]
    assert not any("{" in text for text in said)
    values = [each for value in one.parameters.values() for each in (value if isinstance(value, list) else [value])]
    assert all(any(str(value) in text for text in said) for value in values)


@pytest.mark.parametrize("code", CODES)
def test_the_query_gives_unit_rows_with_the_columns_that_every_indicator_has(code):
    one, scope = definition(code), Scope(1, YEAR, date(2026, 1, 1))
    renamed = f"{block()} select * from ({one.sql})"
    asked = {"by": "unit", "programme_end": scope.on, "school": 1, "year": YEAR, "on": scope.on, **one.parameters}
    bound = {name: asked[name] for name in set(re.findall(r"\$(\w+)", renamed))}
    assert list(given(code).frame(renamed, bound).columns) == COLUMNS


@pytest.mark.parametrize("code", CODES)
def test_the_query_is_lower_case_and_binds_every_value_it_asks_for(code):
    sql = re.sub(r"'[^']*'|\"[^\"]*\"|--.*", "", definition(code).sql)
    assert sql == sql.lower()
    query = own_names(definition(code))
    bound = parameters(Store.open(None), [definition(code)], Scope(1, YEAR, date(2026, 1, 1)), None, query)
    assert set(bound) == set(re.findall(r"\$(\w+)", query))


@pytest.mark.parametrize("code", CODES)
def test_cuts_and_rules_are_of_the_fixed_lists(code):
    one = definition(code)
    assert set(one.cuts) <= set(KEYS) - {None}
    assert one.population in {"roster", "participants"}
    assert one.tells in rules()["tells"]
    assert list(one.targets) == sorted(one.targets, key=lambda target: target.year)


def test_the_two_satisfactions_are_counted_alike_each_for_its_role():
    mentee, mentor = (definition(f"{role}_satisfaction") for role in ("mentee", "mentor"))
    assert mentee.sql == mentor.sql
    assert [one.parameters["role"] for one in (mentee, mentor)] == ["mentee", "mentor"]
    assert mentee.parameters["threshold"] == mentor.parameters["threshold"]


@pytest.mark.parametrize(
    ("year", "share"), [(2019, None), (2020, "1/10"), (2022, "35/100"), (2024, "7/10"), (2030, "7/10")]
)
def test_a_target_holds_from_its_year_to_the_next_one_and_the_last_holds_on(year, share):
    target = definition("mentees_10_19").target(year)
    assert (target and target.share) == (share and Fraction(share))
