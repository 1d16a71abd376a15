"""What a reader says of the columns of a list comes from a file of answers too, is remembered, and can be forgotten."""

import json
from pathlib import Path

import pytest

import cli
from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.memory import forget, remembered
from data_loaders.plan import plan
from store import Store
from tests.books import text, xlsx
from tests.planned import fact, tables
from tests.test_list_columns import FILE, PUPILS, SAID, renamed


def test_an_answer_file_says_it_and_the_next_file_with_these_headers_needs_none(tmp_path: Path) -> None:
    first, later, said = tmp_path / "а.csv", tmp_path / "б.csv", tmp_path / "ответы.json"
    first.write_bytes(text(PUPILS))
    later.write_bytes(text([PUPILS[0], ["Гусева Вера Ивановна", "9А", "05.06.2010", "3"]]))
    said.write_text(json.dumps([{"kind": "pupils", "items": SAID}]), encoding="utf-8")
    line = ["--db", str(tmp_path / "m.duckdb"), "--year", "2025/26"]
    [done], code = cli.run(["import", str(first), "--answers", str(said), *line])
    assert (code, done["status"], done["columns"][0]) == (
        0, "stored", {"header": "Ребёнок наш", "item": "name", "certainty": 1.0, "wave": None})  # fmt: skip
    [again], code = cli.run(["import", str(later), *line])
    assert (code, again["kind"], again["rows_stored"]) == (0, "pupils", 1)


@pytest.mark.parametrize("code", ["no_such_column", "topic"])
def test_a_code_that_no_column_has_is_refused_in_a_sentence(code: str, tmp_path: Path) -> None:
    (tmp_path / "а.csv").write_bytes(text(PUPILS))
    (tmp_path / "ответы.json").write_text(json.dumps([{"items": {"Телефон": code}}]), encoding="utf-8")
    line = ["import", str(tmp_path / "а.csv"), "--answers", str(tmp_path / "ответы.json")]
    answer, exit_code = cli.run([*line, "--db", str(tmp_path / "m.duckdb")])
    assert (exit_code, code in answer["error"]) == (1, True)


def test_a_forgotten_correction_of_a_list_is_not_applied_any_more() -> None:
    store = Store.open(None)
    said = {("а.csv", None): Correction("pupils", items=SAID)}
    commit(plan([("а.csv", text(PUPILS))], store, "2025/26", said), store)
    (mark,) = remembered(store)
    later = text([PUPILS[0], ["Гусева Вера Ивановна", "9А", "05.06.2010", "3"]])
    assert [table.status for table in tables(("б.csv", later), store=store)] == ["planned"]
    forget(store, mark)
    assert [table.status for table in tables(("б.csv", later), store=store)] == ["refused"]


def test_what_is_said_of_all_sheets_is_not_said_of_a_sheet_of_notes_that_nobody_knows() -> None:
    book = xlsx({"Ученики": renamed(PUPILS, "ФИО", "Класс"), "Заметки": [["слово", "дело"], ["раз", "два"]]})
    found = tables((FILE, book), answers={(FILE, None): Correction("pupils")})
    assert [table.status for table in found] == ["planned", "refused"]
    named = tables((FILE, book), answers={(FILE, "Заметки"): Correction("pupils")})
    assert [table.status for table in named] == ["planned", "needs answer"]


def test_a_row_of_data_taken_for_a_header_is_told_until_the_reader_has_said_a_column() -> None:
    file = ("а.csv", text(PUPILS[1:]))
    (found,) = tables(file, answers={("а.csv", None): Correction("pupils")})
    assert any("строка 1 принята за названия" in problem.message for problem in found.problems)
    (told,) = tables(("а.csv", text(PUPILS)), answers={("а.csv", None): Correction("pupils", items=SAID)})
    assert told.problems == ()


def test_who_answered_can_be_said_of_a_questionnaire_and_of_measurements() -> None:
    rows = [["Псевдоним", "Вовлечённость (до)", "Вовлечённость (после)"], ["У-1", 5, 7], ["У-2", 4, 6]]
    (found,) = tables(("а.csv", text(rows)), answers={("а.csv", None): Correction(items={"Псевдоним": "code"})})
    assert sorted({*fact(found, "measurement")["code_key"]}) == ["У1", "У2"]
