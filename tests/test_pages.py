"""Every page for every role, with an empty store and with the invented school: no exception, the right answer first."""

from collections.abc import Iterator

import pytest

from tests.screens import PAGES, answer, empty_school, run, sample_school
from ui.rights import PAGES as READERS
from ui.viewer import ROLES

pytestmark = pytest.mark.xdist_group("sample_school")


@pytest.fixture(scope="module", params=[empty_school, sample_school], ids=["empty", "sample"])
def school(request: pytest.FixtureRequest) -> Iterator[None]:
    """The data that pages read: none, or the invented school."""
    with request.param():
        yield


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_draws_for_every_role_or_says_whom_it_is_for(school: None, page: str, role: str) -> None:
    screen = run(page, role)
    assert not screen.exception
    if role in READERS[page]:
        assert screen.title
        assert screen.subheader[0].value
    else:
        assert not screen.title
        assert screen.info[0].value.startswith("Эту страницу видят")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_speaks_english_when_asked(school: None, page: str) -> None:
    role = sorted(READERS[page])[-1]
    screen = run(page, role, "en")
    texts = [element.value for kind in (screen.title, screen.subheader, screen.caption) for element in kind]
    assert not screen.exception
    assert texts[0].isascii()


def test_an_empty_store_says_what_is_missing_and_offers_the_invented_school() -> None:
    with empty_school():
        assert answer("overview") == "Данных пока нет."
        assert answer("involvement") == "Долю пока не посчитать: нет списка обучающихся."
        assert "Никто не измерен" in answer("growth")
        assert "вымышленную школу" in run("overview", "curator").button(key="sample").label
