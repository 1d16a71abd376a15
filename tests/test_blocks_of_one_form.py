"""One form that asks different people different questions is as many questionnaires, though no column says which."""

from typing import Any

import pytest

from data_loaders.report import Correction
from questionnaires import instrument
from tests.books import text, xlsx
from tests.planned import fact, tables

# (form, role, wave) -> the code of its first person; every mark of a block is the number of the person's row.
BLOCKS = {
    ("pupil_pupil", "mentor", "after"): "Н",
    ("pupil_pupil", "mentee", "after"): "У",
    ("pupil_pupil", "mentee", "before"): "Д",
}
PEOPLE = 6
Place = tuple[str, str, str]


def asked(place: Place) -> list[str]:
    return [item.code for item in instrument(*place[:2]).wave(place[2])]


def form(places: list[Place], ending: str = "") -> list[list[Any]]:
    """The rows of a form with the questions of these questionnaires side by side; people take turns in filling it in.

    ending: what stands after the second question of the same words, as some form systems write.
    """
    words: list[str] = []
    for place in places:
        for item in instrument(*place[:2]).wave(place[2]):
            words.append(item.text["ru"] + (ending if item.text["ru"] in words else ""))
    rows: list[list[Any]] = [["Отметка времени", "Код участника", *words]]
    for person in range(1, PEOPLE + 1):
        for place in places:
            kinds = [(other, item.kind) for other in places for item in instrument(*other[:2]).wave(other[2])]
            cells = [answer(kind, person) if other == place else "" for other, kind in kinds]
            rows.append(["12.05.2026 09:00:00", f"{BLOCKS[place]}-{person}", *cells])
    return rows


def answer(kind: str, person: int) -> Any:
    return {"10": person + 4, "yn": "Да", "txt": "всё понравилось"}[kind]


@pytest.mark.parametrize("ending", ["", "2"])
@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("number", [2, 3])
def test_people_who_answered_different_questions_of_one_form_are_in_questionnaires_of_their_own(
    number: int, order: int, ending: str
) -> None:
    places = list(BLOCKS)[:number][::order]
    found = tables(("форма.xlsx", xlsx({"Ответы": form(places, ending)})))
    assert [(table.form, table.role, table.wave) for table in found] == places
    for table, place in zip(found, places, strict=True):
        stored = fact(table, "answer").merge(fact(table, "response"), on="response")
        assert set(stored["code"]) == {f"{BLOCKS[place]}-{person}" for person in range(1, PEOPLE + 1)}
        assert sorted(set(stored["item"])) == sorted(asked(place))
        assert (table.rows_read, table.rows_stored, table.rows_skipped) == (PEOPLE, PEOPLE, 0)


def test_rows_without_any_answer_are_told_once() -> None:
    rows = form(list(BLOCKS)[:2])
    rows.append(["12.05.2026 09:00:00", "У-99", *[""] * (len(rows[0]) - 2)])
    found = tables(("форма.csv", text(rows, ",")))
    assert [(table.rows_read, table.rows_skipped) for table in found] == [(PEOPLE + 1, 1), (PEOPLE, 0)]


def test_two_halves_of_one_questionnaire_that_different_people_answered_stay_one_table() -> None:
    (header, *rows) = form([("pupil_pupil", "mentee", "after")])
    half = [[cell if at < 2 or (at % 2 == n % 2) else "" for at, cell in enumerate(row)] for n, row in enumerate(rows)]
    (found,) = tables(("форма.csv", text([header, *half], ",")))
    assert found.rows_stored == PEOPLE


def test_a_column_that_says_who_people_are_takes_the_same_form_apart() -> None:
    rows = form(list(BLOCKS)[:2])
    said = {"Н": "Наставник", "У": "Наставляемый"}
    told = [["Ваша роль", *rows[0]], *([said[row[1][0]], *row] for row in rows[1:])]
    found = tables(("форма.csv", text(told, ",")))
    assert sorted((table.role or "", table.rows_stored) for table in found) == [("mentee", PEOPLE), ("mentor", PEOPLE)]


def test_what_a_reader_says_of_the_whole_table_is_not_taken_apart() -> None:
    said = Correction(form="pupil_pupil", role="mentee", wave="after")
    (found,) = tables(("форма.csv", text(form(list(BLOCKS)[:2]), ",")), answers={("форма.csv", None): said})
    assert (found.role, found.rows_read) == ("mentee", 2 * PEOPLE)
