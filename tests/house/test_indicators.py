"""An indicator is two files with the same name, and its passport is complete in both languages."""

import tomllib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "metrics/definitions"
CODES = sorted({path.stem for path in FOLDER.iterdir() if path.suffix in {".toml", ".sql"}})
WORDS = ("title", "question", "why", "numerator", "denominator", "unit", "source", "incentive")
VALUES = ("order", "better", "status", "reviewed", "cuts", "example", "given", "expect")


def _passport(code: str) -> dict[str, object]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))


def test_there_are_indicators():
    assert CODES


@pytest.mark.parametrize("code", CODES)
def test_an_indicator_has_its_words_and_its_query(code):
    assert (FOLDER / f"{code}.toml").is_file()
    assert (FOLDER / f"{code}.sql").is_file()


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
