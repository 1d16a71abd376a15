"""The pairing desk in a browser: a name that nobody answers to is joined with a click and waits no more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.browser.conftest import Visit, running
from tests.test_desk import PAIRS, PUPILS
from tests.test_desk_page import NUMBERED

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_candidate_is_confirmed_and_the_decision_is_listed(
    visit: Callable[..., Visit], tmp_path: Path, size: str
) -> None:
    store = Store.open(tmp_path / "monitor.duckdb")
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store, "2025/26"), store)
    store.close()
    with running(tmp_path / "monitor.duckdb") as base:
        desk = visit(base, size)
        desk.go("desk")
        assert desk.page.get_by_text("ждут решения: 2").is_visible()
        desk.page.get_by_role("button", name="Это один человек").first.click()
        desk.settle()
        assert desk.page.get_by_text("ждут решения: 1").is_visible()
        assert desk.page.get_by_text("Принятые решения").is_visible()
        wide = desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0
        assert desk.is_sound()


def test_a_rule_a_confirmed_a_rejected_and_a_parted_person_change_the_figures(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "monitor.duckdb")
    files = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("замеры.csv", NUMBERED)]
    commit(plan(files, store, "2025/26", role="psychologist"), store)
    store.close()
    with running(tmp_path / "monitor.duckdb") as base:
        day = visit(base)
        # Two of the pairs' four pupils are known by themselves, then three, then one parted and two again.
        assert share(day) == "2 из 4"
        assert joined(day, "Соединить по правилу") == "Соединено: 4 из 6"
        assert joined(day, "Это один человек") == "Соединено: 4 из 5"
        assert share(day) == "3 из 4"
        assert joined(day, "Разные люди") == "Соединено: 4 из 5"
        assert joined(day, "Разные люди") == "Соединено: 4 из 6"
        assert share(day) == "2 из 4"
        assert day.is_sound()


def joined(day: Visit, button: str) -> str:
    """How many are joined after a click on the first button of this name."""
    day.go("desk")
    day.page.get_by_role("button", name=button).first.click()
    day.settle()
    return str(day.page.get_by_text("Соединено:").first.inner_text().partition(" участник")[0])


def share(day: Visit) -> str:
    """Pupils in pairs of all pupils, as the page on involvement says it."""
    day.go("involvement")
    said = day.page.get_by_text("обучающихся:").first.inner_text()
    return " ".join(said.partition("обучающихся:")[2].split()[:3]).strip(";.,")
