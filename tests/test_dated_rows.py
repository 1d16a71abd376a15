"""Waves that the rows of a table say by their time: «сентябрь» and «май» under a name said once."""

from typing import Any

import pytest

from tests.planned import fact, sheet

HEAD = ["Ученик", "Этап", "Мотивация к учёбе"]


def rows(first: str, second: str) -> list[list[Any]]:
    return [["Диагностика"], HEAD, ["Орлов Илья", first, 5], [None, second, 7], ["Белова Анна", first, 4],
            [None, second, 3]]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [
    ("сентябрь", "май"), ("Октябрь 2025", "Апрель 2026"), ("осень", "весна"),
])  # fmt: skip
def test_months_of_rows_are_before_and_after_and_nobody_is_repeated(first: str, second: str) -> None:
    found = sheet(rows(first, second))
    assert fact(found, "measurement")[["wave", "value"]].values.tolist() == [
        ["before", 5], ["after", 7], ["before", 4], ["after", 3]
    ]  # fmt: skip
    (said,) = found.problems
    assert (said.column, f"«{first}»" in said.message, f"«{second}»" in said.message) == ("Этап", True, True)


@pytest.mark.parametrize(("first", "second"), [("май", "октябрь"), ("сентябрь", "сентябрь"), ("раз", "два")])
def test_times_that_do_not_settle_the_waves_are_asked(first: str, second: str) -> None:
    found = sheet(rows(first, second))
    assert found.status == "needs answer"
    assert "на входе или на выходе" in " ".join(one.message for one in found.problems)
