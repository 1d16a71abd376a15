"""A view can be sent as a link, filters follow the reader, and a role that lost a page is told so."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def answer(visit: Visit) -> str:
    """The first sentence of the page, with ordinary spaces."""
    return " ".join(visit.page.get_by_role("heading", level=3).first.inner_text().split())


def switch_role(visit: Visit, name: str) -> None:
    """Choose who is looking."""
    visit.page.get_by_role("combobox", name="Кто смотрит").click()
    visit.page.get_by_role("option", name=name).click()
    visit.settle()


def test_an_address_opens_the_view_it_names_and_the_filters_follow_to_other_pages(
    visit: Callable[..., Visit], full_app: str
) -> None:
    reader = visit(full_app)
    reader.go("involvement?class=8%D0%91&on=2026-05-31")
    assert answer(reader).startswith("Класс 8Б: вовлечено 0,0 % обучающихся, 0 из 22")
    reader.page.get_by_role("link", name="Обзор").first.click()
    reader.settle()
    assert "on=2026-05-31" in reader.page.url
    assert reader.is_sound()


def test_the_administration_sees_why_people_are_missing_but_no_list_of_them(
    visit: Callable[..., Visit], full_app: str
) -> None:
    reader = visit(full_app)
    reader.go("involvement")
    switch_role(reader, "Администрация")
    reader.page.get_by_text("Откуда число").click()
    reader.page.get_by_text("Список, стоящий за числом, видят куратор и психолог.").wait_for(timeout=60_000)
    assert reader.page.get_by_text("Кто учтён").count() == 0


def test_a_role_that_may_not_see_an_open_page_is_told_whose_it_is(visit: Callable[..., Visit], full_app: str) -> None:
    reader = visit(full_app)
    reader.go("quality")
    switch_role(reader, "Администрация")
    reader.page.get_by_text("Эту страницу видят: куратор.").wait_for(timeout=60_000)
    assert reader.page.get_by_role("heading", level=1).count() == 0
    assert reader.is_sound()


def test_after_a_switch_of_languages_the_reader_is_who_they_were(visit: Callable[..., Visit], full_app: str) -> None:
    reader = visit(full_app)
    reader.go("growth")
    switch_role(reader, "Администрация")
    reader.page.get_by_text("English", exact=True).click()
    reader.settle()
    reader.page.get_by_role("link", name="Overview").first.click()
    reader.settle()
    assert reader.page.get_by_role("heading", level=1).inner_text() == "Overview"
    assert reader.page.get_by_role("combobox", name="Who is looking").input_value() == "Administration"
    assert reader.page.get_by_role("link", name="Upload").count() == 0
    assert reader.is_sound()


def test_a_chosen_filter_stands_in_the_address(visit: Callable[..., Visit], full_app: str) -> None:
    reader = visit(full_app)
    reader.go("involvement")
    # The list draws only the options in view: typing brings the class there.
    reader.page.get_by_role("combobox", name="Класс", exact=True).fill("7А")
    reader.page.get_by_role("option", name="7А").click()
    reader.settle()
    assert "class=7" in reader.page.url
    assert answer(reader).startswith("Класс 7А")
