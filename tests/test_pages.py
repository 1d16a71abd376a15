"""Every page for every role, with an empty store and with the invented school: no exception, the right answer first."""

from collections.abc import Iterator

import pytest

import sample_data
from tests.screens import PAGES, forget, load_sample, run
from ui.filters import CHOSEN
from ui.rights import PAGES as READERS
from ui.viewer import ROLES

TRUTH = sample_data.truth()


@pytest.fixture(scope="module", params=["empty", "sample"])
def store(request: pytest.FixtureRequest) -> Iterator[str]:
    """The store that pages read: empty, or the invented school."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MONITOR_DB", ":memory:")
        forget()
        if request.param == "sample":
            load_sample()
        yield request.param
    forget()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_draws_for_every_role_or_says_whom_it_is_for(store: str, page: str, role: str) -> None:
    screen = run(page, role)
    assert not screen.exception
    if role in READERS[page]:
        assert screen.title
        assert screen.subheader[0].value
    else:
        assert not screen.title
        assert screen.info[0].value.startswith("Эту страницу видят")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_speaks_english_when_asked(store: str, page: str) -> None:
    role = sorted(READERS[page])[-1]
    screen = run(page, role, "en")
    texts = [element.value for kind in (screen.title, screen.subheader, screen.caption) for element in kind]
    assert not screen.exception
    assert texts[0].isascii()


def headline(page: str, role: str = "curator", **state: object) -> str:
    """The answer of a page, with plain spaces."""
    return run(page, role, **state).subheader[0].value.replace("\N{NO-BREAK SPACE}", " ")


def test_an_empty_store_says_what_is_missing(store: str) -> None:
    if store == "empty":
        assert headline("overview") == "Данных пока нет."
        assert headline("involvement") == "Долю пока не посчитать: нет списка обучающихся."
        assert "Никто не измерен" in headline("growth")
        assert "вымышленную школу" in run("overview", "curator").button(key="sample").label


def test_the_involvement_sentence_holds_share_people_and_how_many_are_missing(store: str) -> None:
    if store == "sample":
        expected = "Вовлечено 57,4 % обучающихся: 300 из 523 — до цели 70 % не хватает 67 человек"
        assert headline("involvement") == headline("overview") == expected


def test_the_class_filter_leads_to_the_sentence_of_that_class(store: str) -> None:
    if store == "sample":
        said = headline("involvement", **{CHOSEN: {"class": "8Б"}})
        assert said == "Класс 8Б: вовлечено 0,0 % обучающихся, 0 из 22 — до цели 70 % не хватает 16 человек"


def test_an_earlier_date_gives_the_share_of_that_day(store: str) -> None:
    if store == "sample":
        assert "300 из 523" not in headline("involvement", **{CHOSEN: {"year": "2025/26", "on": "2025-10-15"}})


def test_the_growth_sentence_counts_parameters_and_never_adds_people_up(store: str) -> None:
    if store == "sample":
        assert headline("growth", "psychologist").startswith("По 9 из 9 параметров улучшений больше, чем ухудшений")


def test_the_satisfaction_sentence_names_both_sides(store: str) -> None:
    if store == "sample":
        expected = (
            "Довольны 63,9 % наставляемых: 69 из 108 опрошенных; Довольны 70,1 % наставников: 61 из 87 опрошенных"
        )
        assert headline("satisfaction", "psychologist") == expected


def test_the_overview_says_what_to_do_next_at_most_five_things(store: str) -> None:
    if store == "sample":
        steps = [
            text.value for text in run("overview", "curator").markdown if text.value[:2] in {f"{n}." for n in range(9)}
        ]
        assert 1 <= len(steps) <= 5
        assert steps[0].startswith("1. Уточните 1 человека")
        assert "8Б" in steps[-1]
