"""The command line erases answers of those who have withdrawn only with --erase, and says before how many of whom."""

from pathlib import Path
from typing import Any

import pytest

import cli
from data_loaders.commit import commit_file
from data_loaders.plan import plan
from store import Store
from store.uploads import undo
from tests.consent_school import FILES, FREE, load, said_in

REGISTER = "согласия.csv"
TOLD = "согласие отозвал 1 человек: при загрузке этого файла будут удалены 6 ответов"
HOW = "чтобы согласиться, добавьте --erase"


@pytest.fixture
def school(tmp_path: Path) -> tuple[str, str]:
    """The database of a school with answers and without a register, and the register as a file."""
    path, register = tmp_path / "monitor.duckdb", tmp_path / REGISTER
    register.write_bytes(FILES[REGISTER])
    store = Store.open(path)
    load(store, REGISTER)
    undo(store, 1)
    load(store, *FREE)
    store.close()
    return str(path), str(register)


def secret(path: str) -> bool:
    """Whether what the one who has withdrawn wrote is there still."""
    store = Store.open(Path(path))
    try:
        return "тайна-У-2" in said_in(store)
    finally:
        store.close()


def tables(answer: Any) -> list[tuple[str, str]]:
    return [(table["status"], " ".join(one["message"] for one in table["problems"])) for table in answer]


@pytest.mark.parametrize("words", [["import", "{file}"], ["import", "{file}", "--dry-run"], ["redo", "1"]])
def test_without_a_word_the_register_waits_and_says_how_to_agree(school: tuple[str, str], words: list[str]) -> None:
    path, register = school
    answer, code = cli.run([word.format(file=register) for word in words] + ["--db", path])
    ((status, said),) = tables(answer)
    assert (status, code, secret(path)) == ("needs answer", 1, True)
    assert said.startswith(TOLD)
    assert HOW in said


@pytest.mark.parametrize("words", [["import", "{file}", "--erase"], ["redo", "1", "--erase"]])
def test_with_the_word_it_is_stored_and_the_answers_are_gone(school: tuple[str, str], words: list[str]) -> None:
    path, register = school
    answer, code = cli.run([word.format(file=register) for word in words] + ["--db", path])
    assert ([status for status, _said in tables(answer)], code, secret(path)) == (["stored"], 0, False)


def test_replacing_a_register_asks_too(school: tuple[str, str]) -> None:
    path, register = school
    harmless = Path(register).with_name("никто.csv")
    harmless.write_bytes("Код;Согласие;Дата подписания\nУ-1;получено;01.09.2025\n".encode())
    (table,), _code = cli.run(["import", str(harmless), "--db", path])
    words = ["replace", str(table["upload_id"]), register, "--db", path]
    answer, code = cli.run(words)
    assert ([status for status, _said in tables(answer)], code, secret(path)) == (["needs answer"], 1, True)
    answer, code = cli.run([*words, "--erase"])
    assert ([status for status, _said in tables(answer)], code, secret(path)) == (["stored"], 0, False)


def test_reading_anew_leaves_answers_until_somebody_agrees(
    school: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _register = school
    store = Store.open(Path(path))
    (register,) = plan([("согласия 2.csv", FILES[REGISTER] + b"\n")], store)
    commit_file(register, store, "curator")  # as a version left it that erased nothing
    store.close()
    _answer, code = cli.run(["reread", "--db", path])
    said = capsys.readouterr().err
    assert (code, secret(path)) == (1, True)
    assert "согласие отозвал 1 человек" in said
    assert HOW in said
    assert (cli.run(["reread", "--erase", "--db", path])[1], secret(path)) == (0, False)
    assert cli.run(["reread", "--db", path])[1] == 0
