"""One questionnaire of invented answers, to be written as each form system writes it (tests/exports.py)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

# Code in our questionnaire, the question as a school words it, the answers of four people; the third is the first
# person again, whose later answer counts.
ASKED: list[tuple[str, str, list[Any]]] = [
    ("code", "Код участника", ["У-1", "У-2", "У-1", "У-3"]),
    ("comfort", "Насколько комфортно было общение с наставником?", [8, 9, 7, 10]),
    ("support", "Ощущали ли Вы поддержку наставника?", [9, 3, 6, 10]),
    ("result_satisfaction", "Довольны ли Вы результатом совместной работы?", [7, 2, 8, None]),
    ("expectations_met", "Оправдались ли Ваши ожидания?", [10, 4, 9, 8]),
    ("plan_clear", "Был ли понятен план совместной работы?", [9, 8, 10, 9]),
    ("glad_after", "Рады ли Вы, что участвовали в программе?", ["Да", "Нет", "Да", "Да"]),
    ("missing_text", "Чего Вам не хватило в программе?", ["времени", None, "встреч, времени", "всего хватило"]),
]
TIMES = [datetime(2026, 5, 12, 9, 0) + timedelta(minutes=5 * n) for n in range(4)]
# What is stored of it: the people, and each one's answers.
STORED = {"У-2": [9, 3, 2, 4, 8, 0], "У-1": [7, 6, 8, 9, 10, 1], "У-3": [10, 10, 8, 9, 1]}
CODES = [code for code, _text, _answers in ASKED]
TEXTS = [said for _code, said, _answers in ASKED]
Rows = list[list[Any]]
File = tuple[str, bytes]


def answers(blank: object = None, yes: object = "Да", no: object = "Нет") -> Rows:
    """The answers, a row per person, with the system's own way to say nothing, yes and no."""
    ways = {None: blank, "Да": yes, "Нет": no}
    return [[ways.get(cell, cell) for cell in row] for row in zip(*(said for *_head, said in ASKED), strict=True)]


def framed(before: Sequence[Sequence[Any]], rows: Rows, after: Sequence[Sequence[Any]] = ()) -> Rows:
    """Rows between the system's columns on their left and right."""
    ends = after or [[]] * len(rows)
    return [[*left, *row, *right] for left, row, right in zip(before, rows, ends, strict=True)]


def stamps(shape: str | None = None, **later: int) -> list[Any]:
    """The times of the answers, as text in a shape or as dates."""
    times = [time + timedelta(**later) for time in TIMES]
    return [time.strftime(shape) if shape else time for time in times]
