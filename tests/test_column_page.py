"""On the page the columns of a list are named by a choice, or a guess is taken with a button."""

import hashlib
import json

import pytest
import streamlit as st

from data_loaders.corrections import Correction
from tests.books import text
from tests.planned import tables
from tests.screens import empty_school, run
from tests.test_list_columns import PAIRS, SIDES
from ui import column_editor, data, drop

NAME = "пары.csv"
FILE = text(PAIRS)


def test_a_list_of_pairs_that_nobody_recognised_is_named_guessed_loaded_and_remembered() -> None:
    with empty_school():
        screen = run("upload", "curator", **{drop.FILES: {hashlib.sha256(FILE).hexdigest(): (NAME, FILE)}})
        next(box for box in screen.selectbox if box.label == "Что это").select("pairs").run()
        assert any("нет столбца «наставник»" in line.value for line in screen.markdown)
        unsure = {box.label: box for box in screen.selectbox if box.label in SIDES}
        assert set(unsure) == set(SIDES)
        assert unsure["Наст-к"].value == 0
        assert unsure["Кл. комплект"].value == len(unsure["Кл. комплект"].options) - 1  # not likely enough
        next(button for button in screen.button if button.label == "Принять выбранное").click().run()
        assert not screen.exception
        editor = next(frame for frame in screen.dataframe if "certainty" in frame.value)
        offered = {
            one["value"]: one["label"] for one in json.loads(editor.proto.columns)["item"]["type_config"]["options"]
        }
        assert (offered["-"], offered["mentee_class"]) == ("не читать", "класс наставляемого")
        assert editor.value["item"].tolist()[:2] == ["mentor", "mentee"]
        screen.button(key="store").click().run()
        assert data.opened().store.one("select count(*) from pair") == (1,)
        assert any(button.label == "Забыть" for button in screen.button)


def test_a_column_that_is_not_to_be_read_says_so_in_the_table_of_columns() -> None:
    said = Correction("pairs", items=SIDES | {"Нач.": None})
    with empty_school():
        state = {drop.FILES: {hashlib.sha256(FILE).hexdigest(): (NAME, FILE)}, drop.SAID: {(NAME, None): said}}
        screen = run("upload", "curator", **state)
        editor = next(frame for frame in screen.dataframe if "certainty" in frame.value)
        assert dict(zip(editor.value["header"], editor.value["item"], strict=True))["Нач."] == "-"


def test_a_choice_in_the_table_of_columns_is_kept_beside_what_was_said_before(monkeypatch: pytest.MonkeyPatch) -> None:
    edits = {"edited_rows": {0: {"item": "mentor"}, 3: {"item": "-"}}}
    known = Correction("pairs", items={"Подопечный ребёнок": "mentee"})
    monkeypatch.setattr(st, "session_state", {"columns": edits, drop.SAID: {(NAME, None): known}})
    (table,) = tables((NAME, FILE), answers={(NAME, None): known})
    column_editor.take(table, "columns")
    wanted = {"Подопечный ребёнок": "mentee", "Наст-к": "mentor", "Нач.": None}
    assert drop.said(NAME, None) == Correction("pairs", items=wanted)
