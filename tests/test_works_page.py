"""The page on pairings says its caution once, counts hidden groups among the small, and explains its intervals."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from locales import use
from metrics.pairings import pairings
from store import Scope
from tests.met_schools import ON, met_schools
from tests.schools import filled
from tests.screens import empty_school, run
from ui import data, works

SEEN = {"filters_chosen": {"year": "2025/26", "on": ON.isoformat()}}


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        filled(data.opened().store, met_schools(1))
        data.changed()
        yield


@pytest.fixture(scope="module")
def page() -> AppTest:
    found = run("works", "curator", **SEEN)
    assert not found.exception
    return found


def test_the_caution_stands_on_the_page_once(page: AppTest) -> None:
    said = [one.value for one in (*page.warning, *page.caption, *page.markdown, *page.info)]
    assert len([text for text in said if "не эксперимент" in text]) == 1
    assert len(page.dataframe) == 2  # the comparisons, and growth by meetings


def test_what_an_interval_says_by_chance_is_said_plainly(page: AppTest) -> None:
    assert any(one.value.startswith("Примерно 1 из 20 таких интервалов не захватывает ноль") for one in page.caption)


def test_hidden_groups_are_among_those_that_are_too_small_or_hidden(page: AppTest) -> None:
    found = pairings(data.opened().store, Scope(1, "2025/26", ON))
    hidden, few = int(found["suppressed"].sum()), int((found["evidence"] == "few").sum())
    assert hidden
    assert few
    [card] = [one.value for one in page.metric if one.label == "Слишком малы или скрыты"]
    assert card == str(hidden + few)
    details = [one.value for one in page.caption]
    assert f"меньше 10 наставляемых в группе или среди остальных: {few}; скрыто: {hidden}" in details


def test_where_nothing_is_hidden_nothing_is_said_of_it() -> None:
    use("ru")
    found = pairings(data.opened().store, Scope(1, "2025/26", ON), "psychologist")
    assert works.cards(found)[2].detail.startswith("меньше 10 наставляемых в группе или среди остальных: ")
    assert "скрыто" not in works.cards(found)[2].detail
