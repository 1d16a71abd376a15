"""The command line's pairing desk: people and candidates by code, decisions made and taken back, never a name."""

import json
from pathlib import Path
from typing import Any

import pytest

import cli
from tests.books import text
from tests.test_desk import MEASURED, PAIRS, PUPILS


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A database whose pairs name two pupils otherwise than the list, and whose measurements have one strange code."""
    measured = text([*MEASURED, ["У-103", "7Б", "4", "6"], ["У-0104", "7Б", "5", "5"]])
    files = {"ученики.csv": PUPILS, "пары.csv": PAIRS, "замеры.csv": measured}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    named = [str(tmp_path / name) for name in files]
    assert cli.run(["import", *named, "--year", "2025/26", "--db", str(tmp_path / "m.duckdb")])[1] == 0
    return str(tmp_path / "m.duckdb")


def asked(*words: str) -> Any:
    """The answer to a line that must succeed."""
    answer, code = cli.run(words)
    assert code == 0, answer
    return answer


def test_people_say_by_code_what_there_is_and_how_it_was_joined(db: str) -> None:
    people = asked("people", "--db", db)
    known = {one["code"]: one for one in people if one["kind"] == "pupil"}
    assert known["У-0104"] == {"code": "У-0104", "kind": "pupil", "class": "7Б", "paired": False, "answered": [],
                               "measured": ["after", "before"], "joined": ["code"], "doubts": []}  # fmt: skip
    assert (known["У-0103"]["joined"], known["У-0103"]["doubts"]) == (["short name"], ["short name"])
    assert [one["joined"] for one in people if one["kind"] == "unknown"] == [["unknown"]] * 3


def test_what_is_confirmed_is_joined_with_an_estimate_and_what_is_undone_waits_again(db: str) -> None:
    desk = asked("join", "--list", "--db", db)
    assert (desk["people"], desk["joined"], desk["waiting"], desk["done"]) == (6, 3, 3, None)
    after = asked("join", "--confirm-above", "0.8", "--db", db)
    sure = [one["certainty"] for one in desk["candidates"] if one["certainty"] >= 0.8]
    assert after["done"]["estimated_wrong"] == pytest.approx(sum(1 - one for one in sure) / len(sure))
    assert len(after["candidates"]) == len(desk["candidates"]) - len(sure)
    numbers = [str(number) for number in after["done"]["confirmed"]]
    assert [one["undo"] for one in after["decisions"]] == [int(number) for number in reversed(numbers)]
    again = asked("join", "--undo", *numbers, "--db", db)
    assert (again["candidates"], again["decisions"]) == (desk["candidates"], [])


def test_one_candidate_is_confirmed_and_another_rejected_by_its_id(db: str) -> None:
    first, second, *_rest = [one["id"] for one in asked("join", "--db", db)["candidates"]]
    assert len(asked("join", "--confirm", first, "--db", db)["done"]["confirmed"]) == 1
    last = asked("join", "--reject", second, "--db", db)
    assert not {first, second} & {one["id"] for one in last["candidates"]}
    assert [one["verdict"] for one in last["decisions"]] == ["different", "same"]


def test_a_join_that_was_made_by_itself_is_kept_parted_and_joined_again(db: str) -> None:
    (doubt,) = asked("join", "--db", db)["doubts"]
    assert (doubt["code"], doubt["to_code"], doubt["why"]) == (None, "У-0103", ["short name"])
    assert asked("join", "--keep-above", "0.99", "--db", db)["done"] == {"confirmed": [], "estimated_wrong": None}
    for words, verdict in ((("--part-below", "0.99"), "different"), (("--reject", doubt["id"]), "different"),
                           (("--keep-above", "0.5"), "same"), (("--confirm", doubt["id"]), "same")):  # fmt: skip
        after = asked("join", *words, "--db", db)
        (said,) = after["decisions"]
        assert (after["doubts"], said["verdict"], said["year"]) == ([], verdict, "2025/26")
        assert after["joined"] == (2 if verdict == "different" else 3)
        assert asked("join", "--undo", str(said["undo"]), "--db", db)["doubts"] == [doubt]


def test_no_name_and_no_hash_of_one_is_printed(db: str) -> None:
    said = json.dumps([asked("people", "--db", db), asked("join", "--db", db)], ensure_ascii=False)
    assert not [name for name in ("Белова", "Маша", "Ивонова", "name_key") if name in said]


@pytest.mark.parametrize(
    "words", [["join", "--confirm", "nobody"], ["join", "--undo", "4242"], ["people", "--role", "administration"]]
)
def test_what_is_not_there_or_not_for_this_reader_is_refused_in_a_sentence(db: str, words: list[str]) -> None:
    answer, code = cli.run([*words, "--db", db])
    assert (code, set(answer)) == (1, {"error"})
