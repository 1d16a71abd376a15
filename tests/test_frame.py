"""The frame around the pages: roles, passphrase, language and filters, as app.py puts them together."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens import TIMEOUT, sample_school
from ui.choosing import WIDGET
from ui.viewer import ASKED, ROLE, SPOKEN

pytestmark = pytest.mark.xdist_group("sample_school")

APP = str(Path(__file__).parents[1] / "app.py")
YEAR, ON = WIDGET.format(name="year"), WIDGET.format(name="on")


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with sample_school():
        yield


def app(**query: str) -> AppTest:
    """The app as a new session sees it at an address."""
    screen = AppTest.from_file(APP, default_timeout=TIMEOUT)
    for name, value in query.items():
        screen.query_params[name] = value
    return screen.run()


def test_a_new_session_is_a_curator_who_reads_russian() -> None:
    screen = app()
    assert not screen.exception
    assert screen.title[0].value == "Обзор"
    assert screen.selectbox(key=ASKED).value == "curator"


def test_the_address_sets_language_and_filters() -> None:
    screen = app(lang="en", year="2024/25")
    assert screen.title[0].value == "Overview"
    assert screen.selectbox(key=YEAR).value == "2024/25"


@pytest.mark.parametrize(
    ("role", "pages"),
    [
        ("curator", ["involvement", "quality", "quality", "growth", "quality"]),
        ("psychologist", ["satisfaction", "satisfaction", "growth"]),
        ("administration", ["involvement"]),
    ],
)
def test_the_cards_of_the_overview_lead_to_the_pages_that_the_reader_may_see(role: str, pages: list[str]) -> None:
    screen = app()
    screen.session_state[ROLE] = role
    links = [link.proto for link in screen.run().get("page_link")]
    assert [link.page for link in links if link.label == "Подробнее"] == pages


def test_what_was_chosen_stands_in_the_address() -> None:
    screen = app()
    screen.selectbox(key=YEAR).select("2024/25").run()
    screen.button_group(key=SPOKEN).set_value("en").run()
    assert screen.query_params["year"] in ("2024/25", ["2024/25"])
    assert screen.query_params["lang"] in ("en", ["en"])


def test_another_year_brings_its_own_date() -> None:
    screen = app(on="2025-10-15")
    assert str(screen.date_input(key=ON).value) == "2025-10-15"
    screen.selectbox(key=YEAR).select("2024/25").run()
    assert str(screen.date_input(key=ON).value) == "2025-08-31"


def test_the_psychologist_sets_a_passphrase_first_and_needs_it_afterwards() -> None:
    screen = app()
    screen.selectbox(key=ASKED).select("psychologist").run()
    first, again = screen.sidebar.text_input
    first.set_value("сова сова сова")
    again.set_value("другая фраза")
    screen.sidebar.button[0].click().run()
    assert "не совпадают" in screen.sidebar.error[0].value
    first, again = screen.sidebar.text_input
    first.set_value("сова сова сова")
    again.set_value("сова сова сова")
    screen.sidebar.button[0].click().run()
    assert screen.session_state[ROLE] == "psychologist"

    other = app()
    other.selectbox(key=ASKED).select("psychologist").run()
    other.sidebar.text_input[0].set_value("мимо мимо мимо")
    other.sidebar.button[0].click().run()
    assert ROLE not in other.session_state
    other.sidebar.text_input[0].set_value("сова сова сова")
    other.sidebar.button[0].click().run()
    assert other.session_state[ROLE] == "psychologist"


def test_leaving_the_psychologists_role_needs_no_passphrase() -> None:
    screen = app()
    screen.session_state[ROLE] = "psychologist"
    screen.run()
    screen.selectbox(key=ASKED).select("administration").run()
    assert screen.session_state[ROLE] == "administration"
