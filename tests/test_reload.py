"""A reload of the browser leaves what was chosen as it was: it stands in the address, and no secret does."""

from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens import run, sample_school
from tests.test_frame import ON, app
from ui import data
from ui.choice import SHARED
from ui.choosing import WIDGET
from ui.viewer import ASKED, ROLE, SPOKEN

pytestmark = pytest.mark.xdist_group("sample_school")
PHRASE = "сова сова сова"


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with sample_school():
        yield


def address(screen: AppTest) -> dict[str, str]:
    """What stands behind the question mark, each name once."""
    said = dict(screen.query_params)
    return {name: value[0] if isinstance(value, list) else value for name, value in said.items()}


def reloaded(screen: AppTest) -> AppTest:
    """The app in a new session at the same address, as after F5."""
    return app(**address(screen))


def test_role_language_and_date_are_the_same_after_a_reload() -> None:
    screen = app()
    assert address(screen) == {}
    screen.selectbox(key=ASKED).select("administration").run()
    screen.date_input(key=ON).set_value(date(2026, 3, 1)).run()
    screen.button_group(key=SPOKEN).set_value("en").run()
    again = reloaded(screen)
    assert again.session_state[ROLE] == "administration"
    assert again.selectbox(key=ASKED).value == "administration"
    assert again.title[0].value == "Overview"
    assert str(again.date_input(key=ON).value) == "2026-03-01"


def test_a_curator_again_has_no_role_in_the_address() -> None:
    screen = app(role="administration")
    assert screen.selectbox(key=ASKED).select("curator").run().session_state[ROLE] == "curator"
    assert "role" not in address(screen)


def test_an_address_asks_for_the_psychologists_role_and_never_grants_it() -> None:
    data.opened().store.save_setting(data.SETTING, data.digest(PHRASE))
    screen = app(role="psychologist", passphrase=PHRASE, viewer_role="psychologist")
    assert ROLE not in screen.session_state
    assert screen.info[0].value.endswith("пока она не введена, открыта роль: куратор.")
    screen.sidebar.text_input[0].set_value(PHRASE)
    screen.sidebar.button[0].click().run()
    assert screen.session_state[ROLE] == "psychologist"
    assert not screen.info
    assert address(screen)["role"] == "psychologist"
    again = reloaded(screen)
    assert ROLE not in again.session_state
    assert again.sidebar.text_input[0].label == "Парольная фраза психолога"


def test_a_role_that_nobody_has_is_a_curator() -> None:
    screen = app(role="director")
    assert screen.selectbox(key=ASKED).value == "curator"
    assert "role" not in address(screen)


def test_the_form_of_the_filter_and_a_pages_own_choice_stand_in_the_address_and_hold_after_a_reload() -> None:
    screen = run("quality", "curator")
    role = screen.button_group(key="choice_quality_role")
    other = next(one for one in ("mentee", "mentor") if one != role.value)
    role.set_value(other).run()
    assert address(screen)["quality_role"] == other
    again = AppTest.from_function(_quality, default_timeout=60)
    for name, value in (address(screen) | {"form": "teacher_teacher"}).items():
        again.query_params[name] = value
    assert again.run().button_group(key="choice_quality_role").value == other
    assert again.selectbox(key=WIDGET.format(name="form")).value == "teacher_teacher"


def _quality() -> None:
    from pages import quality
    from ui import filters

    filters.bar("quality")
    quality.page()


def test_no_person_and_no_pair_ever_stands_in_an_address() -> None:
    assert not SHARED & {"person", "couple", "flagged_pair", "fit_first", "fit_second"}
    screen = run("persons", "psychologist", choice_persons_view_kept="person")
    screen.selectbox(key="choice_person").select_index(1).run()
    assert address(screen) == {"persons_view": "person"}
