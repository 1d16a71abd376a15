"""Own questionnaires on screen: defined by a file's headers, shared, deleted; psychological ones for one role."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from questionnaires.own import own_of
from store.own import definitions, save
from tests.own_school import DEFINITION, FILES, YEAR, definition, own
from tests.screens import empty_school, run
from ui import data, own_list
from ui import own as door
from ui.drop import FILES as DROPPED
from ui.drop import SAID
from ui.own_editor import EDITED
from ui.own_tables import KNOWN
from ui.viewer import Viewer

CURATOR, PSYCHOLOGIST = Viewer("curator", "ru"), Viewer("psychologist", "ru")
DEFINE = "Задать свою анкету по этим заголовкам"


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def dropped(*files: tuple[str, bytes]) -> dict[str, Any]:
    return {DROPPED: {hashlib.sha256(content).hexdigest(): (name, content) for name, content in files}}


def press(screen: AppTest, label: str) -> AppTest:
    return next(button for button in screen.button if button.label == label).click().run()


def loaded() -> None:
    store = data.opened().store
    save(store, own().as_dict(), "psychologist")
    commit(plan(FILES, store, YEAR, role="psychologist"), store, "psychologist")
    data.changed()


def test_an_unknown_table_becomes_a_questionnaire_and_is_planned_anew_without_dropping_it_again() -> None:
    first = press(run("upload", "psychologist", **dropped(FILES[0])), DEFINE)
    editing = {name: first.session_state[name] for name in (DROPPED, EDITED, KNOWN)}
    page = run("own", "psychologist", **editing)
    assert not page.exception
    assert [box.value for box in page.text_input] == ["зеркало"]
    page.button(key="own_save").click().run()
    assert not page.exception
    assert page.subheader[0].value == "1 своя анкета"
    (kept,) = definitions(data.opened().store)
    assert (kept["code"], len(kept["items"]), kept["sensitivity"]) == ("zerkalo", 7, "psychological")
    again = run("upload", "psychologist", **{name: page.session_state[name] for name in (DROPPED, SAID)})
    assert again.subheader[0].value == "Готово к загрузке: 1 из 1 файла"
    assert any("зеркало · набрано вручную · на входе" in text.value for text in again.markdown)
    again.button(key="store").click().run()
    assert again.subheader[0].value == "Сохранено строк: 24; загружен 1 файл из 1"


def test_growth_and_the_psychologists_page_show_the_scales_by_their_titles() -> None:
    loaded()
    for role in ("curator", "psychologist"):
        shown = run("growth", role)
        assert not shown.exception
        (table,) = (frame.value for frame in shown.dataframe)
        assert table["Параметр"].tolist() == [
            "Беспокойство (Зеркало настроения)", "Опора на других (Зеркало настроения)"]  # fmt: skip
    screen = run("persons", "psychologist", choice_persons_view_kept="person")
    assert not screen.exception
    (changes,) = (frame.value for frame in screen.dataframe if "Изменение" in frame.value.columns)
    assert set(changes["Параметр"]) == set(table["Параметр"])


def test_deleting_says_which_uploads_hold_answers_and_keeps_them() -> None:
    loaded()
    page = run("own", "psychologist")
    assert any("№ 1 (зеркало\\_до\\.csv), № 2" in line.value for line in page.caption)
    page.button(key="own_delete_mirror").click().run()
    assert not page.exception
    assert page.success[0].value == "Анкета «Зеркало настроения» удалена\\."
    assert run("growth", "psychologist").subheader[0].value.startswith("Никто не измерен")
    assert data.opened().store.one("select count(*) > 0 from own_answer") == (True,)


def test_a_questionnaire_is_edited_and_what_is_wrong_with_it_is_told() -> None:
    loaded()
    page = run("own", "psychologist")
    page.button(key="own_edit_mirror").click().run()
    page.text_input[0].set_value("<b>").run()
    page.button(key="own_save").click().run()
    assert "название \\(title\\)" in page.error[0].value
    page.text_input[0].set_value("Зеркало").run()
    page.button(key="own_save").click().run()
    assert not page.exception
    (kept,) = definitions(data.opened().store)
    assert own_of(kept) == replace(own(), title="Зеркало")


def test_a_definition_from_another_school_is_kept_or_refused_whole() -> None:
    screen = run("own", "psychologist")
    assert screen.subheader[1].value == "Загрузить описание из другой школы"

    def body(role: str, content: str) -> None:
        from ui import own_list as page
        from ui.viewer import Viewer as Reader

        page.take(Reader(role, "ru"), content.encode())
        page.show(Reader(role, "ru"), [])

    def taken(role: str, content: str) -> AppTest:
        return AppTest.from_function(body, args=(role, content), default_timeout=60).run()

    assert "это не файл" in taken("psychologist", "мяу").error[0].value
    assert "к ней не относится ни один вопрос" in taken("psychologist", DEFINITION).error[0].value
    assert door.listed(PSYCHOLOGIST) == []
    assert taken("curator", definition()).error[0].value.startswith("- Психологическую анкету задаёт психолог")
    assert "«Зеркало настроения» сохранена" in taken("psychologist", definition()).success[0].value
    assert [one.code for one in door.listed(PSYCHOLOGIST)] == ["mirror"]
    assert own_list.answer(door.listed(CURATOR)).startswith("Своих анкет пока нет")
