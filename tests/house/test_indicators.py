"""An indicator is a passport, complete in both languages, and the query that has its name or that it names."""

import tomllib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "metrics/definitions"
CODES = sorted(path.stem for path in FOLDER.glob("*.toml"))
WORDS = ("title", "question", "why", "numerator", "denominator", "unit", "source", "incentive")
VALUES = ("order", "better", "status", "reviewed", "cuts", "example", "given", "expect")


def _passport(code: str) -> dict[str, object]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))


def test_there_are_indicators():
    assert CODES


def test_every_passport_has_its_query_and_every_query_its_passport():
    queries = {_passport(code).get("query", code) for code in CODES}
    assert {path.name for path in FOLDER.iterdir()} == {f"{c}.toml" for c in CODES} | {f"{q}.sql" for q in queries}


def test_a_query_with_another_name_is_one_that_indicators_share():
    named = [_passport(code)["query"] for code in CODES if "query" in _passport(code)]
    assert [query for query in named if named.count(query) < 2 or query in CODES] == []


@pytest.mark.parametrize("code", CODES)
def test_a_passport_says_everything_in_russian_and_in_english(code):
    passport = _passport(code)
    assert [f"{key}.{tongue}" for key in WORDS for tongue in ("ru", "en") if not passport[key].get(tongue)] == []
    assert [key for key in VALUES if key not in passport] == []


@pytest.mark.parametrize("code", CODES)
def test_a_passport_says_which_way_is_better_and_how_sure_its_source_is(code):
    passport = _passport(code)
    assert passport["better"] in {"higher", "lower"}
    assert passport["status"] in {"stated", "draft"}


@pytest.mark.parametrize("code", CODES)
def test_a_target_names_its_year_its_share_and_its_act(code):
    for target in _passport(code).get("target", []):
        assert isinstance(target["year"], int)
        assert 0 < float(target["percent"]) <= 100
        assert target["act"]["ru"]
        assert target["act"]["en"]


@pytest.mark.parametrize("code", CODES)
def test_an_indicator_stands_in_the_glossary(code, root):
    assert f"`{code}`" in (root / "docs/glossary.md").read_text("utf-8")
