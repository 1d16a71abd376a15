"""What a commit did not store stays on the upload page: nobody has to drop a file twice or look for its sheet."""

import hashlib
from collections.abc import Iterator
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.screens import empty_school, run
from ui.drop import FILES

PUPILS = [["Код участника", "ФИО обучающегося", "Класс"], ["У-1", "Иванова Анна", "7А"], ["У-2", "Петров Пётр", "7Б"]]
NONSENSE = [["Столбец A", "Зелёное", "Длина"], ["n1", "x", 1.5], ["n2", "y", 2.5]]


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def book(**sheets: list[list[object]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def stored(**files: bytes) -> AppTest:
    """The upload page after these files were dropped and the button was pressed."""
    there = {hashlib.sha256(one).hexdigest(): (f"{name}.xlsx", one) for name, one in files.items()}
    return run("upload", "curator", **{FILES: there}).button(key="store").click().run()


def names(screen: AppTest) -> set[str]:
    return {name for name, _content in screen.session_state[FILES].values()}


def test_a_file_that_was_not_recognised_stays_to_be_corrected_after_the_others_are_stored() -> None:
    screen = stored(список=book(Лист1=PUPILS), непонятно=book(Лист1=NONSENSE))
    assert not screen.exception
    assert names(screen) == {"непонятно.xlsx"}
    assert screen.subheader[0].value == "Сохранено строк: 2; загружен 1 файл из 2, не распознано: 1"
    assert any(box.label == "Что это" for box in screen.selectbox)


def test_a_sheet_that_was_not_recognised_is_told_before_and_after_the_others_of_its_file_are_stored() -> None:
    content = book(Обучающиеся=PUPILS, Прочее=NONSENSE)
    files = {FILES: {hashlib.sha256(content).hexdigest(): ("книга.xlsx", content)}}
    before = run("upload", "curator", **files)
    assert before.subheader[0].value == "Готово к загрузке: 1 из 1 файла, не распознано листов: 1"
    screen = before.button(key="store").click().run()
    assert [line.value.replace("\\", "") for line in screen.warning] == ["книга.xlsx: Прочее – не распознано"]


def test_files_that_are_stored_whole_are_taken_away() -> None:
    screen = stored(список=book(Лист1=PUPILS))
    assert names(screen) == set()
    assert not screen.warning
