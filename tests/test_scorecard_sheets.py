"""The curator's questionnaire typed as a table: points as numbers, words, ticks; parts, sums and titles around."""

from datetime import datetime

import pytest

from data_loaders.criteria import criteria
from data_loaders.points import points_of, ticked
from tests.books import Rows, text
from tests.curator import ASKED, SHORT, boxes, points, typed
from tests.planned import sheet, tables

GIVEN = [2, 1, 0, 2, 1, 0, 2, 1, 0]
TITLES: Rows = [["МБОУ «Школа № 7»"], ["Анкета куратора (Р-145 от 25.12.2019)"], ["Дата заполнения: 15.02.2026"]]


@pytest.mark.parametrize("asked", [ASKED, SHORT])
def test_criteria_are_known_by_their_meaning_however_they_are_worded(asked: tuple[str, ...]) -> None:
    found = criteria(dict(enumerate(asked)))
    assert {at: number for at, (number, _sure) in found.items()} == {at: at + 1 for at in range(9)}


def test_a_slip_of_the_pen_is_understood_and_somebody_elses_criterion_is_none() -> None:
    assert criteria({0: "Комфортный психалогический климат", 1: "Питание в столовой"})[0][0] == 4
    assert 1 not in criteria({0: "Климат", 1: "Питание в столовой"})


@pytest.mark.parametrize(
    ("cell", "said"),
    [("2", 2), ("1,0", 1), ("2 балла", 2), ("0 – не проявляется", 0), ("Проявляется в полной мере", 2), ("да", 2),
     ("частично", 1), ("не в полной мере", 1), ("Не проявляется", 0), ("нет", 0), ("3", None), ("0-2 балла", None),
     ("хорошо", None), ("2 – частично", None)],
)  # fmt: skip
def test_points_are_read_as_numbers_and_as_words_and_nothing_else(cell: str, said: int | None) -> None:
    assert points_of(cell) == said


def test_a_tick_counts_in_one_box_and_a_nought_only_where_it_stands_alone() -> None:
    for tick in ("+", "V", "✓", "1", "да", "х"):
        assert ticked({2: None, 1: tick, 0: None}) == 1
    assert ticked({2: None, 1: None, 0: "0"}) == 0
    assert ticked({2: "1", 1: "0", 0: "0"}) == 2
    assert ticked({2: "нет", 1: "-"}) is None
    with pytest.raises(ValueError, match="V"):
        ticked({2: "+", 1: "V", 0: None})


def test_parts_sums_titles_and_the_key_of_levels_are_no_criteria() -> None:
    below: Rows = [[None, "Сумма баллов", 9], [], [None, "15–18 баллов", "оптимальный уровень"], [None, "0–8", "2"]]
    card = sheet([*TITLES, *typed(GIVEN), *below], file="Анкета куратора.xlsx")
    assert (card.kind, card.rows_read, card.rows_stored, card.year) == ("scorecard", 9, 9, "2025/26")
    assert points(card) == [GIVEN]
    assert set(card.facts["scorecard"]["answered_at"]) == {datetime(2026, 2, 15)}
    assert [problem.message for problem in card.problems] == ["пропущена 1 строка с итогами: строка 17"]


def test_points_of_a_part_are_not_taken_for_those_of_a_criterion() -> None:
    rows = typed(GIVEN)
    rows[1][2], rows[7][2] = 2, 2
    assert points(sheet([*TITLES, *rows])) == [GIVEN]


def test_words_in_the_place_of_points_are_read_and_a_blank_row_is_no_nought() -> None:
    said = ["в полной мере", "частично", "не проявляется", "2 балла", None, "-", "да", "нет", "отчасти"]
    card = sheet([*TITLES, *typed(said)])
    assert points(card) == [[2, 1, 0, 2, None, None, 2, 0, 1]]
    assert not card.problems


def test_ticks_in_columns_headed_by_the_words_are_points_and_two_in_a_row_are_told() -> None:
    heads = ("Проявляется", "частично", "не проявляется")
    rows = typed([*boxes(2, 1, 0, 2, 1, 0, 2, None), ("V", "V", None)], heads)
    card = sheet([*TITLES, *rows])
    assert points(card) == [[2, 1, 0, 2, 1, 0, 2, None, None]]
    assert [(one.row, one.value) for one in card.problems] == [(16, "V, V")]
    plain: Rows = [[text, *cells] for text, cells in zip(ASKED, boxes(*GIVEN), strict=True)]
    assert points(sheet([["Показатели", 2, 1, 0], *plain])) == [GIVEN]


def test_a_csv_says_the_same_and_a_question_to_nobody_is_told() -> None:
    rows = [*typed(GIVEN), ["", "Питание в столовой", 1]]
    (card,) = tables(("анкета куратора на выходе.csv", text(rows)))
    assert (points(card), card.wave) == ([GIVEN], "after")
    assert [(one.row, one.value) for one in card.problems] == [(14, "Питание в столовой")]


def test_two_columns_of_points_are_two_answers_by_wave_or_by_day() -> None:
    rows = [[text, n % 3, 2] for n, text in enumerate(ASKED)]
    waves = sheet([["Критерий", "До", "После"], *rows]).facts["scorecard"]
    assert [*waves.groupby("answer")["wave"].first()] == ["before", "after"]
    days = sheet([["Критерий", "февраль 2026", "10.06.2026"], *rows]).facts["scorecard"]
    assert [*days.groupby("answer")["answered_at"].first()] == [datetime(2026, 2, 28), datetime(2026, 6, 10)]


def test_two_questionnaires_on_one_sheet_are_two_answers_with_a_day_of_their_own() -> None:
    later = [[], ["Дата заполнения 10.06.2026"], *typed([2] * 9)]
    with_day = [*TITLES, *typed(GIVEN), [None, "Итого", 9], *later]
    first, second = tables(("анкета.csv", text(with_day)))
    assert (points(first), points(second)) == ([GIVEN], [[2] * 9])
    assert set(second.facts["scorecard"]["answered_at"]) == {datetime(2026, 6, 10)}


def test_rows_that_say_their_day_are_answers_of_that_day() -> None:
    rows = [["10.02.2026" if n == 0 else None, text, 1] for n, text in enumerate(ASKED)]
    rows += [["10.06.2026" if n == 0 else None, text, 2] for n, text in enumerate(ASKED)]
    card = sheet([["Дата", "Критерий", "Баллы"], *rows])
    assert points(card) == [[1] * 9, [2] * 9]


def test_an_answer_without_any_points_is_nothing_to_store_and_one_without_a_day_is_told() -> None:
    blank = sheet(typed([None] * 9))
    assert (blank.status, blank.facts, len(blank.problems)) == ("refused", {}, 1)
    assert "дата не указана" in sheet(typed(GIVEN)).problems[-1].message
