"""The psychologist's day in a browser: unlock, the list, a person, a note, the pair."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from store import Store
from store.notes import history
from tests.browser.conftest import Visit, running
from tests.browser.test_main_job import switch_role, words
from tests.psych_school import load

pytestmark = pytest.mark.browser
NOTE = "Поговорить с классным руководителем"


def look_at(day: Visit, view: str) -> None:
    """Choose what the page shows."""
    day.page.get_by_role("radio", name=view, exact=True).click()
    day.settle()


def unlock(day: Visit) -> None:
    """Set the passphrase at the first use."""
    switch_role(day, "Психолог")
    day.page.get_by_label("Парольная фраза психолога").fill("совиная почта")
    day.page.get_by_label("Ещё раз").fill("совиная почта")
    day.page.get_by_role("button", name="Задать и открыть").click()
    day.settle()


def open_the_first(day: Visit) -> None:
    """Tick the first person of the list, who fell furthest."""
    day.page.get_by_test_id("stDataFrame").first.click(position={"x": 20, "y": 50})
    day.settle()
    expect(day.page.get_by_role("combobox", name="Код участника")).to_be_visible()


def note_down(day: Visit) -> None:
    """Write a note where the page stands."""
    day.page.get_by_role("textbox", name="Новая запись").fill(NOTE)
    day.page.get_by_role("button", name="Сохранить запись").click()
    expect(day.page.get_by_text("открыта 1 запись")).to_be_visible()


def a_day(day: Visit) -> None:
    """Unlock, look at the list, a person and the pair, write a note and find it again."""
    day.go("persons")
    assert "Эту страницу видят" in words(day)
    unlock(day)
    assert "хотя бы по одному параметру: 2 из 3 измеренных дважды" in words(day)
    open_the_first(day)
    assert "Пары этого человека" in words(day)
    note_down(day)
    day.page.get_by_role("button", name="Открыть пару").click()
    day.settle()
    assert "Обе стороны об одном и том же" in words(day)
    look_at(day, "Записи")
    assert NOTE in words(day)
    assert "persons" in day.page.url
    assert "%D0%A3" not in day.page.url  # no code in the address


def test_the_day_of_a_psychologist_leaves_a_note_that_only_the_psychologist_finds(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "monitor.duckdb")
    load(store)
    store.close()
    with running(tmp_path / "monitor.duckdb") as base:
        day, other = visit(base), visit(base)
        a_day(day)
        other.go("persons")
        assert NOTE not in words(other)
        assert day.is_sound()
        assert other.is_sound()
    assert NOTE not in (tmp_path / "monitor.log").read_text(encoding="utf-8")
    store = Store.open(tmp_path / "monitor.duckdb")
    assert history(store)["text"].tolist() == [NOTE]
    store.close()
