"""The psychologist's page of people and pairs where something is missing: files, answers, a code, a wave."""

from collections.abc import Iterator

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from tests.books import text
from tests.psych_school import load
from tests.screens import empty_school, run
from tests.test_persons_page import PERSON, frames, show
from ui import data
from ui.filters import CHOSEN


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def test_an_empty_school_is_told_what_to_upload_and_other_roles_whom_the_page_is_for():
    assert show().info[0].value == "Загрузите пары, анкеты и измерения второго этапа."
    for role in ("curator", "administration"):
        screen = run("persons", role)
        assert screen.info[0].value.startswith("Эту страницу видят")
        assert [len(drawn) for drawn in (screen.dataframe, screen.title, screen.text_area)] == [0, 0, 0]


def test_without_questionnaires_a_pair_says_that_neither_side_has_answered():
    load(data.opened().store, "ученики.csv", "пары.csv", "тревожность.csv")
    screen = show("pair")
    assert "Ни одна из сторон не ответила на анкету на выходе." in [line.value for line in screen.caption]
    person = show("person", **{PERSON: "pupil:У1"})
    assert "На анкеты этот человек не отвечал." in [line.value for line in person.caption]


def test_somebody_in_a_pair_who_was_not_measured_is_there_and_other_views_say_that_nobody_was():
    load(data.opened().store, "ученики.csv", "пары.csv")
    screen = show("person")
    assert screen.info[0].value == "Этого человека не измеряли."
    assert show().caption[-1].value == "Никто не измерен."
    for view in ("groups", "starts"):
        assert show(view).caption[-1].value == "Дважды пока никого не измерили."


def test_somebody_without_a_code_is_known_by_the_row_of_the_file_and_never_by_name():
    named = text([["ФИО", "Класс", "Тревожность до", "Тревожность после"], ["Гостев Захар Фомич", "7А", 4, 7]])
    store = data.opened().store
    commit(plan([("имена.csv", named)], store, "2025/26", role="psychologist"), store)
    data.changed()
    assert frames(show())[0]["Код"].tolist() == ["без кода · строка 2"]
    screen = show("person")
    screen.text_area[0].set_value("кто это?")
    next(b for b in screen.button if b.label == "Сохранить запись").click().run()
    assert "кто это?" in [line.value for line in screen.text]
    assert "о ком: без кода" in [line.value.replace("\\", "") for line in show("notes").caption]
    assert "Гостев" not in str(screen.main)


def test_those_first_measured_late_are_marked_and_left_out_by_a_switch():
    store = data.opened().store
    load(store)
    with store.writing() as cursor:
        cursor.execute("update change set late = true where person = 'pupil:У1'")
    data.changed()
    assert "поздний вход" in frames(show())[0]["Отметки"].tolist()[0]
    assert frames(show(**{CHOSEN: {"on_time": "True"}}))[0]["Код"].tolist() == ["У-2", "У-3"]
