"""The upload page says how many people no list knows, before and after the files are stored."""

import hashlib
from collections.abc import Iterator

import pytest

from data_loaders.plan import plan
from store import Store
from tests.books import text
from tests.screens import empty_school, run
from tests.test_desk import MEASURED, PAIRS, PUPILS
from ui.desk_link import unknown
from ui.drop import FILES

STRANGE = [*MEASURED, ["999", "7А", "4", ""], ["998", "7А", "4", ""], ["999", "7А", "", "5"]]
DROPPED = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("замеры.csv", text(STRANGE))]


@pytest.fixture(autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        yield


def state(*files: tuple[str, bytes]) -> dict[str, dict[str, tuple[str, bytes]]]:
    """The state of a session in which these files were dropped."""
    return {FILES: {hashlib.sha256(content).hexdigest(): (name, content) for name, content in files}}


def test_a_person_counts_once_in_however_many_rows_and_files() -> None:
    store = Store.open(None)
    alone = unknown(plan(DROPPED[:2], store))
    assert unknown(plan(DROPPED, store)) == alone + 2
    again = ("замеры 2.csv", text([STRANGE[0], ["999", "7А", "3", ""]]))
    assert unknown(plan([*DROPPED, again], store)) == alone + 2
    assert unknown(plan([DROPPED[2]], store)) == 0  # without a list nobody is a stranger


def test_the_page_names_their_number_and_after_loading_those_who_wait_on_the_desk() -> None:
    screen = run("upload", "curator", **state(*DROPPED))
    assert sum("нет в списках" in line.value for line in screen.markdown) == 1
    screen.button(key="store").click().run()
    assert not screen.exception
    (after,) = (line.value for line in screen.markdown if "узна" in line.value)
    found = run("desk", "curator").subheader[0].value
    waiting = [int(word) for word in found.replace(";", " ").split() if word.isdigit()]
    assert int(next(word for word in after.split() if word.isdigit())) == sum(waiting[2:])


def test_nothing_is_said_where_everybody_is_known() -> None:
    screen = run("upload", "curator", **state(("ученики.csv", PUPILS)))
    screen.button(key="store").click().run()
    assert not screen.exception
    assert not any("узна" in line.value or "нет в списках" in line.value for line in screen.markdown)
