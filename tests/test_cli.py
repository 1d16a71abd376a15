"""The command line answers in JSON whatever is typed, and its exit code says how it went."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cli
from store import Store
from store.passphrase import SETTING, digest
from terminal.line import COMMANDS, parser

ROOT = Path(__file__).parents[1]
ELSEWHERE = ("demo", "package", "newkey")  # commands that need more than a line: test_cli_data.py, test_cli_packages.py
PUPILS = Path(__file__).with_name("school") / "kontingent.csv"


def lines(folder: Path) -> dict[str, list[str]]:
    """One line for each command, in an order in which all of them can be run."""
    named = {
        "import": [str(PUPILS), "--dry-run"],
        "indicators": ["--by", "class"],
        "changes": ["--by", "form", "--on-time"],
        "report": ["--out", str(folder / "report.xlsx")],
        "blank": ["pupil_pupil.mentee.before", "--out", str(folder / "blank.docx")],
        "codes": ["3", "--out", str(folder / "codes.xlsx"), str(folder / "codes.docx")],
        "undo": ["1"],
        "redo": ["1"],
        "replace": ["1", str(PUPILS)],
        "backup": [str(folder / "copy.zip")],
        "restore": [str(folder / "copy.zip")],
    }
    return {command: named.get(command, []) for command in COMMANDS if command not in ELSEWHERE}


def error(*words: str) -> tuple[str, int]:
    """What a line that fails says, and its exit code."""
    answer, code = cli.run(words)
    assert set(answer) == {"error"}
    return answer["error"], code


def is_json(answer: Any) -> bool:
    """Whether an answer is JSON as it stands, without NaN and without types that JSON does not know."""
    return bool(answer == json.loads(json.dumps(answer, allow_nan=False)))


def test_every_command_answers_in_json(database, tmp_path):
    for command, words in lines(tmp_path).items():
        answer, code = cli.run([command, *words, "--format", "json", "--db", str(database)])
        assert is_json(answer), command
        assert code == 0, (command, answer)


@pytest.mark.parametrize(
    "words",
    [[], ["count"], ["undo", "first"], ["undo"], ["indicators", "--year", "2025"], ["report"],
     ["blank", "pupils"], ["codes"], ["codes", "many", "--out", "x.xlsx"],
     ["indicators", "--on", "31.05.2026"], ["changes", "--by", "subject"], ["items", "--role", "parent"],
     ["join", "--confirm-above", "90"], ["join", "--list", "--undo", "1"], ["join", "--undo", "first"]],
    ids=" ".join,
)  # fmt: skip
def test_a_line_that_is_not_understood_ends_with_2_and_shows_the_usage(words):
    said, code = error(*words)
    assert code == 2
    assert "usage: cli.py" in said


@pytest.mark.parametrize("typed", ["2025/26", "2025-26", "2025/2026", "2025–26"])
def test_a_school_year_may_be_typed_in_several_ways(typed):
    assert parser().parse_args(["items", "--year", typed]).year == "2025/26"


def test_the_database_named_on_the_line_beats_the_one_of_the_environment(database, tmp_path, monkeypatch):
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "other.duckdb"))
    assert len(cli.run(["uploads", "--db", str(database)])[0]) == 2
    assert cli.run(["uploads"]) == ([], 0)
    assert (tmp_path / "other.duckdb").exists()


def test_the_psychologist_is_let_in_freely_until_a_passphrase_is_set_and_by_it_afterwards(database, monkeypatch):
    line = ["changes", "--role", "psychologist", "--db", str(database)]
    monkeypatch.delenv("MONITOR_PASSPHRASE", raising=False)
    assert cli.run(line)[1] == 0
    store = Store.open(database)
    store.save_setting(SETTING, digest("сирень за окном"))
    store.close()
    assert "MONITOR_PASSPHRASE" in error(*line)[0]
    monkeypatch.setenv("MONITOR_PASSPHRASE", "сирень за дверью")
    assert error(*line)[1] == 1
    assert cli.run(["changes", "--db", str(database)])[1] == 0
    monkeypatch.setenv("MONITOR_PASSPHRASE", "сирень за окном")
    assert cli.run(line)[1] == 0


def test_a_place_that_cannot_be_written_is_named(database, tmp_path):
    out = tmp_path / "нет такой папки" / "отчёт.xlsx"
    said, code = error("report", "--out", str(out), "--db", str(database))
    assert (code, str(out) in said) == (1, True)


def test_something_else_than_a_database_is_refused_in_a_sentence(tmp_path, capsys):
    (tmp_path / "текст.duckdb").write_text("просто текст" * 500, encoding="utf-8")
    said, code = error("uploads", "--db", str(tmp_path / "текст.duckdb"))
    assert (code, "текст.duckdb" in said) == (1, True)
    assert capsys.readouterr().err == ""


def test_what_nobody_expected_is_json_too_and_its_trace_goes_to_standard_error(database, capsys):
    store = Store.open(database)
    store.run("drop table upload_part")
    store.close()
    said, code = error("uploads", "--db", str(database))
    printed = capsys.readouterr()
    assert (code, "CatalogException" in said) == (1, True)
    assert "Traceback" in printed.err
    assert printed.out == ""


def test_while_another_program_holds_the_database_a_command_says_so(database):
    program = "import sys; from pathlib import Path; from store import Store; s = Store.open(Path(sys.argv[1]));"
    program += "print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", program, str(database)], cwd=ROOT, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        answers = [error(*words, "--db", str(database)) for words in (["uploads"], ["restore", str(PUPILS)])]
        other.communicate("")
    assert all(code == 1 and str(database) in said for said, code in answers)


def test_standard_output_is_json_words_go_to_standard_error_and_nothing_is_loaded_in_vain(database):
    line = [sys.executable, "-X", "importtime", "cli.py", "uploads", "--db", str(database)]
    process = subprocess.run(line, cwd=ROOT, capture_output=True)
    assert [row["kind"] for row in json.loads(process.stdout.decode("utf-8"))] == ["pairs", "pupils"]
    assert process.returncode == 0
    printed = process.stderr.decode("utf-8").splitlines()
    assert len([words for words in printed if not words.startswith("import time:")]) == 1
    loaded = {words.rpartition("|")[2].strip() for words in printed}
    assert "store" in loaded
    assert loaded & {"plotly", "scipy", "xlsxwriter", "sample_data", "streamlit"} == set()


def test_usage_does_not_wait_for_the_database():
    program = "import sys, cli; print(cli.run(['count'])[1], sorted({'pandas', 'duckdb'} & set(sys.modules)))"
    process = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert process.stdout == "2 []\n"
