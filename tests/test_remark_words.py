"""The words of refusals: marks are whole numbers, a damaged file is told in plain words, no day is told by a range."""

import random

import pytest

from data_loaders.marks import OURS
from data_loaders.plan import plan
from data_loaders.values import mark
from metrics.settings import change
from store import Store


@pytest.mark.parametrize("text", ["8,5", "0", "ну такое"])
def test_what_is_allowed_for_a_mark_is_a_whole_number(text: str) -> None:
    assert (mark(text, OURS).problem or "").endswith("допустимо: целое число от 1 до 10")


def test_a_file_that_is_no_text_and_no_workbook_is_told_without_words_of_programmers() -> None:
    broken = random.Random(1).randbytes(10_000)
    (table,) = plan([("список.xlsx", broken)], Store.open(None))[0].tables
    (problem,) = table.problems
    assert "байт" not in problem.message
    assert "файл повреждён" in problem.message


@pytest.mark.parametrize(
    ("text", "said"),
    [("31.02", "дня «31.02» нет в календаре"), ("29.02", "день «29.02» есть не в каждом году"),
     ("01.13", "нет в календаре"), ("завтра", "допустимо от 01.01 до 31.12")],
)  # fmt: skip
def test_a_day_that_is_none_is_told_so_and_not_by_a_range_it_lies_in(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        change(Store.open(None), "age_on", text)
