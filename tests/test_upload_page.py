"""The upload page: what is shown of a plan before it is stored, to whom, and that a click stores it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from locales import use
from store import uploads as kept
from tests.screens import empty_school, run, sample
from ui import data
from ui.drop import FILES
from ui.preview import rows, titled
from ui.table import styled

pytestmark = pytest.mark.xdist_group("sample_school")
FOLDER = Path(__file__).with_name("school")
NAMES = ("kontingent.csv", "pedagogi.xlsx", "pary.xlsx", "yandex_do.xlsx", "etap2_ruchnoy.xlsx")


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def dropped(*names: str) -> dict[str, dict[str, tuple[str, bytes]]]:
    """The state of a session in which these files of the school were dropped."""
    files = {name: (FOLDER / name).read_bytes() for name in names}
    return {FILES: {hashlib.sha256(content).hexdigest(): (name, content) for name, content in files.items()}}


def test_the_five_files_are_ready_and_a_click_stores_them() -> None:
    screen = run("upload", "curator", **dropped(*NAMES))
    assert not screen.exception
    assert screen.subheader[0].value == "Готово к загрузке: 5 из 5 файлов"
    screen.button(key="store").click().run()
    assert not screen.exception
    assert screen.subheader[0].value == "Сохранено строк: 744; загружено 5 файлов из 5"
    assert data.years() == ["2025/26"]
    history = next(frame.value for frame in screen.dataframe if "Кто загрузил" in frame.value)
    assert set(history["Кто загрузил"]) == {"Куратор"}


def test_a_curator_sees_one_neutral_line_of_a_psychological_table_and_none_of_its_values() -> None:
    screen = run("upload", "curator", **dropped("etap2_ruchnoy.xlsx"))
    assert [line.value for line in screen.info] == [
        "48 строк, 1 психологический параметр: значения видит только психолог."
    ]
    assert all("значение" not in frame.value.columns for frame in screen.dataframe)


def test_the_psychologist_sees_the_first_rows_of_that_table() -> None:
    screen = run("upload", "psychologist", **dropped("etap2_ruchnoy.xlsx"))
    assert not screen.info
    assert any("значение" in frame.value.columns for frame in screen.dataframe)


def test_a_correction_changes_the_plan_without_dropping_the_file_again() -> None:
    screen = run("upload", "curator", **dropped("yandex_do.xlsx"))
    role = next(box for box in screen.selectbox if box.label == "Роль")
    role.select("mentor").run()
    assert not screen.exception
    assert "наставник ·" in next(text.value for text in screen.markdown if "анкета" in text.value)


def test_what_a_table_is_can_be_said_where_nobody_recognised_it() -> None:
    content = "Класс;Ученики\n7А;Иванова Анна\n7Б;Петров Пётр\n".encode()
    screen = run("upload", "curator", **{FILES: {hashlib.sha256(content).hexdigest(): ("а.csv", content)}})
    assert "неизвестная таблица" in " ".join(text.value for text in screen.markdown)
    kind = next(box for box in screen.selectbox if box.label == "Что это")
    kind.select("pupils").run()
    assert not screen.exception
    assert "неизвестная таблица" not in " ".join(text.value for text in screen.markdown)


def test_an_upload_can_be_taken_back() -> None:
    screen = run("upload", "curator", **dropped("kontingent.csv"))
    screen.button(key="store").click().run()
    screen.button(key="history_undo").click().run()
    assert not screen.exception
    assert screen.success[-1].value == "Загрузка № 1 отменена."
    assert data.years() == []


def test_a_broken_file_is_refused_in_a_sentence_and_the_others_are_ready() -> None:
    state = dropped("kontingent.csv")
    state[FILES]["broken"] = ("список.xlsx", b"PK\x03\x04 not a workbook")
    screen = run("upload", "curator", **state)
    assert not screen.exception
    assert screen.subheader[0].value == "Готово к загрузке: 1 из 2 файлов, не распознано: 1"
    # There are no headers in it that a questionnaire could be defined by.
    assert not [button for button in screen.button if button.label.startswith("Задать свою анкету")]


def test_first_rows_can_be_drawn_of_every_sample_file() -> None:
    use("ru")
    tables = [table for one in sample()[1] for table in one.tables]
    shown = [styled(titled(rows(table))).data for table in tables]
    assert all(isinstance(frame, pd.DataFrame) and 1 <= len(frame) <= 5 for frame in shown)
    assert all(frame.columns.is_unique for frame in shown)


def test_a_correction_is_remembered_with_the_file_and_can_be_forgotten() -> None:
    screen = run("upload", "curator", **dropped("yandex_do.xlsx"))
    next(box for box in screen.selectbox if box.label == "Роль").select("mentor").run()
    screen.button(key="store").click().run()
    assert any("yandex\\_do" in text.value and "наставник" in text.value for text in screen.markdown)
    forget = next(button for button in screen.button if button.label == "Забыть")
    forget.click().run()
    assert not screen.exception
    assert not any(button.label == "Забыть" for button in screen.button)


def test_what_was_taken_back_can_be_put_back() -> None:
    screen = run("upload", "curator", **dropped("kontingent.csv"))
    screen.button(key="store").click().run()
    years = data.years()
    screen.button(key="history_undo").click().run()
    screen.button(key="history_redo").click().run()
    assert not screen.exception
    assert screen.success[-1].value == "Загрузка № 1 возвращена."
    assert data.years() == years != []


def test_an_upload_is_replaced_by_the_file_dropped_next() -> None:
    screen = run("upload", "curator", **dropped("kontingent.csv"))
    screen.button(key="store").click().run()
    screen.button(key="history_replace").click().run()
    assert screen.info[0].value == "Следующий файл заменит загрузку № 1 (kontingent\\.csv)."
    better = (FOLDER / "kontingent.csv").read_bytes() + b"\n"
    screen.session_state[FILES] = {hashlib.sha256(better).hexdigest(): ("новый.csv", better)}
    screen.run()
    assert screen.button(key="store").label == "Заменить загрузку № 1 этим файлом"
    screen.button(key="store").click().run()
    assert not screen.exception
    assert not screen.info
    found = kept.uploads(data.opened().store)
    assert list(found["file"]) == ["новый.csv", "kontingent.csv"]
    back = screen.button(key="history_redo")
    assert back.label == "Вернуть загрузку № 1 вместо № 2"
    back.click().run()
    assert screen.success[-1].value == "Загрузка № 1 возвращена."
    assert kept.uploads(data.opened().store).query("undone_at.isna()")["upload"].tolist() == [1]
    assert list(found["undone_at"].isna()) == [True, False]
