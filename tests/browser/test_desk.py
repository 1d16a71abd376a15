"""The pairing desk in a browser: a name that nobody answers to is joined with a click and waits no more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.browser.conftest import Visit, running
from tests.test_desk import PAIRS, PUPILS

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
