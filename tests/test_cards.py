"""A card says what its figure is made of, and without a figure what is missing."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from locales import use
from metrics.definition import definition
from metrics.measure import measure
from store import Scope
from tests.schools import stored
from tests.screens import TIMEOUT
from ui.cards import Card, share
from ui.rows import whole

YEAR = "2025/26"


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


def card(code: str, *left_out: str) -> Card:
    """The card of an indicator's worked example without some of its tables."""
    example = definition(code).example
    given = {name: rows for name, rows in example["given"].items() if name not in left_out}
    store = stored({name: pd.DataFrame(rows).assign(school=1, year=YEAR) for name, rows in given.items()})
    return share("", whole(measure(store, definition(code), Scope(1, YEAR, example["on"]), hide=0), code))


def test_a_share_stands_with_its_people_and_its_target() -> None:
    assert card("mentee_satisfaction").detail == (
        "2 из 3 опрошенных, участников 4 · цель 2024 года: 85\N{NO-BREAK SPACE}%"
    )


def test_satisfaction_without_answers_says_so_and_names_no_target() -> None:
    silent = card("mentee_satisfaction", "valid_response")
    assert (silent.value, silent.detail) == ("нет данных", "анкет на выходе пока нет, участников 4")


def test_a_share_of_nobody_names_no_target() -> None:
    assert card("involvement_pupils", "person", "involved", "headcount_now").detail == "некого считать"


def test_words_in_the_place_of_a_figure_are_text_that_wraps_on_a_phone() -> None:
    def script() -> None:
        from ui.cards import Card, show

        show([Card("Встреч", "нет данных", "журнала нет"), Card("Пар", "12", "завершены: 3")])

    screen = AppTest.from_function(script, default_timeout=TIMEOUT).run()
    assert [one.value for one in screen.metric] == ["12"]
    assert "**нет данных**" in [one.value for one in screen.markdown]


def test_what_nobody_loaded_yet_says_so_itself() -> None:
    assert "предприят" in card("employers", "companies").detail.lower()
