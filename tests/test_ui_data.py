"""Who may fetch what: asked of every door to the data."""

from collections.abc import Iterator

import pytest

from tests.doors import DOORS, READERS
from tests.screens import empty_school
from ui import data, figures
from ui.filters import Filters
from ui.rights import FETCHED, PAGES, Forbidden
from ui.viewer import ROLES, Viewer


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("door", DOORS)
def test_a_door_opens_only_to_its_roles(door: str, role: str) -> None:
    ask, readers = DOORS[door]
    me, chosen = Viewer(role, "ru"), Filters("2025/26", data.span("2025/26").on)
    if role in readers:
        ask(me, chosen)
    else:
        with pytest.raises(Forbidden):
            ask(me, chosen)


def test_every_right_is_asked_about_here_and_every_page_has_its_readers() -> None:
    assert set(DOORS) == set(FETCHED)
    assert {page: set(roles) for page, roles in PAGES.items()} == READERS


def test_every_question_of_the_screen_has_a_right() -> None:
    assert set(data.QUESTIONS) <= set(FETCHED)


def test_answers_are_asked_anew_after_a_change() -> None:
    me, chosen = Viewer("curator", "ru"), Filters("2025/26", data.span("2025/26").on)
    first = figures.indicators(me, chosen)
    assert figures.indicators(me, chosen).equals(first)
    state = data.opened().state
    data.changed()
    assert data.opened().state != state
