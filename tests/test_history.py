"""The history of uploads offers what was just done first, and says in one column what an upload was."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from tests.screens import empty_school, run
from ui import data
from ui.viewer import Viewer

ANSWERS = "Код;Ожидаемый уровень комфорта при общении с наставником?;Вы рады, что участвуете в программе?\nУ-1;8;Да\n"


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def load(name: str, text: str) -> None:
    store = data.opened().store
    commit(plan([(name, text.encode())], store, "2025/26", role="curator"), store, "curator")
    data.changed()


def pupils(n: int) -> None:
    load(f"список{n}.csv", f"Код участника;ФИО обучающегося;Класс\nУ-{n};Иванова Анна;{n}А\n")


def chosen(screen: AppTest) -> list[str]:
    """What the lists of uploads to take back and to put back stand at."""
    return [str(box.value) for box in screen.selectbox if box.label == "Загрузка"]


def test_what_was_just_loaded_or_taken_back_is_offered_first_although_another_was_chosen_before() -> None:
    pupils(5)
    pupils(6)
    screen = run("upload", "curator")
    next(box for box in screen.selectbox if box.label == "Загрузка").select(1).run()
    assert chosen(screen) == ["1"]
    pupils(7)
    assert chosen(screen.run()) == ["3"]
    for upload in (2, 1):
        data.undo(Viewer("curator", "ru"), upload)
    assert chosen(screen.run()) == ["3", "1"]


def test_kind_form_role_and_wave_of_an_upload_stand_in_one_column() -> None:
    load("наставляемые ученик-ученик на входе.csv", ANSWERS)
    screen = run("upload", "curator")
    history = next(frame.value for frame in screen.dataframe if "Кто загрузил" in frame.value)
    assert history["Что это"].tolist() == ["анкета · ученик – ученик · наставляемый · на входе"]
    assert not {"Роль", "Волна"} & set(history.columns)
