"""A list under headers of the school's own: named, its columns chosen in the table of columns, the plan at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.books import text
from tests.browser.conftest import Visit
from tests.test_list_columns import PAIRS

pytestmark = pytest.mark.browser
LINE = 35  # pixels: the height of a line of the table of columns


def choose(day: Visit, row: int, word: str) -> None:
    """Choose what the column in this line of the table of columns means."""
    grid = day.page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box() or {"width": 0.0}
    day.page.wait_for_timeout(300)
    grid.dblclick(position={"x": box["width"] * 0.55, "y": LINE * (row + 1.5)})
    day.page.keyboard.type(word)
    day.page.wait_for_timeout(300)
    day.page.keyboard.press("Enter")
    day.settle()


def test_columns_are_chosen_in_the_table_and_the_plan_follows(
    visit: Callable[..., Visit], empty_app: str, tmp_path: Path
) -> None:
    file = tmp_path / "пары.csv"
    file.write_bytes(text(PAIRS))
    day = visit(empty_app)
    day.go("upload")
    day.page.locator('input[type="file"]').set_input_files([str(file)])
    day.page.get_by_text("Исправить распознанное").click()
    day.page.wait_for_timeout(600)  # the drawer opens slowly, and a list that moves under the mouse stays closed
    day.page.get_by_role("combobox", name="Что это").click()
    day.page.get_by_role("option", name="список пар").click()
    day.settle()
    expect(day.page.get_by_text("нет столбца «наставник»")).to_be_visible()
    choose(day, 0, "наставник")
    expect(day.page.get_by_text("нет столбца «наставник»")).to_have_count(0)
    choose(day, 1, "наставляемые")
    expect(day.page.get_by_role("button", name="Загрузить 1 файл")).to_be_enabled()
    choose(day, 3, "не читать")
    assert day.is_sound()
