"""The command line loads, undoes, keeps and reports a school's data, and its exit code says what was refused."""

import json
from pathlib import Path

import openpyxl
import pytest

import cli
from store import Store
from tests.books import text

SCHOOL = Path(__file__).with_name("school")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The database of the sample school, and what loading it said; tests only read it."""
    path = tmp_path_factory.mktemp("demo") / "monitor.duckdb"
    return str(path), *cli.run(["demo", "--db", str(path)])


def asked(*words):
    """The answer to a line that must succeed."""
    answer, code = cli.run(words)
    assert code == 0, answer
    return answer


def test_the_demo_stores_every_table_and_problems_in_cells_leave_0(demo):
    _path, tables, code = demo
    assert code == 0
    assert {table["status"] for table in tables} == {"stored"}
    assert any(table["problems"] for table in tables)
    assert all(t["rows_read"] == t["rows_stored"] + t["rows_repeated"] + t["rows_skipped"] for t in tables)
    assert all(isinstance(table["upload_id"], int) for table in tables)


@pytest.mark.parametrize("role", ["curator", "psychologist"])
def test_figures_of_the_demo_are_json_without_nan_and_hidden_ones_are_null(demo, role):
    path = demo[0]
    shares = asked("indicators", "--by", "class", "--role", role, "--db", path)
    stage_one, stage_two = (asked(command, "--role", role, "--db", path) for command in ("items", "changes"))
    assert json.loads(json.dumps([shares, stage_one, stage_two], allow_nan=False)) == [shares, stage_one, stage_two]
    assert all(row["value"] is None for row in shares if row["suppressed"])
    assert all(row["mean"] is None for row in stage_one["items"] if row["suppressed"])
    assert any(row["suppressed"] for row in shares) == (role != "psychologist")
    assert {row["group"].get("class", "whole") for row in shares} >= {"whole", "7А", "8Б"}


def test_the_whole_is_printed_before_its_groups(demo):
    rows = asked("indicators", "--by", "form", "--db", demo[0])
    first = {row["indicator"]: row["group"] for row in reversed(rows)}
    assert set(map(str, first.values())) == {"{}"}


def test_the_report_opens_as_a_workbook_with_its_sheets(demo, tmp_path):
    said = asked("report", "--out", str(tmp_path / "отчёт.xlsx"), "--on", "2026-05-31", "--db", demo[0])
    assert said == {"file": str(tmp_path / "отчёт.xlsx"), "year": "2025/26", "on": "2026-05-31"}
    book = openpyxl.load_workbook(said["file"], read_only=True)
    assert {"Показатели", "По классам", "Изменения"} <= set(book.sheetnames)


def test_the_stored_demo_is_sound(demo):
    assert asked("check", "--db", demo[0])["ok"] is True


def test_a_dry_run_says_what_it_would_do_and_does_nothing(tmp_path):
    db, pupils = str(tmp_path / "m.duckdb"), str(SCHOOL / "kontingent.csv")
    (planned,) = asked("import", pupils, "--dry-run", "--db", db)
    assert (planned["status"], planned["rows_stored"], planned["upload_id"]) == ("planned", 496, None)
    assert planned["file"] == pupils
    assert asked("uploads", "--db", db) == []


def test_an_import_is_stored_once_listed_undone_once_and_can_be_loaded_again(tmp_path):
    db, pupils = str(tmp_path / "m.duckdb"), str(SCHOOL / "kontingent.csv")
    (stored,) = asked("import", pupils, "--year", "2025/26", "--db", db)
    (again,) = asked("import", pupils, "--db", db)
    assert (stored["status"], again["status"]) == ("stored", "already stored")
    assert again["upload_id"] == stored["upload_id"]
    number = str(stored["upload_id"])
    assert asked("undo", number, "--db", db) == {"upload_id": stored["upload_id"], "status": "undone"}
    answer, code = cli.run(["undo", number, "--db", db])
    assert (code, number in answer["error"]) == (1, True)
    assert [bool(row["undone_at"]) for row in asked("uploads", "--db", db)] == [True]
    assert asked("import", pupils, "--db", db)[0]["status"] == "stored"


def test_what_is_refused_missing_or_needs_an_answer_ends_with_1_and_the_other_files_are_stored(tmp_path):
    files = {"меню.csv": [["Блюдо", "Цена"], ["Суп", 40], ["Каша", 30]],
             "замеры.csv": [["Код", "Уровень тревожности"], ["У-1", 6]],
             "ученики.csv": [["ФИО", "Класс", "Код"], ["Иванов Артём", "7А", "У-1"]]}  # fmt: skip
    for name, rows in files.items():
        (tmp_path / name).write_bytes(text(rows))
    named = [str(tmp_path / name) for name in (*files, "нет такого.xlsx")]
    tables, code = cli.run(["import", *named, "--db", str(tmp_path / "m.duckdb")])
    assert code == 1
    told = {Path(table["file"]).name: table for table in tables}
    assert {name: table["status"] for name, table in told.items()} == {
        "меню.csv": "refused", "замеры.csv": "needs answer", "ученики.csv": "stored", "нет такого.xlsx": "refused"
    }  # fmt: skip
    assert all(table["problems"][0]["message"] for table in tables if table["status"] != "stored")
    assert "нет такого.xlsx" in told["нет такого.xlsx"]["problems"][0]["message"]


def test_a_backup_put_back_brings_back_what_was_undone(database, tmp_path):
    db, copy = str(database), str(tmp_path / "копия.zip")
    before = asked("uploads", "--db", db)
    assert asked("backup", copy, "--db", db)["file"] == copy
    asked("undo", str(before[0]["upload"]), "--db", db)
    said = asked("restore", copy, "--db", db)
    assert said["database"] == db
    assert all(name.endswith(".before") and Path(name).exists() for name in said["set_aside"])
    assert asked("uploads", "--db", db) == before


def test_a_restore_takes_nothing_but_a_backup(database):
    for wrong in (str(SCHOOL / "kontingent.csv"), str(database.with_name("нет.zip"))):
        answer, code = cli.run(["restore", wrong, "--db", str(database)])
        assert (code, wrong in answer["error"]) == (1, True)
    assert len(asked("uploads", "--db", str(database))) == 2


def test_a_check_that_finds_something_ends_with_1(database):
    store = Store.open(database)
    with store.writing() as cursor:
        cursor.execute("insert into answer values (1, 1, 424242, 'comfort', 9, null)")
    store.close()
    answer, code = cli.run(["check", "--db", str(database)])
    assert (code, answer["problems"]) == (1, {"answers without a response": 1})
