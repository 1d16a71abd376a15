"""Where blank forms and codes are handed out: everybody may print a form, codes are for who keeps their list."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.people import code_key
from reports.codes import draw, sound
from reports.templates import names
from tests.screens import empty_school, run
from ui.code_list import DRAWN
from ui.viewer import ADMINISTRATION, CURATOR, PSYCHOLOGIST


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def buttons(screen: AppTest) -> list[str]:
    """The labels of the downloads on a page."""
    return [one.proto.label for one in screen.get("download_button")]


@pytest.mark.parametrize("page", ["upload", "downloads"])
def test_a_questionnaire_is_offered_to_type_into_to_print_and_to_build_and_a_list_only_to_type_into(page: str) -> None:
    screen = run(page, CURATOR)
    assert list(screen.selectbox(key="choice_template").options) == list(names().values())
    assert buttons(screen) == ["Таблица для ввода (xlsx)"]
    screen.selectbox(key="choice_template").select("pupil_pupil.mentor.before").run()
    assert not screen.exception
    assert [label.split(" (")[0] for label in buttons(screen)] == [
        "Таблица для ввода",
        "Бланк для печати",
        "Инструкция для онлайн-формы",
    ]


def test_the_page_itself_says_how_to_build_the_chosen_questionnaire() -> None:
    screen = run("downloads", ADMINISTRATION)
    assert not any("Короткий текст" in one.value for one in screen.markdown)
    screen.selectbox(key="choice_template").select("teacher_teacher.mentee.after").run()
    (text,) = (one.value for one in screen.markdown if "Короткий текст" in one.value)
    assert "Не блок «Да/нет»" in text


@pytest.mark.parametrize("role", [CURATOR, PSYCHOLOGIST])
def test_as_many_codes_are_drawn_as_asked_for_and_their_two_files_offered(role: str) -> None:
    screen = run("downloads", role)
    screen.number_input(key="codes_wanted").set_value(12).run()
    assert DRAWN not in screen.session_state
    screen.button(key="codes_draw").click().run()
    assert not screen.exception
    assert len({code_key(code) for code in screen.session_state[DRAWN]}) == 12
    assert screen.success[0].value == "Готово 12 кодов; в обоих файлах они одни и те же."
    assert buttons(screen)[1:] == ["Список для куратора (xlsx)", "Список и листки для вырезания (docx)"]


def test_the_administration_is_offered_forms_but_no_codes() -> None:
    screen = run("downloads", ADMINISTRATION)
    assert [one.value for one in screen.subheader][1:] == ["Бланки"]
    assert not screen.number_input


def test_a_slip_in_a_code_written_by_hand_is_said() -> None:
    screen = run("downloads", CURATOR)
    (code,) = draw(1)
    swapped = code_key(code)[1] + code_key(code)[0] + code_key(code)[2:]
    assert not sound(swapped)
    screen.text_input(key="codes_typed").set_value(code.lower()).run()
    assert "Код написан без описки." in [one.value for one in screen.caption]
    screen.text_input(key="codes_typed").set_value(swapped).run()
    assert screen.warning[0].value.startswith("Программа такого кода не выдавала")
