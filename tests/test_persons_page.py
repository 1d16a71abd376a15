"""The psychologist's page of people and pairs, with everything that it needs: what each of its views says."""

from collections.abc import Iterator

import pandas as pd
import pytest

from questionnaires import instrument
from store.notes import About, history, write
from tests.psych_school import load
from tests.screens import empty_school, run
from ui import data, person_answers
from ui.filters import CHOSEN

VIEW, PERSON = "choice_persons_view_kept", "choice_person_kept"


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        load(data.opened().store)
        yield


def show(view: str = "list", **state: object):
    screen = run("persons", "psychologist", **{VIEW: view, **state})
    assert not screen.exception
    return screen


def frames(screen):
    """The tables of a page."""
    return [frame.value for frame in screen.dataframe]


def test_the_list_says_who_fell_in_what_and_a_person_not_measured_again():
    screen = show()
    assert screen.subheader[0].value.startswith("Хуже, чем на входе, хотя бы по одному параметру: 2 из 3")
    (table,) = frames(screen)
    assert table["Код"].tolist() == ["У-1", "У-2", "У-3"]
    assert table["Хуже, параметров"].tolist() == [1, 1, 0]
    assert table["Худшее, баллов"].tolist()[:2] == [-5.5, -4.0]
    assert table["Худший параметр"].tolist()[0] == "Личностная тревожность"
    assert "нет на выходе: 1 параметр" in table["Отметки"].tolist()[2]
    mentors = show(person_list_role="mentor")
    assert set(frames(mentors)[0]["Роль"]) == {"Наставник"}


def test_a_person_has_parameters_pairs_answers_and_notes():
    screen = show("person", **{PERSON: "pupil:У1"})
    changes, answers = frames(screen)
    rows = dict(zip(changes["Параметр"], changes[["На входе", "На выходе", "Итог"]].values.tolist(), strict=True))
    assert rows["Личностная тревожность"] == [4.25, 9.75, "хуже"]
    assert rows["Эмоциональное состояние при посещении школы"] == [5.0, 5.0, "без изменений"]
    assert answers[["Волна", "Ответ"]].values.tolist()[:1] == [["На выходе", "9"]]
    (pair,) = (line.value for line in screen.text if "→" in line.value)
    assert pair.startswith("У-1 → У-6")
    assert "встречались 2 дня, последний раз 24.10.2025" in pair
    screen.button(key=next(b.key for b in screen.button if b.label == "Открыть пару")).click().run()
    assert "Обе стороны об одном и том же" in [line.value for line in screen.subheader]


def test_a_pair_shows_both_sides_and_one_without_answers_says_so():
    screen = show("pair")
    listed, both, *_changes = frames(screen)
    assert {"Сказал наставник", "Сказал наставляемый", "Разница, баллов"} < set(both)
    assert listed["Отмечена"].isna().all()
    assert "Одна из сторон не ответила: сравнивать не с чем." in [line.value for line in screen.caption]
    assert any(line.value.startswith("Отмечены: расхождение не меньше 5") for line in screen.caption)


def test_few_people_get_words_instead_of_a_line_and_of_an_interval():
    assert show("starts").markdown[-1].value.startswith("Дважды измерено меньше шести человек")
    chosen = {"choice_groups_parameter_kept": "emotional_state", "choice_groups_cut_kept": "class"}
    said = " ".join(line.value for line in show("groups", **chosen).markdown)
    assert said.startswith("7А: 6,00 → 4,00, n = 2; 7Б: 5,00 → 6,00, n = 1.")
    assert "Людей слишком мало, чтобы сравнить два изменения." in said


def test_a_note_is_written_at_a_person_moved_on_and_listed_until_it_is_closed():
    store = data.opened().store
    screen = show("person", **{PERSON: "pupil:У1"})
    screen.text_area[0].set_value("Поговорить с мамой")
    next(b for b in screen.button if b.label == "Сохранить запись").click().run()
    assert not screen.exception
    assert "открыт" in screen.subheader[0].value
    note = history(store)["note"].max()
    screen.selectbox(key=f"follow_state_{note}").select("work")
    screen.button(key=f"follow_save_{note}").click().run()
    notes = show("notes")
    assert "Поговорить с мамой" in [line.value for line in notes.text]
    assert any(line.value.startswith("в работе") for line in notes.caption)
    assert history(store).groupby("note").get_group(note)["state"].tolist() == ["new", "work"]


def test_a_note_about_a_pair_is_seen_at_the_pair_and_at_both_people():
    store = data.opened().store
    write(store, About("pupil:У1", "У-1", "pupil:У6", "У-6"), "ссорятся", "psychologist")
    for person, seen in (("pupil:У1", True), ("pupil:У6", True), ("pupil:У2", False)):
        screen = show("person", **{PERSON: person})
        assert ("ссорятся" in [line.value for line in screen.text]) == seen


def test_a_partner_of_another_class_is_shown_whole_under_a_filter_by_class():
    assert frames(show("pair", **{CHOSEN: {"class": "7Б"}}))[0]["Наставник"].tolist() == ["У-3"]
    screen = show("pair", **{CHOSEN: {"class": "8А"}})
    assert frames(screen)[0]["Наставник"].tolist() == ["У-1", "У-2", "У-3"]
    key = next(one for one in screen.selectbox if one.label == "Пара: наставник → наставляемый").value
    assert "pupil:У1" in key
    assert "Этого человека не измеряли." in [line.value for line in screen.caption]  # У-6, and not У-1
    changes = next(frame for frame in frames(screen) if "Итог" in frame)
    assert changes["На входе"].tolist() == [4.25, 5.0]


def test_people_of_pairs_who_met_often_stand_beside_those_who_met_less():
    said = show("groups", choice_groups_cut_kept="met", group_meetings=2).markdown[-1].value
    assert said.startswith("встреч от 2 дней: 4,25 → 9,75, n = 1; встреч меньше: 6,25 → 2,75, n = 1")


def test_every_question_stands_in_the_words_of_its_own_wave_and_the_gap_at_the_experience():
    sheet = instrument("pupil_pupil", "mentee")
    said = pd.DataFrame(
        [{"wave": wave, "item": item.code, "value": value} for wave, value in (("before", 4.0), ("after", 7.0))
         for item in sheet.wave(wave) if item.kind == "10"]
    )  # fmt: skip
    rows = person_answers.answers("pupil_pupil", "mentee", said)
    for wave in ("before", "after"):
        asked = [item for item in sheet.wave(wave) if item.kind == "10"]
        own = rows[rows["wave"] == wave]
        assert set(own["Вопрос"]) == {item.text["ru"] for item in asked}
        assert len(own) == len(asked)
    experienced = {
        after.text["ru"] for before, after in sheet.pairs() if before.kind == "10" and before.comparison == "gap"
    }
    assert set(rows.loc[rows["gap"].notna(), "Вопрос"]) == experienced
    assert set(rows["gap"].dropna()) == {3.0}
