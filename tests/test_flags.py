"""Answers worth a look are named, counted and kept; nobody learns from it what a child answered."""

import pytest

from data_loaders.flags import thresholds
from data_loaders.report import TablePlan
from locales import use
from questionnaires import instrument
from tests.planned import fact, sheet

SCALES = [item.text["ru"] for item in instrument("pupil_pupil", "mentee").wave("after") if item.kind == "10"]
LEAST = int(thresholds()["same_answers"]["items"])


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def questionnaire(*rows: list[str], asked: int = LEAST) -> TablePlan:
    """A questionnaire of so many ten-point questions."""
    return sheet([["Код участника", *SCALES[:asked]], *rows])


def timed(*rows: tuple[str, str]) -> TablePlan:
    """A questionnaire of Microsoft Forms whose rows were begun and ended at these times."""
    header = ["ID", "Время начала", "Время выполнения", "Код участника", *SCALES[:5]]
    return sheet([header, *[[str(n), *one, f"У-{n}", *"34567"] for n, one in enumerate(rows, 1)]])


def said(table: TablePlan, words: str) -> list[int | None]:
    """The rows of the problems that say this."""
    return [problem.row for problem in table.problems if words in problem.message]


def test_a_row_with_one_answer_to_everything_is_flagged_and_kept() -> None:
    table = questionnaire(["У-1", *["7"] * LEAST], ["У-2", *["7"] * (LEAST - 1), "8"])
    assert said(table, "are the same; the row is kept") == [2]
    assert (table.flags, table.rows_stored) == ({"same_answers": 1}, 2)


def test_fewer_questions_than_the_threshold_or_unanswered_ones_are_no_straight_line() -> None:
    assert questionnaire(["У-1", *["7"] * (LEAST - 1)], asked=LEAST - 1).flags == {}
    assert questionnaire(["У-1", *["7"] * (LEAST - 1), ""]).flags == {}


def test_an_answer_faster_than_the_threshold_is_flagged_and_kept() -> None:
    table = timed(("12.05.2026 10:00:05", "12.05.2026 10:00:14"), ("12.05.2026 10:00:00", "12.05.2026 10:00:10"))
    assert said(table, "faster than the questions can be read; the row is kept") == [2]
    assert (table.flags, table.rows_stored) == ({"too_fast": 1}, 2)


def test_times_without_seconds_say_nothing_about_speed() -> None:
    assert timed(("12.05.2026 10:00", "12.05.2026 10:00"), ("12.05.2026", "12.05.2026")).flags == {}


def test_a_wave_that_nobody_answered_says_so() -> None:
    table = questionnaire(["У-1", *[""] * LEAST], ["У-2", *[""] * LEAST])
    assert said(table, "all cells of this wave are empty") == [None]
    assert (table.flags, table.rows_stored) == ({"blank": 2}, 0)


def test_an_empty_wave_of_a_stage_two_table_says_so_and_the_other_is_kept() -> None:
    header = ["Код", "Тревожность (до)", "Тревожность (после)"]
    table = sheet([header, ["У-1", "3", ""], ["У-2", "4", ""]])
    assert len(said(table, "all cells of this wave are empty: at the end")) == 1
    assert (table.flags, len(fact(table, "measurement"))) == ({"blank": 2}, 2)


def test_no_flag_quotes_an_answer() -> None:
    table = questionnaire(["У-1", *["7"] * LEAST])
    assert [problem.value for problem in table.problems if problem.row == 2] == ["У-1"]
