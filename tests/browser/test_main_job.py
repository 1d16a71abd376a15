"""A curator's first day: five files in, the answer read, the role switched, the workbook taken away."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, running

pytestmark = pytest.mark.browser
SCHOOL = Path(__file__).parents[1] / "school"
FILES = ["kontingent.csv", "pedagogi.xlsx", "pary.xlsx", "yandex_do.xlsx", "etap2_ruchnoy.xlsx"]
SENTENCE = "Вовлечено 30,8 % (30,8–31,0) обучающихся: 153 из 496"


def words(visit: Visit) -> str:
    """The text of the page with ordinary spaces."""
    return " ".join(visit.page.locator('[data-testid="stMain"]').inner_text().split())


def switch_role(visit: Visit, name: str) -> None:
    """Choose who is looking."""
    visit.page.get_by_role("combobox", name="Кто смотрит").click()
    visit.page.get_by_role("option", name=name).click()
    visit.settle()


def load(day: Visit) -> None:
    """Drop the five files, read what they were taken for, and confirm."""
    day.go("upload")
    day.page.locator('input[type="file"]').set_input_files([str(SCHOOL / name) for name in FILES])
    button = day.page.get_by_role("button", name="Загрузить 5 файлов")
    expect(button).to_be_enabled(timeout=90_000)
    day.settle()
    assert "1 психологический параметр" in words(day)
    button.click()
    expect(day.page.get_by_text("Загруж").first).to_be_visible(timeout=90_000)
    expect(button).to_have_count(0, timeout=90_000)
    day.settle()


def numbers_of_the_report(day: Visit) -> set[int]:
    """Every whole number in the workbook that the page of downloads gives."""
    day.go("downloads")
    with day.page.expect_download(timeout=60_000) as waiting:
        day.page.get_by_role("button", name="Скачать полный отчёт").click()
    book = openpyxl.load_workbook(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    return {cell for cell in cells if isinstance(cell, int)}


def test_five_files_become_an_answer_and_a_workbook(visit: Callable[..., Visit], tmp_path: Path) -> None:
    with running(tmp_path / "monitor.duckdb") as base:
        day = visit(base)
        load(day)
        day.go("involvement")
        assert SENTENCE in words(day)
        assert "не хватает 195 человек" in words(day)
        assert "28 из 41" in words(day)
        switch_role(day, "Администрация")
        assert SENTENCE in words(day)
        assert day.page.get_by_role("link", name="Загрузка").count() == 0
        assert {153, 496, 28, 41} <= numbers_of_the_report(day)
        assert day.is_sound(), day.strangers


def test_the_psychologists_role_waits_for_its_passphrase(visit: Callable[..., Visit], tmp_path: Path) -> None:
    with running(tmp_path / "monitor.duckdb") as base:
        first = visit(base)
        first.go()
        switch_role(first, "Психолог")
        first.page.get_by_label("Парольная фраза психолога").fill("длинная фраза")
        first.page.get_by_label("Та же фраза ещё раз").fill("длинная фраза")
        first.page.get_by_role("button", name="Задать и открыть").click()
        first.settle()
        first.page.get_by_role("link", name="Удовлетворённость").click()
        first.settle()
        first.page.set_viewport_size({"width": 390, "height": 844})
        box = first.page.get_by_role("heading", level=1, name="Удовлетворённость").bounding_box()
        assert box is not None
        assert box["height"] < 100  # pixels: one line, the longest title of all
        second = visit(base)
        second.go("satisfaction")
        switch_role(second, "Психолог")
        second.page.get_by_label("Парольная фраза психолога").fill("не та фраза")
        second.page.get_by_role("button", name="Открыть").click()
        second.settle()
        assert second.page.get_by_label("Парольная фраза психолога").count() == 1
        assert first.is_sound()
        assert second.is_sound()
