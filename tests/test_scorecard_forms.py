"""The curator's questionnaire as an online form hands it out: a question a column, an answer a row."""

from datetime import datetime

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from store.uploads import undo
from tests.books import Rows, text, xlsx
from tests.curator import ASKED, SHORT, points
from tests.own_school import own
from tests.planned import sheet, tables

FIRST = {
    "yandex": (["ID", "Время создания"], ["31", "2026-02-15 10:00:00"], ["32", "2026-06-10 09:30:00"]),
    "google": (["Отметка времени"], ["15.02.2026 10:00:00"], ["10.06.2026 9:30:00"]),
    "microsoft": (
        ["ID", "Время начала", "Время выполнения"],
        ["1", "2026-02-15 09:55:00", "2026-02-15 10:00:00"],
        ["2", "2026-06-10 09:20:00", "2026-06-10 09:30:00"],
    ),
}
SAID = ["2", "частично", "не проявляется", "проявляется в полной мере", "1 балл", "0", None, "2", "1"]


@pytest.mark.parametrize("system", FIRST)
@pytest.mark.parametrize("asked", [ASKED, SHORT])
def test_every_row_is_an_answer_with_its_time(system: str, asked: tuple[str, ...]) -> None:
    head, february, june = FIRST[system]
    card = sheet([[*head, *asked], [*february, *SAID], [*june, *["2"] * 9]])
    assert (card.kind, card.source, card.rows_stored) == ("scorecard", system, 2)
    assert points(card) == [[2, 1, 0, 2, 1, 0, None, 2, 1], [2] * 9]
    times = card.facts["scorecard"].groupby("answer")["answered_at"].first()
    assert [*times] == [datetime(2026, 2, 15, 10), datetime(2026, 6, 10, 9, 30)]
    assert not card.problems


def answered(head: list[str], *rows: list[str]) -> TablePlan:
    """The plan of answers of ones with columns before them."""
    cells: Rows = [[*head, *ASKED], *[[*row, *["1"] * 9] for row in rows]]
    (table,) = tables(("ответы.csv", text(cells)))
    return table


def test_who_answered_is_kept_by_post_and_as_a_hash_and_never_by_name() -> None:
    name = "Орлова Вера Ильинична"
    card = answered(
        ["Отметка времени", "ФИО", "Должность", "Этап"],
        ["15.02.2026 10:00:00", name, "зам. директора по УВР", "до"],
        ["16.02.2026 10:00:00", "Белов Пётр Ильич", "директор", "до"],
        ["10.06.2026 10:00:00", name, "куратор", "после"],
    )
    lines = card.facts["scorecard"].drop_duplicates("answer")
    assert [*lines["by_role"]] == ["curator", "administration", "curator"]
    assert [*lines["wave"]] == ["before", "before", "after"]
    first, second, third = lines["by_key"]
    assert first == third != second
    assert "Орлова" not in str(card.facts["scorecard"].values.tolist())
    assert not card.names


def test_a_row_that_tries_the_form_out_is_no_answer() -> None:
    card = answered(["Отметка времени", "Код"], ["15.02.2026 10:00:00", "тест"], ["16.02.2026 10:00:00", "К-1"])
    assert (len(points(card)), card.rows_stored, card.rows_skipped) == (1, 1, 1)


def test_a_mark_that_is_no_points_is_named_with_what_is_allowed() -> None:
    card = sheet([["Отметка времени", *ASKED], ["15.02.2026 10:00:00", "5", *["1"] * 8]])
    ((problem),) = card.problems
    assert (problem.row, problem.column, problem.value) == (2, ASKED[0], "5")
    assert "0 (не проявляется)" in problem.message


def test_other_questions_of_a_curator_are_no_scorecard_and_may_be_defined_as_an_own_questionnaire() -> None:
    asked = [
        "Насколько комфортно работать в программе?",
        "Оцените совместную работу",
        "Чего не хватило?",
    ]
    found = sheet([["Отметка времени", *asked], ["15.02.2026 10:00:00", "7", "8", "нет"]], file="Анкета куратора.xlsx")
    assert found.kind != "scorecard"
    assert any("анкета куратора – это девять критериев" in problem.message for problem in found.problems)


def test_a_questionnaire_of_mentees_and_an_own_one_stay_what_they_are() -> None:
    assert {item.code for item in own().items}.isdisjoint({"criterion"})
    mentees = ["Насколько комфортен психологический климат в паре?", "Оцените совместную работу с наставником",
               "Довольны ли Вы результатом?", "Рады ли Вы, что участвовали в программе?"]  # fmt: skip
    assert sheet([["Код", *mentees], ["У-1", "8", "9", "7", "да"]]).kind != "scorecard"


def test_a_form_is_stored_answer_by_answer_and_undone() -> None:
    store = Store.open(None)
    book = xlsx({"Лист": [["Отметка времени", *ASKED], ["15.02.2026 10:00:00", *SAID], ["10.06.2026 9:30:00", *SAID]]})
    (done,) = commit(plan([("анкета куратора.xlsx", book)], store), store)
    count = "select count(*), count(points), count(distinct answer) from scorecard_now where year = '2025/26'"
    assert store.one(count) == (18, 16, 2)
    undo(store, int(done.tables[0].upload_id or 0))
    assert store.one(count) == (0, 0, 0)


def test_questions_of_a_grid_are_known_by_what_stands_in_their_brackets() -> None:
    asked = [f"Оцените программу наставничества по критериям [{one}]" for one in SHORT]
    assert points(sheet([["Отметка времени", *asked], ["15.02.2026 10:00:00", *SAID]])) == [
        [2, 1, 0, 2, 1, 0, None, 2, 1]
    ]
