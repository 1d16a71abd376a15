"""In an export of several events a person's rows belong together by their record, where the code stands in one only."""

from typing import Any

import pytest

from data_loaders.report import Correction
from tests.books import text
from tests.planned import fact, tables
from tests.test_foreign_exports import AFTER, BEFORE, CODES, SAID, stored, truth

EVENTS = {"raw": ("before_arm_1", "after_arm_1"), "labels": ("Before (Arm 1: Pupils)", "After (Arm 1: Pupils)")}
YES = {"raw": {"Да": 1, "Нет": 0}, "labels": {}}


def longitudinal(shape: str, record: Any, code: str | None = None) -> bytes:
    """Both waves, a row each; record: number and code of a person -> the record; code: the header of a column of codes,
    which is filled at the start only.
    """
    asked = [*BEFORE, *AFTER] if shape == "raw" else [*BEFORE.values(), *AFTER.values()]
    head = ["record_id", "redcap_event_name"] if shape == "raw" else ["Record ID", "Event Name"]
    ends = "anketa_complete" if shape == "raw" else "Complete?"
    rows: list[list[Any]] = [[*head, *([code] if code else []), *asked, ends]]
    for number, person in enumerate(CODES, 1):
        for event, wave in zip(EVENTS[shape], ("before", "after"), strict=True):
            cells = [YES[shape].get(cell, cell) for cell in SAID[wave][person]]
            gap = [""] * (len(asked) - len(cells))
            named = [person if wave == "before" else ""] if code else []
            whole = [*cells, *gap] if wave == "before" else [*gap, *cells]
            rows.append([record(number, person), event, *named, *whole, 2 if shape == "raw" else "Complete"])
    return text(rows, ",")


@pytest.mark.parametrize("shape", EVENTS)
def test_the_code_that_stands_at_the_start_only_is_that_of_every_event(shape: str) -> None:
    found = tables(("r.csv", longitudinal(shape, lambda number, _code: number, "Код участника")))
    assert [(table.wave, table.rows_stored) for table in found] == [("before", 25), ("after", 25)]
    assert stored(found) == truth("before", "after")


@pytest.mark.parametrize("shape", EVENTS)
def test_a_record_that_is_no_number_of_the_system_is_the_code(shape: str) -> None:
    found = tables(("r.csv", longitudinal(shape, lambda _number, code: code)))
    assert stored(found) == truth("before", "after")
    assert [table.columns[0].item for table in found] == ["code", "code"]


def test_numbers_that_the_system_gives_itself_are_nobodys_codes_until_the_reader_says_so() -> None:
    data = longitudinal("labels", lambda number, _code: number)
    found = tables(("r.csv", data))
    assert all(fact(table, "response")["code_key"].isna().all() for table in found)
    assert all("«Record ID»" in table.problems[0].message for table in found)
    told = tables(("r.csv", data), answers={("r.csv", None): Correction(items={"Record ID": "code"})})
    assert [fact(table, "response")["code_key"].tolist() for table in told] == [[str(n) for n in range(1, 26)]] * 2


def test_two_codes_in_one_record_are_left_as_they_stand() -> None:
    lines = longitudinal("raw", lambda number, _code: number, "code").decode().splitlines()
    other = [line.replace("after_arm_1,,", "after_arm_1,Z-7,") if line.startswith("1,") else line for line in lines]
    _before, after = tables(("r.csv", "\n".join(other).encode()))
    assert fact(after, "response")["code"].tolist()[:2] == ["Z-7", CODES[1]]


def test_a_personal_access_code_is_the_participants_code_where_no_question_asks_for_one() -> None:
    for head, wanted in ((["Код участника"], CODES), ([], [f"tok{n}x" for n in range(25)])):
        system = ["id", "submitdate", "lastpage", "startlanguage", "token"]
        lines = [
            [n, "2026-05-12 09:00:00", 3, "ru", f"tok{n}x", *([code] if head else []), *SAID["after"][code]]
            for n, code in enumerate(CODES)
        ]
        (found,) = tables(("l.csv", text([[*system, *head, *AFTER.values()], *lines])))
        assert fact(found, "response")["code"].tolist() == wanted
