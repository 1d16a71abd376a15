"""Marks on another scale than 1 to 10 are asked for, never guessed; words are marks by a list that may be edited."""

from datetime import date
from typing import Any

import pytest

from data_loaders.commit import commit
from data_loaders.marks import scale_words, stated_in, word_mark
from data_loaders.plan import plan
from data_loaders.report import Correction, TablePlan
from metrics.items import items
from store import Scope, Store
from tests.books import xlsx
from tests.planned import fact, sheet, tables

ASKED = ["Комфорт общения с наставником", "Поддержка наставника", "Понятность плана работы с наставником"]


def marks(people: int, highest: int, lowest: int = 1) -> list[list[Any]]:
    """Marks of so many people, up to the highest."""
    steps = highest - lowest + 1
    return [[f"У-{n}", *(lowest + (n + k) % steps for k in range(3))] for n in range(people)]


def planned(
    rows: list[list[Any]], hint: str = "", scale: str | None = None, title: str = "Анкета на выходе"
) -> TablePlan:
    """The plan of these marks under headers with a hint, where the reader says a scale or nothing."""
    book = xlsx({"Л": [[title], ["Код", *(text + hint for text in ASKED)], *rows]})
    (found,) = tables(("а.xlsx", book), answers={("а.xlsx", "Л"): Correction(scale=scale)})
    return found


@pytest.mark.parametrize(("rows", "hint", "guess"), [
    (marks(3, 5), "", "1-5"), (marks(9, 3), "", "1-3"), (marks(25, 7), "", "1-7"), (marks(15, 10, 0), "", "0-10"),
    (marks(1, 5), " (от 1 до 5)", "1-5"), (marks(2, 10), " [0–10]", "0-10"), ([["У-1", 50, 60, 100]], "", "0-100"),
])  # fmt: skip
def test_marks_of_another_scale_wait_for_the_readers_word(rows: list[list[Any]], hint: str, guess: str) -> None:
    found = planned(rows, hint)
    asked = found.problems[0].message
    assert found.status == "needs answer"
    assert "наибольшая оценка в файле – " in asked
    assert f"например, {guess} " in asked


@pytest.mark.parametrize(("rows", "hint", "title"), [
    (marks(2, 5), "", "Анкета на выходе"), (marks(9, 5), " (от 1 до 10)", "Анкета на выходе"),
    (marks(9, 5), "", "Анкета на выходе, оценки по десятибалльной шкале"), (marks(19, 7), "", "Анкета на выходе"),
    ([*marks(9, 5), ["У-99", "10 - самый высокий", 1, 1]], "", "Анкета на выходе"),
    ([*marks(9, 5), ["У-99", "3 из 10", 1, 1]], "", "Анкета на выходе"),
    ([*marks(9, 5), ["У-99", 8, 1, 1]], "", "Анкета на выходе"),
    ([*marks(9, 9), ["У-99", 0, 1, 1]], "", "Анкета на выходе"),
    ([[f"У-{n}", 2 + n % 4, None, None] for n in range(8)], "", "Анкета на выходе"),
])  # fmt: skip
def test_low_marks_are_believed_where_little_was_answered_or_anything_says_ten(
    rows: list[list[Any]], hint: str, title: str
) -> None:
    assert planned(rows, hint, title=title).status == "planned"


def test_a_scale_the_reader_says_is_recalculated_and_noted() -> None:
    found = planned(marks(5, 5), scale="1-5")
    assert found.status == "planned"
    assert fact(found, "answer").query("item == 'comfort'")["value"].tolist() == [1, 3.25, 5.5, 7.75, 10]
    assert [problem.message for problem in found.problems if "со шкалы 1-5" in problem.message]


def test_marks_in_per_cent_are_asked_for_and_read_on_the_scale_of_a_hundred_alone() -> None:
    rows = [["У-1", "100%", "0 %", "50%"]]
    assert planned(rows).status == "needs answer"
    found = planned(rows, scale="0-100")
    assert fact(found, "answer")["value"].tolist() == [10, 1, 5.5]
    assert [problem.value for problem in planned([["У-1", "8%", 7, 9]], scale="1-10").problems] == ["8%"]


