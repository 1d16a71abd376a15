"""Answers that a form system calls previews or not finished neither count as people's own nor hide a finished one."""

from typing import Any

import pytest

from tests.books import Rows, text
from tests.planned import tables
from tests.test_foreign_exports import block, stored, truth

HEADER, *ROWS = block("after")
WORSE = ["У-01", 1, None, None, None]  # the first person again, with another answer
QUALTRICS = [
    ["StartDate", "EndDate", "Status", "Finished", "RecordedDate", "ResponseId", "Q1", "Q2", "Q3", "Q4", "Q5"],
    ["Start Date", "End Date", "Response Type", "Finished", "Recorded Date", "Response ID", *HEADER],
]


def day(number: int) -> str:
    return f"2026-05-{number:02} 09:00:00"


def qualtrics(status: Any, finished: Any, row: Rows, number: int) -> list[Any]:
    return [day(number), day(number), status, finished, day(number), f"R_{number}", *row]


def typeform(kind: str, row: Rows, number: int) -> list[Any]:
    return [f"a{number}", *row, kind, day(number), day(number) if kind == "completed" else ""]


@pytest.mark.parametrize(("real", "tried"), [("IP Address", "Survey Preview"), (0, 1), ("Anonymous", "Survey Test")])
def test_a_preview_is_left_out_though_it_came_last(real: Any, tried: Any) -> None:
    lines = [qualtrics(real, "True", row, 1) for row in ROWS]
    (found,) = tables(("q.csv", text([*QUALTRICS, *lines, qualtrics(tried, "True", WORSE, 9)], ",")))
    assert (stored([found]), found.rows_skipped) == (truth("after"), 1)
    assert [problem.row for problem in found.problems] == [len(ROWS) + 3]


@pytest.mark.parametrize("repeats", [None, "first"])
@pytest.mark.parametrize("number", [1, 28])
def test_an_answer_that_was_broken_off_gives_way_to_a_finished_one_whenever_it_came(
    number: int, repeats: str | None
) -> None:
    lines = [qualtrics(0, 1, row, 14) for row in ROWS]
    given_up = qualtrics(0, 0, WORSE, number)
    (found,) = tables(("q.csv", text([*QUALTRICS, given_up, *lines], ",")), repeats=repeats)
    assert (stored([found]), found.rows_repeated) == (truth("after"), 1)


def test_the_only_answer_of_somebody_is_kept_though_broken_off_and_that_is_told() -> None:
    head = ["#", *HEADER, "Response Type", "Start Date (UTC)", "Submit Date (UTC)"]
    lines = [typeform("partial" if n < 2 else "completed", row, n) for n, row in enumerate(ROWS, 1)]
    (found,) = tables(("t.csv", text([head, *lines], ",")))
    assert (stored([found]), found.rows_stored) == (truth("after"), len(ROWS))
    assert [problem.message[:24] for problem in found.problems] == ["1 анкета не закончена, к"]


def test_a_status_in_a_table_typed_by_hand_says_nothing_of_the_answers() -> None:
    lines = [[*row, 1] for row in ROWS]
    (found,) = tables(("а.csv", text([[*HEADER, "Status"], *lines])))
    assert (stored([found]), found.rows_skipped) == (truth("after"), 0)
