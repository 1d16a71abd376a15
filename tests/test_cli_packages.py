"""Packages on the command line: made, accepted by a fingerprint in a file of answers, a new key accepted."""

import json
from pathlib import Path

import pytest

import cli
from store.sealing import fingerprint, opened, public_key
from tests.sender import MARK, OTHER, package


@pytest.fixture
def municipality(tmp_path: Path) -> list[str]:
    """The option that names an empty database."""
    return ["--db", str(tmp_path / "municipality.duckdb")]


def test_a_package_is_made_once_the_school_has_a_name_and_says_its_fingerprint(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "пакет.mmpack.json"
    line = ["package", str(out), "--db", str(database)]
    refused, code = cli.run(line)
    assert (code, out.exists()) == (1, False)
    assert "school_name" in refused["error"]
    assert cli.run(["settings", "--set", "school_name", "  Школа   № 5 ", "--db", str(database)])[1] == 0
    made, code = cli.run([*line, "--on", "2026-05-31", "--role", "administration"])
    found = opened(out.read_bytes())
    assert (code, made["on"], made["figures"]) == (0, "2026-05-31", len(found["figures"]))
    assert made["fingerprint"] == fingerprint(found["public_key"])
    assert found["school"]["name"] == "Школа № 5"
    assert cli.run([*line, "--role", "psychologist"])[1] == 1
    assert cli.run([*line, "--on", "2026-05-30"])[0]["fingerprint"] == made["fingerprint"]
    [own], code = cli.run(["import", str(out), "--db", str(database)])
    assert (own["status"], code) == ("refused", 1)


def test_a_package_is_imported_with_the_fingerprint_as_an_answer(municipality: list[str], tmp_path: Path) -> None:
    file, answers = tmp_path / "school.json", tmp_path / "answers.json"
    file.write_bytes(package())
    [asked], code = cli.run(["import", str(file), *municipality])
    assert (asked["status"], code) == ("needs answer", 1)
    assert MARK in asked["problems"][0]["message"]
    answers.write_text(json.dumps([{"file": "school.json", "accept": MARK}]), "utf-8")
    [done], code = cli.run(["import", str(file), "--answers", str(answers), *municipality])
    assert (done["status"], done["kind"], done["rows_stored"], code) == ("stored", "package", 2, 0)
    assert cli.run(["undo", str(done["upload_id"]), *municipality])[1] == 0


def test_another_key_is_accepted_by_a_command_of_its_own(municipality: list[str], tmp_path: Path) -> None:
    first, second, answers = (tmp_path / name for name in ("first.json", "second.json", "answers.json"))
    first.write_bytes(package())
    second.write_bytes(package(OTHER, counted_on="2026-06-30"))
    answers.write_text(json.dumps([{"accept": MARK}]), "utf-8")
    mark = fingerprint(public_key(OTHER))
    assert "ещё не было пакетов" in cli.run(["newkey", str(second), mark, *municipality])[0]["error"]
    assert cli.run(["import", str(first), "--answers", str(answers), *municipality])[1] == 0
    assert cli.run(["import", str(second), *municipality])[0][0]["status"] == "refused"
    assert cli.run(["newkey", str(second), MARK, *municipality])[1] == 1
    assert cli.run(["newkey", str(second), mark, "--role", "administration", *municipality])[1] == 1
    assert cli.run(["newkey", str(second), mark, *municipality])[0]["status"] == "accepted"
    assert cli.run(["import", str(second), *municipality])[0][0]["status"] == "stored"
    second.write_bytes(second.read_bytes().replace("Школа".encode(), "Лицей".encode()))
    assert "изменён" in cli.run(["newkey", str(second), mark, *municipality])[0]["error"]
