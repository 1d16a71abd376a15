"""A psychological questionnaire is the psychologist's: what a curator sees of it, and what a curator may define."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from data_loaders.own_check import Unusable, checked
from store.own import save
from tests.own_school import FILES, own
from tests.screens import empty_school, run
from tests.test_own_page import CURATOR, DEFINE, PSYCHOLOGIST, dropped, press
from ui import data
from ui import own as door
from ui.drop import FILES as DROPPED
from ui.own_editor import EDITED
from ui.own_tables import KNOWN
from ui.rights import Forbidden


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def test_a_curator_sees_one_neutral_line_and_cannot_touch_a_psychological_questionnaire() -> None:
    save(data.opened().store, own().as_dict(), "psychologist")
    screen = run("upload", "curator", **dropped(FILES[0]))
    assert [line.value for line in screen.info] == [
        "24 строки, 2 психологических параметра: значения видит только психолог."]  # fmt: skip
    assert not [button for button in screen.button if button.label in (DEFINE, "Изменить анкету")]
    assert all("Перед ответом у доски у меня дрожат руки" not in frame.value for frame in screen.dataframe)
    page = run("own", "curator")
    assert page.subheader[0].value.startswith("Своих анкет пока нет")
    assert not [text for text in page.markdown if "Зеркало" in text.value]
    for forbidden in (own(), replace(own(), sensitivity="educational")):
        with pytest.raises(Forbidden):
            door.save(CURATOR, forbidden)
    with pytest.raises(KeyError):
        door.delete(CURATOR, "mirror")
    assert run("own", "administration").info[0].value.startswith("Эту страницу видят")


def test_a_curator_defines_educational_ones_only() -> None:
    first = press(run("upload", "curator", **dropped(FILES[0])), DEFINE)
    page = run("own", "curator", **{name: first.session_state[name] for name in (DROPPED, EDITED, KNOWN)})
    assert next(box for box in page.selectbox if box.label == "Кто видит ответы").options == ["куратор и психолог"]
    page.button(key="own_save").click().run()
    assert [one.sensitivity for one in door.listed(CURATOR)] == ["educational"]
    assert door.sensitivities(PSYCHOLOGIST) == ["psychological", "educational"]


def test_the_code_of_a_deleted_psychological_questionnaire_is_not_a_curators_to_take() -> None:
    door.save(PSYCHOLOGIST, own())
    door.delete(PSYCHOLOGIST, "mirror")
    with pytest.raises(Forbidden):
        door.save(CURATOR, replace(own(), sensitivity="educational"))
    assert door.new_code(CURATOR, "Mirror") == "mirror_2"


def test_a_scale_named_like_something_psychological_is_the_psychologists_to_define() -> None:
    raw = {
        "code": "beacon", "title": "Маяк", "sensitivity": "educational",
        "construct": [{"code": "a", "title": "Тревожность"}],
        "item": [{"code": "q1", "text": "Я волнуюсь", "construct": "a", "minimum": 1, "maximum": 5}],
    }  # fmt: skip
    with pytest.raises(Unusable, match="Тревожность"):
        checked(raw)
    assert checked(raw | {"sensitivity": "psychological"}).constructs[0].title == "Тревожность"
