"""Who stands in a table more than once: both rows are named, and the reader says which of them is kept."""

import pytest

import cli
from data_loaders.report import Correction, TablePlan
from questionnaires import instrument
from tests.books import text
from tests.planned import fact, sheet

SCALES = [item for item in instrument("pupil_pupil", "mentee").wave("after") if item.kind == "10"][:4]
ANSWERS = [["Код участника", *(item.text["ru"] for item in SCALES)],
           ["У-1", "3", "4", "5", "6"], ["У-2", "5", "6", "7", "8"], ["у-1", "9", "8", "7", "6"]]  # fmt: skip
MEASURED = [["Код", "Тревожность (до)"], ["У-1", "3"], ["У-2", "5"], ["У-1", "9"]]
PUPILS = [["Код", "ФИО", "Класс"], ["У-1", "Иванов Артём", "7А"], ["У-2", "Белова Ёлка", "7А"],
          ["У-1", "Иванов Артём", "8А"]]  # fmt: skip
FACTS = {"response": ANSWERS, "measurement": MEASURED, "roster": PUPILS}


def planned(rows: list[list[str]], which: str | None = None) -> TablePlan:
    """The plan of a table with this word on repeated people."""
    return sheet(rows, answers={("файл.xlsx", "Лист1"): Correction(repeats=which)})


@pytest.mark.parametrize("name", FACTS)
@pytest.mark.parametrize(("which", "row", "kept"), [(None, 2, 4), ("last", 2, 4), ("first", 4, 2)])
def test_the_row_asked_for_is_kept_and_both_are_named(name: str, which: str | None, row: int, kept: int) -> None:
    table = planned(FACTS[name], which)
    assert sorted(fact(table, name)["row"]) == sorted([3, kept])
    (said,) = [problem for problem in table.problems if str(kept) in problem.message and str(row) in problem.message]
    assert (said.row, said.column) == (row, None)
    assert (table.status, table.flags["repeated"], table.rows_repeated) == ("planned", 1, 1)


@pytest.mark.parametrize("name", FACTS)
def test_whoever_wants_to_be_asked_has_to_answer_before_anything_is_stored(name: str) -> None:
    table = planned(FACTS[name], "ask")
    assert table.status == "needs answer"


def test_nobody_is_asked_where_nobody_is_repeated() -> None:
    assert planned(ANSWERS[:3], "ask").status == "planned"


def test_the_command_line_asks_keeps_the_first_or_the_last(tmp_path) -> None:
    file = tmp_path / "анкета.csv"
    file.write_bytes(text(ANSWERS))
    line = ["import", str(file), "--year", "2025/26", "--dry-run", "--db", str(tmp_path / "m.duckdb"), "--repeats"]
    statuses = {which: cli.run([*line, which])[0][0]["status"] for which in ("last", "first", "ask")}
    assert statuses == {"last": "planned", "first": "planned", "ask": "needs answer"}
