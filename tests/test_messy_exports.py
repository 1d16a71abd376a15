"""Messy exports of many kinds: what is stored is counted beforehand, and every other cell is told, in its row."""

from typing import Any

import pytest

from data_loaders.commit import commit
from data_loaders.desk import desk
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import text
from tests.messy import ANSWERS, MESSY, PUPILS, SAID, Messy, hidden_ods
from tests.planned import fact, tables


def facts(found: TablePlan) -> dict[str, int]:
    """How many rows of each table of the store a plan brings."""
    return {name: len(frame) for name, frame in found.facts.items() if len(frame)}


@pytest.mark.parametrize("one", MESSY, ids=[one.file for one in MESSY])
def test_what_is_not_stored_is_told_row_by_row(one: Messy) -> None:
    (found,) = tables((one.file, one.data), year="2025/26")
    assert (found.kind, facts(found)) == (one.kind, one.stored)
    assert found.rows_read == found.rows_stored + found.rows_repeated + found.rows_skipped
    said = [(problem.row, problem.message) for problem in found.problems]
    assert [row for row, _message in said] == [row for row, _words in one.told], said
    assert all(words in message for (_row, message), (_same, words) in zip(said, one.told, strict=True)), said


@pytest.mark.parametrize("one", [one for one in MESSY if one.stored == ANSWERS], ids=lambda one: one.file)
def test_every_form_of_the_same_answers_holds_the_same_answers(one: Messy) -> None:
    (found,) = tables((one.file, one.data))
    joined = fact(found, "answer").merge(fact(found, "response"), on="response")
    by_code = {code: sorted(rows["value"]) for code, rows in joined.groupby("code")}
    assert by_code == {code: sorted([*marks, {"да": 1, "нет": 0}[glad]]) for code, *marks, glad in SAID}


def test_a_hidden_sheet_of_an_ods_is_named_and_not_stored_beside_the_one_that_is_shown() -> None:
    shown, hidden = tables(("ods.ods", hidden_ods()))
    assert (facts(shown), shown.sheet) == (ANSWERS, "Ответы")
    assert (hidden.status, hidden.sheet) == ("refused", "Старое")
    assert "скрыт" in hidden.problems[0].message


@pytest.mark.parametrize(("header", "who", "joined"), [
    ("Код", ["У-1", "у 2", "У3"], ["Y-1", "У-2"]), ("ФИО", ["Иванова А.", "П. Орлов", "БЕЛОВА ЕВА"], ["Y-1", "У-2"]),
    ("ФИО", ["ИВАНОВА АННА", "Петр Орлов", "Белов Е."], ["Y-1", "У-2"]),
])  # fmt: skip
def test_people_written_in_other_ways_are_joined_and_the_one_nobody_knows_is_told(
    header: str, who: list[str], joined: list[str]
) -> None:
    rows: list[list[Any]] = [[header, "Вовлечённость до", "Вовлечённость после"], *([one, 5, 6] for one in who)]
    store = Store.open(None)
    _list, found = commit(plan([("у.csv", text(PUPILS)), ("з.csv", text(rows))], store, "2025/26"), store)
    ((row, value),) = [(one.row, one.value) for table in found.tables for one in table.problems]
    assert (row, value) == (4, who[2])
    people = desk(store, "2025/26").people
    assert sorted(str(one.code) for one in people if one.kind != "unknown" and one.measured) == joined
