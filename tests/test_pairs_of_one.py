"""A pair of a person with oneself is named with its row and value, is not stored and involves nobody."""

from typing import Any

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import Rows, text
from tests.planned import fact, sheet

TOLD = "наставник и наставляемый – один и тот же человек"
CODES = ["Код наставника", "Код наставляемого", "Форма", "Дата начала"]
NAMES = ["Наставник", "Класс наставника", "Наставляемый", "Класс наставляемого", "Форма"]


def told(found: TablePlan) -> list[tuple[int | None, str | None, str | None]]:
    return [(one.row, one.column, one.value) for one in found.problems if TOLD in one.message]


@pytest.mark.parametrize(("header", "row", "column", "value"), [
    (CODES, ["У-1", "у 1", "ученик-ученик", "01.10.2025"], "Код наставляемого", "у 1"),
    (NAMES, ["Орлов Пётр", "9А", "орлов петр", "9 «А»", "ученик-ученик"], "Наставляемый", "орлов петр"),
    (NAMES, ["Пётр Орлов", "9А", "Орлов Пётр", "", "ученик-ученик"], "Наставляемый", "Орлов Пётр"),
])  # fmt: skip
def test_the_row_is_named_and_left_out(header: list[str], row: list[str], column: str, value: str) -> None:
    other = ["У-2", "У-3", *row[2:]] if header is CODES else ["Белова Анна", "9А", "Орлова Ева", "7Б", row[4]]
    found = sheet([header, row, other])
    assert told(found) == [(2, column, value)]
    assert (found.rows_read, found.rows_stored, found.rows_skipped) == (2, 1, 1)
    assert len(fact(found, "pair_member")) == 2


@pytest.mark.parametrize("row", [
    ["Орлов Пётр", "9А", "Орлов Пётр", "7Б", "ученик-ученик"],  # namesakes
    ["Орлов Пётр", "", "Орлов Пётр", "7Б", "работодатель-ученик"],  # perhaps a father
])  # fmt: skip
def test_a_namesake_is_another_person(row: list[str]) -> None:
    found = sheet([NAMES, row])
    assert (told(found), found.rows_stored) == ([], 1)


def test_of_a_group_only_the_mentor_among_the_mentees_is_left_out() -> None:
    found = sheet([CODES, ["У-1", "У-2; У-1; У-3", "ученик-ученик", "01.10.2025"]])
    assert told(found) == [(2, "Код наставляемого", "У-1")]
    assert fact(found, "pair_member")[["role", "code"]].values.tolist() == [
        ["mentor", "У-1"], ["mentee", "У-2"], ["mentee", "У-3"]]  # fmt: skip


@pytest.mark.parametrize("sides", [("Код наставника", "Код наставляемого"), ("Наставник", "Наставляемый")])
def test_a_meeting_with_oneself_is_no_meeting(sides: tuple[str, str]) -> None:
    one, other = ("У-1", "У-2") if "Код" in sides[0] else ("Орлов Пётр", "Белова Анна")
    header: Rows = [[*sides, "Дата встречи", "Вид встречи"]]
    found = sheet([*header, [one, one, "01.10.2025", "знакомство"], [one, other, "02.10.2025", "рабочая"]])
    assert told(found) == [(2, sides[1], one)]
    assert (found.kind, found.rows_stored, found.rows_skipped) == ("meetings", 1, 1)


def test_nobody_is_involved_by_a_pair_with_oneself() -> None:
    store = Store.open(None)
    roster: list[list[Any]] = [["ФИО", "Класс", "Код"], ["Орлов Пётр", "9А", "У-1"], ["Белова Анна", "7Б", "У-2"]]
    pairs = [CODES, ["У-1", "У-1", "ученик-ученик", "01.10.2025"], ["У-2", "", "ученик-ученик", "01.10.2025"]]
    commit(plan([("ученики.csv", text(roster)), ("пары.csv", text(pairs))], store, "2025/26"), store)
    assert store.one("select count(*) from involved") == (0,)
