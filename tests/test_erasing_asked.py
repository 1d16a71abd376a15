"""The upload page before a register of consents erases answers: said openly, and stored only after a word on it."""

import hashlib

import pytest

from store.uploads import undo
from tests.consent_school import FILES, FREE, load, said_in
from tests.screens import empty_school, run
from ui import data, drop

REGISTER = "согласия.csv"
SURE = "Понимаю, что вернуть это будет нельзя"


def dropped(*names: str) -> dict[str, tuple[str, bytes]]:
    """These files of the school as the session keeps them."""
    return {hashlib.sha256(FILES[name]).hexdigest(): (name, FILES[name]) for name in names}


@pytest.mark.parametrize("instead", [False, True])
def test_answers_that_a_register_erases_stand_in_an_open_red_box_and_wait_for_a_tick(instead: bool) -> None:
    with empty_school():
        store = data.opened().store
        load(store, *FREE)
        state: dict[str, object] = {drop.INSTEAD: (1, "ученики.csv")} if instead else {}
        screen = run("upload", "curator", **{drop.FILES: dropped(REGISTER)}, **state)
        assert not screen.exception
        (box,) = screen.error
        assert box.value.startswith("Согласие отозвал 1 человек\\: при загрузке этого файла будут удалены 6 ответов")
        assert box.value.endswith("Отмена загрузки их не вернёт\\.")
        assert screen.button(key="store").disabled
        (sure,) = screen.checkbox
        assert sure.label == SURE
        sure.check().run()
        assert not screen.button(key="store").disabled
        assert "тайна-У-2" in said_in(store)
        screen.button(key="store").click().run()
        assert not screen.exception
        assert "тайна-У-2" not in said_in(store)


def test_a_register_that_erases_nothing_asks_nothing() -> None:
    with empty_school():
        load(data.opened().store, "ученики.csv", "пары.csv")
        screen = run("upload", "curator", **{drop.FILES: dropped(REGISTER)})
        assert not screen.error
        assert not screen.checkbox
        assert not screen.button(key="store").disabled


def test_putting_a_register_back_asks_the_same_before_it_erases() -> None:
    with empty_school():
        store = data.opened().store
        load(store, REGISTER)
        undo(store, 1)
        load(store, *FREE)
        screen = run("upload", "curator")
        back = screen.button(key="history_redo")
        assert (back.disabled, [box.label for box in screen.checkbox]) == (True, [SURE])
        assert screen.error[0].value.startswith("Согласие отозвал 1 человек\\: при загрузке этого файла будут удалены")
        screen.checkbox[0].check().run()
        assert "тайна-У-2" in said_in(store)
        screen.button(key="history_redo").click().run()
        assert not screen.exception
        assert screen.success[-1].value == "Загрузка № 1 возвращена."
        assert "тайна-У-2" not in said_in(store)
