"""Every exported file says of itself for which year, date and filters it holds."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from locales import use
from reports.workbook import csv_bytes
from tests.screens import empty_school
from ui.filters import Filters
from ui.printed import facts, file_name, with_filters
from ui.viewer import Viewer

CHOSEN = Filters("2025/26", date(2026, 5, 31), "pupil_pupil", "7А")


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    use("ru")
    with empty_school():
        yield


def test_a_workbook_names_period_filters_reader_and_threshold() -> None:
    said = facts(Viewer("administration", "ru"), CHOSEN)
    assert said["Учебный год"] == "2025/26"
    assert said["Класс"] == "7А"
    assert said["Форма"] == "Ученик – ученик"
    assert {"31.05.2026", "5 человек"} <= set(said.values())


def test_a_csv_carries_year_and_date_in_every_row() -> None:
    lines = csv_bytes(with_filters(pd.DataFrame({"class": ["7А", "8Б"]}), CHOSEN)).decode("utf-8-sig").splitlines()
    assert lines == ["Класс;Учебный год;На дату", "7А;2025/26;31.05.2026", "8Б;2025/26;31.05.2026"]


def test_a_file_name_says_what_is_in_it() -> None:
    assert file_name("growth", CHOSEN, "csv") == "growth_2025-26_pupil_pupil_7А_2026-05-31.csv"


def test_leaving_out_late_entries_holds_for_the_page_that_has_the_switch_alone() -> None:
    def body() -> None:
        import streamlit as st

        from ui.filters import filters

        st.text(f"{filters('growth').on_time} {filters('downloads').on_time} {filters().on_time}")

    screen = AppTest.from_function(body)
    screen.session_state["filters_chosen"] = {"on_time": "True"}
    assert screen.run().text[0].value == "True False False"