def test_a_reader_may_say_that_low_marks_are_on_our_scale() -> None:
    found = planned(marks(5, 5), scale="1-10")
    assert (found.status, found.problems) == ("planned", ())
    assert fact(found, "answer").query("item == 'comfort'")["value"].tolist() == [1, 2, 3, 4, 5]


def test_a_scale_that_says_nothing_is_asked_for_again() -> None:
    assert planned(marks(5, 5), scale="пять").status == "needs answer"


@pytest.mark.parametrize(("said", "bounds"), [
    ("Комфорт (от 1 до 5)", (1, 5)), ("Комфорт [0–10]", (0, 10)), ("Оцените по 5-балльной шкале", (1, 5)),
    ("Оцените по десятибалльной шкале", (1, 10)), ("Комфорт (1 – самый низкий балл, 10 – самый высокий)", (1, 10)),
    ("Комфорт, где 5 - отлично, 1 - плохо", (1, 5)), ("Для учеников от 7 до 11 лет", None), ("Комфорт", None),
    ("Анкета 2025-2026", None),
])  # fmt: skip
def test_a_header_that_states_its_scale_counts_as_saying_it(said: str, bounds: tuple[int, int] | None) -> None:
    assert stated_in(said) == bounds


def test_words_of_a_scale_are_marks_by_the_list_and_noted() -> None:
    found = planned([["У-1", "Полностью согласен", "скорее не согласен", "Хорошо"], ["У-2", 8, "Низкий", "отлично"]])
    assert fact(found, "answer")["value"].tolist() == [10, 8, 3.25, 3.25, 7, 10]
    assert "«хорошо» = 7" in found.problems[0].message
    marks = [word_mark(word) for word in scale_words()["marks"]]
    assert all(mark is not None and 1 <= mark <= 10 for mark in marks)


def test_an_unknown_word_is_named_once_with_the_number_of_its_cells() -> None:
    found = planned([["У-1", "ага", 8, "Ага"], ["У-2", "ага", "ну так", 9], ["У-3", "11", "11", 9]])
    said = [(problem.row, problem.value, "таких ячеек: 3" in problem.message) for problem in found.problems]
    assert said == [(3, "ага", True), (4, "ну так", False), (5, "11", False), (5, "11", False)]


def test_how_often_is_known_in_more_words_than_ours() -> None:
    asked = ["Эффективность программы наставничества", "Качество организационных мероприятий"]
    rows = [["Код", *asked, "Как часто проводились мероприятия"], ["П-1", 8, 9, "Постоянно"], ["П-2", 8, 9, "нечасто"]]
    found = sheet(rows, file="анкета наставляемого выход.xlsx")
    assert fact(found, "answer").query("item == 'events_frequency'")["value"].tolist() == [5, 3]


def test_recalculated_marks_are_all_counted_in_the_answers_to_a_question() -> None:
    store = Store.open(None)
    files = [("а.xlsx", xlsx({"Л": [["Анкета на выходе"], ["Код", *ASKED], *marks(10, 5)]}))]
    commit(plan(files, store, "2025/26", {("а.xlsx", "Л"): Correction(scale="1-5")}), store)
    for row in items(store, Scope(1, "2025/26", date(2026, 6, 1))).to_dict("records"):
        assert (row["n"], sum(row["counts"].values()), row["mean"]) == (10, 10, 5.5)


def test_one_column_on_a_shorter_scale_is_asked_for_and_alone_recalculated() -> None:
    rows = [[f"У-{n}", 6 + n % 5, 2 + n % 4, 5 + n % 6] for n in range(20)]
    found = planned(rows)
    assert (found.status, found.problems[0].column) == ("needs answer", ASKED[1])
    told = fact(planned(rows, scale="1-5"), "answer").sort_values(["number", "item"])
    by_item = told.groupby("item", observed=True)["value"].agg(["min", "max"])
    assert sorted(map(tuple, by_item.to_numpy())) == [(3.25, 10.0), (5.0, 10.0), (6.0, 10.0)]
    assert planned(rows[:14]).status == "planned"
    assert planned([[code, high, low - 1, more] for code, high, low, more in rows]).status == "planned"
