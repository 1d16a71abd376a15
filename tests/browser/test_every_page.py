"""Every page, full and empty, on a desktop and a phone: drawn, no traceback, nothing asked of the internet."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import SIZES, Visit

pytestmark = pytest.mark.browser
# The words that an ellipsis cuts off.
CUT = """[...document.querySelectorAll('[data-testid="stMetric"] *')].filter(one => one.checkVisibility(
    { visibilityProperty: true }) && getComputedStyle(one).textOverflow === 'ellipsis'
    && one.scrollWidth > one.clientWidth).map(one => one.textContent)"""
PAGES = ["", "upload", "desk", "own", "consents", "involvement", "quality", "growth", "satisfaction", "persons",
         "downloads", "passports", "settings"]  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("app", ["empty_app", "full_app"])
def test_every_page_is_drawn_without_a_traceback_and_stays_on_this_machine(
    visit: Callable[..., Visit], request: pytest.FixtureRequest, app: str, size: str
) -> None:
    tour = visit(request.getfixturevalue(app), size)
    for path in PAGES:
        tour.go(path)
        # The psychologist's page says whom it is for to everybody else.
        drawn = tour.page.get_by_text("психолог") if path in ("satisfaction", "persons") else tour.page.locator("h1")
        assert drawn.count() >= 1, path
        assert tour.is_sound(), (path, tour.strangers)
        wide = tour.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path} is {wide} px too wide"


def test_the_labels_of_the_cards_are_not_cut_off_on_a_phone(visit: Callable[..., Visit], full_app: str) -> None:
    tour = visit(full_app, "phone")
    for path in ("", "growth", "pairs"):
        tour.go(path)
        assert tour.page.get_by_test_id("stMetric").count() >= 3
        assert tour.page.evaluate(CUT) == []


def test_the_english_pages_speak_english(visit: Callable[..., Visit], full_app: str) -> None:
    tour = visit(full_app)
    tour.go("involvement?lang=en")
    assert "pupils" in tour.page.locator('[data-testid="stMain"]').inner_text()
    assert tour.page.get_by_text("Involvement").first.is_visible()
    assert tour.is_sound()
