"""On the page the columns of a list are named by a choice, or a guess is taken with a button."""

import hashlib
import json

from data_loaders.corrections import Correction
from tests.books import text
from tests.screens import empty_school, run
from tests.test_list_columns import PAIRS, SIDES
from ui import data, drop

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
        assert (offered[""], offered["mentee_class"]) == ("не читать", "класс наставляемого")
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
        assert dict(zip(editor.value["header"], editor.value["item"], strict=True))["Нач."] == ""
