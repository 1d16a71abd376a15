"""Counts on the screen: typed and pasted on the settings page, and what the involvement page says with them."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from locales import use
from store.headcounts import Headcount, keep_all
from tests.counted_school import COUNTS, PAIRS, PUPILS, STAFF, YEAR, load
from tests.screens import empty_school, run
from ui import data, figures, headcounts
from ui.filters import CHOSEN, filters
from ui.viewer import Viewer

CURATOR = Viewer("curator", "ru")
MAY = {CHOSEN: {"year": YEAR, "on": "2026-05-31"}}


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    use("ru")
    with empty_school():
        yield


def school(**sheets: list[list[str]]) -> None:
    """The pairs, the counts and these sheets, in the store that pages read."""
    load(data.opened().store, pairs=PAIRS, **sheets)
    keep_all(data.opened().store, COUNTS, "curator")


def said(screen: AppTest) -> str:
    """All that a page says in sentences, with plain spaces."""
    parts = [*screen.subheader, *screen.caption, *screen.markdown, *screen.info, *screen.error]
    return " ".join(str(one.value) for one in parts).replace("\N{NO-BREAK SPACE}", " ")


def table(screen: AppTest, column: str) -> pd.DataFrame:
    """The first table of a page with a column."""
    return next(one.value for one in screen.dataframe if column in one.value)


def test_a_pasted_column_is_refused_whole_with_its_line_kept_as_typed_and_saved_once_it_is_right() -> None:
    load(data.opened().store, pairs=PAIRS)
    pasted = "Класс\tЧисло\n7А\t25\n7Б\tмного"
    screen = run("settings", "curator")
    screen.text_area(key="headcounts_text_0").set_value(pasted)
    screen.number_input(key="headcounts_staff_0").set_value(10)
    screen.button(key="headcounts_save").click().run()
    assert not screen.exception
    assert "Пока ничего не сохранено" in screen.error[0].value
    assert "Строка 3 «7Б много»: «много» – не целое число" in screen.error[0].value.replace("\\", "")
    assert (screen.text_area(key="headcounts_text_0").value, screen.number_input(key="headcounts_staff_0").value) == (
        pasted,
        10,
    )
    assert len(headcounts.said(CURATOR, YEAR)) == 0
    screen.text_area(key="headcounts_text_0").set_value(pasted.replace("много", "20"))
    screen.button(key="headcounts_save").click().run()
    assert not screen.exception
    assert table(screen, "Учёт")[["Класс", "Число", "Учёт"]].values.tolist() == [
        ["7А", 25, "действует"], ["7Б", 20, "действует"], ["педагоги", 10, "действует"]]  # fmt: skip
    assert screen.text_area(key="headcounts_text_1").value == ""


def test_a_number_is_taken_back_on_the_page_and_stays_in_its_history() -> None:
    school()
    screen = run("settings", "curator")
    screen.selectbox(key="headcounts_drop_3").select_index(0)
    screen.button(key="headcounts_withdraw").click().run()
    assert not screen.exception
    left = headcounts.said(CURATOR, YEAR)
    assert len(left) == 2
    past = headcounts.history(CURATOR)
    assert (len(past), past["replaced_by"].dropna().tolist()) == (3, ["curator"])


def test_a_school_without_anything_is_offered_a_list_and_numbers() -> None:
    assert "загрузите контингент или введите численность классов" in said(run("involvement", "curator"))


def test_with_counts_alone_every_figure_stands_and_what_needs_names_says_so() -> None:
    school()
    screen = run("involvement", "curator", **MAY)
    assert not screen.exception
    text = said(screen)
    assert "4 из 45" in screen.subheader[0].value.replace("\N{NO-BREAK SPACE}", " ")
    for part in (
        "численность со страницы настроек: 2 класса (обучающихся: 45), педагоги (10)",
        "4 обучающихся засчитаны так, как названы в парах", "У 1 из них класс не указан",
        "нет ни списка, ни численности; люди из них не засчитаны: 9Б", "нужен контингент с датами рождения",
        "по численности класса без пары 24 обучающихся", "Кто из педагогов без пары, неизвестно",
    ):  # fmt: skip
        assert part in text, part
    assert table(screen, "Знаменатель")["Знаменатель"].tolist() == [25, 20]


def test_with_lists_of_some_classes_the_rest_is_counted_and_the_settings_say_which() -> None:
    school(pupils=PUPILS, staff=STAFF)
    screen = run("involvement", "administration", **MAY)
    assert not screen.exception
    assert "3 из 22" in screen.subheader[0].value.replace("\N{NO-BREAK SPACE}", " ")
    assert "1 класс (обучающихся: 20)." in said(screen)
    used = table(run("settings", "curator"), "Учёт").set_index("Класс")["Учёт"].to_dict()
    assert used == {"7А": "не действует: есть список", "7Б": "действует", "педагоги": "не действует: есть список"}


def test_those_left_out_and_those_counted_add_up_to_the_number() -> None:
    school()
    chosen = filters()
    reasons = figures.left_out(CURATOR, chosen, "involvement_pupils").set_index("reason")["people"].to_dict()
    assert reasons == {"headcount": 41, "unknown": 1}


def test_the_line_falls_where_the_number_of_a_class_grows() -> None:
    school()
    store = data.opened().store
    line = figures.way(CURATOR, filters(), "involvement_pupils")
    assert set(line["denominator"]) == {45}
    keep_all(store, [Headcount("pupil", "7А", 35, date(2026, 1, 10))], "curator")
    data.changed()
    line = figures.way(CURATOR, filters(), "involvement_pupils").set_index("date")
    assert line["denominator"].unique().tolist() == [45, 55]
    assert line["share"].iloc[-1] < line["share"].max()


def test_more_people_in_pairs_than_a_number_says_is_told_as_an_error_of_the_number() -> None:
    load(data.opened().store, pairs=PAIRS)
    keep_all(data.opened().store, [Headcount("pupil", "7Б", 1, date(2025, 9, 1))], "curator")
    screen = run("involvement", "curator", **MAY)
    assert not screen.exception
    assert "больше 100 %" in said(screen) + " ".join(one.value for one in screen.subheader)
    assert "не хватает" not in screen.subheader[0].value
