"""Words that Streamlit and plotly would say in English: those that can be said in the reader's language are."""

from pathlib import Path

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from charts.menu import menu, words
from locales import use
from tests.screens import TIMEOUT, empty_school
from ui import no_page
from ui.viewer import LANGUAGE

BUNDLE = Path(streamlit.__file__).parent / "static/static/js"


def test_the_menu_of_a_chart_speaks_russian_and_saves_a_drawing():
    use("ru")
    found = menu("involvement")
    assert found["locale"] == "ru"
    assert found["locales"]["ru"]["dictionary"]["Download plot"] == "Сохранить рисунок"
    assert found["toImageButtonOptions"] == {"format": "svg", "filename": "involvement"}
    use("en")
    assert menu("involvement")["locales"]["en"]["dictionary"]["Download plot"] == "Save the picture"


def test_what_is_translated_is_what_this_version_of_plotly_says():
    said = "".join(path.read_text("utf-8") for path in BUNDLE.glob("PlotlyChart.*.js"))
    assert [text for text in words() if f"`{text}`" not in said] == []


@pytest.mark.parametrize(
    ("address", "name"),
    [("/nosuch", "nosuch"), ("/%D0%BE%D0%B1%D0%B7%D0%BE%D1%80", "обзор"), ("/growth", None), ("/", None), ("", None)],
)
def test_an_address_is_unknown_where_no_page_has_its_name(address, name, monkeypatch):
    class Context:
        url = f"http://127.0.0.1:8501{address}"

    monkeypatch.setattr(streamlit, "context", Context())
    assert no_page.asked(["", "growth"]) == name


def _unknown() -> None:
    import streamlit as st

    from ui import no_page
    from ui.viewer import viewer

    viewer()
    st.navigation([no_page.page("no*such")]).run()


@pytest.mark.parametrize(("language", "title"), [("ru", "Такой страницы нет"), ("en", "There is no such page")])
def test_the_page_of_an_unknown_address_says_so_in_the_readers_language(language, title):
    with empty_school():
        screen = AppTest.from_function(_unknown, default_timeout=TIMEOUT)
        screen.session_state[LANGUAGE] = language
        screen.run()
    assert not screen.exception
    assert screen.title[0].value == title
    assert "«no\\*such»" in screen.info[0].value


def _spoken() -> None:
    from ui import spoken
    from ui.viewer import viewer

    viewer()
    spoken.show()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_is_marked_as_being_in_the_language_that_is_spoken(language):
    screen = AppTest.from_function(_spoken, default_timeout=TIMEOUT)
    screen.session_state[LANGUAGE] = language
    (mark,) = screen.run().get("bidi_component")
    assert language in str(mark.proto)
    assert not screen.exception
