"""The settings page: limits from the code's own numbers, rules of counting and words that are changed and hold."""

from collections.abc import Iterator

import pandas as pd
import pytest

from data_loaders import dictionary
from data_loaders.limits import DEFAULT
from locales import use
from tests.books import xlsx
from tests.screens import empty_school, run
from tests.test_guesses import SCALES, asked
from ui import chosen, data
from ui.drop import FILES
from ui.limits_told import told
from ui.viewer import Viewer

CURATOR = Viewer("curator", "ru")


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    use("ru")
    with empty_school():
        yield


def questionnaire(word: str) -> dict[str, dict[str, tuple[str, bytes]]]:
    """A dropped questionnaire one of whose answers is a word."""
    header, row = asked(*(item.text["ru"] for item in SCALES))
    return {FILES: {"a": ("анкета.xlsx", xlsx({"Лист1": [header, [*row[:-1], word], ["У-2", *row[1:-1], word]]}))}}


def test_the_limits_are_those_of_the_code() -> None:
    said = " ".join(told(DEFAULT)).replace("\N{NO-BREAK SPACE}", " ")
    for wanted in ("до 64 МБ", "до 300 МБ", "до 200 000 строк", "до 2 000 столбцов", "до 60 секунд", "до 1,5 ГБ"):
        assert wanted in said
    assert "до 7 строк" in " ".join(told(DEFAULT._replace(rows=7)))


def test_a_setting_is_changed_on_the_page_and_one_that_is_not_allowed_is_refused_in_a_sentence() -> None:
    screen = run("settings", "curator")
    assert screen.subheader[0].value == "Всё считается по исходным правилам"
    screen.text_input(key="setting_age_on").set_value("1.10")
    screen.number_input(key="setting_small_group").set_value(7)
    screen.button(key="settings_save").click().run()
    assert not screen.exception
    assert screen.subheader[0].value == "Изменены 2 настройки"
    assert [data.opened().store.setting(key) for key in ("age_on", "small_group")] == ["10-01", 7]
    screen.text_input(key="setting_programme_end").set_value("32.05")
    screen.button(key="settings_save").click().run()
    assert "Последний день программы: дня «32.05» нет" in screen.error[0].value
    screen.text_input(key="setting_programme_end").set_value("01.10")
    screen.button(key="settings_save").click().run()
    assert "Последний день программы: «01.10» не подходит; допустимо от 01.04 до 31.08" in screen.error[0].value
    assert data.opened().store.setting("programme_end") == "05-31"


def test_two_days_that_must_not_cross_are_moved_together_in_either_order() -> None:
    assert chosen.change(CURATOR, {"programme_end": "15.04", "pairs_formed": "01.04"}) == []
    assert chosen.change(CURATOR, {"pairs_formed": "20.05", "programme_end": "30.06"}) == []
    assert len(chosen.change(CURATOR, {"pairs_formed": "25.05", "programme_end": "24.05"})) == 1


def test_an_unknown_word_is_asked_for_once_on_the_upload_page_and_then_known() -> None:
    screen = run("upload", "curator", **questionnaire("Так себе"))
    (box,) = (box for box in screen.selectbox if box.label.startswith("«Так себе»"))
    box.select("4").run()
    assert not screen.exception
    assert not any(box.label.startswith("«Так себе»") for box in screen.selectbox)
    assert dictionary.own_words(data.opened().store) == {("10", "так себе"): "4"}
    screen.button(key="store").click().run()
    assert data.opened().store.one("select count(*) from answer where value = 4") == (2,)
    assert run("settings", "curator").subheader[0].value.endswith("1 своё слово")


def test_a_stored_file_is_read_anew_with_a_new_word_and_without_a_forgotten_one() -> None:
    screen = run("upload", "curator", **questionnaire("Так себе"))
    screen.button(key="store").click().run()
    store = data.opened().store
    assert store.one("select count(*) from answer where value = 3") == (0,)
    chosen.keep_words(CURATOR, [("так себе", "3")])
    page = run("settings", "curator")
    page.button(key="words_reread").click().run()
    assert page.success[0].value.startswith("Файлов с изменившимися данными: 1;")
    assert store.one("select count(*) from answer where value = 3") == (2,)
    chosen.keep_words(CURATOR, [])
    assert chosen.reread(CURATOR) == {"changed": 1, "same": 0, "left": 0}
    assert store.one("select count(*) from answer where value = 3") == (0,)


def test_the_words_that_come_with_the_program_are_listed_with_their_meanings() -> None:
    (known,) = (frame.value for frame in run("settings", "curator").dataframe if "Слово" in frame.value)
    found = {(kind, word): means for kind, word, means in known.itertuples(index=False, name=None)}
    assert found["оценка от 1 до 10", "полностью согласен"] == "10"
    assert found["частота", "изредка"] == "Редко"
    assert isinstance(known, pd.DataFrame)
    assert len(known) == len(dictionary.shipped())
