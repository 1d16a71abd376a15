"""What the columns of a dropped file were taken for: every one in words of the language, none as an empty cell."""

import hashlib
import json

import pandas as pd
import pytest

from data_loaders.columns import LOOSE, PRECISE, column_words
from data_loaders.registers import registers
from data_loaders.sources import columns as system_columns
from locales import use
from tests.books import Rows, xlsx
from tests.screens import empty_school, run
from tests.test_guesses import SCALES, asked
from ui import drop
from ui.headings import heading

ALL = {*column_words()["meanings"], *dict(LOOSE), *dict(PRECISE), *system_columns(), "grades",
       *(name for one in registers().values() for name in one.columns)}  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_column_that_can_be_recognised_has_a_name(language: str) -> None:
    use(language)
    named = {code: heading(code) for code in ALL}
    assert all(named.values())
    assert language == "en" or {code for code, name in named.items() if name == code} == set()


def test_a_questionnaire_names_its_code_and_day_and_says_what_was_not_recognised() -> None:
    header, row = asked(*(item.text["ru"] for item in SCALES))
    book = xlsx({"Лист1": [["Отметка времени", *header, "Кличка кота"], ["12.05.2026", *row, "Мурзик"]]})
    with empty_school():
        screen = run("upload", "curator", **{drop.FILES: {hashlib.sha256(book).hexdigest(): ("а.xlsx", book)}})
    assert not screen.exception
    editor = next(frame for frame in screen.dataframe if "item" in frame.value and "certainty" in frame.value)
    found = dict(zip(editor.value["header"], editor.value["item"], strict=True))
    offered = json.loads(editor.proto.columns)["item"]["type_config"]["options"]
    named = {one["value"]: one["label"] for one in offered}
    assert named[found["Отметка времени"]] == "дата заполнения"
    assert named[found["Код участника"]] == "код участника"
    assert pd.isna(found["Кличка кота"])
    assert editor.proto.placeholder == "не распознано"


def test_a_list_names_its_columns_and_offers_to_leave_one_out() -> None:
    rows: Rows = [["ФИО", "Класс", "Код", "Кличка кота"], ["Орлов Илья", "7А", "У-1", "Мурзик"]]
    book = xlsx({"Лист1": rows})
    with empty_school():
        screen = run("upload", "curator", **{drop.FILES: {hashlib.sha256(book).hexdigest(): ("а.xlsx", book)}})
    editor = next(frame for frame in screen.dataframe if "item" in frame.value and "certainty" in frame.value)
    offered = json.loads(editor.proto.columns)["item"]["type_config"]["options"]
    named = {one["value"]: one["label"] for one in offered}
    assert [named.get(code) for code in editor.value["item"]] == ["ФИО", "класс", "код участника", None]
    assert (named["-"], editor.proto.placeholder) == ("не читать", "не распознано")
