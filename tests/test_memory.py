"""What a reader corrected of a table is remembered by its headers, applied to the next file, and can be forgotten."""

import json
from pathlib import Path

import pytest

import cli
from data_loaders.commit import commit
from data_loaders.memory import forget, remembered
from data_loaders.plan import plan
from data_loaders.report import Correction, FilePlan
from questionnaires import instrument
from store import Store
from tests.books import text, xlsx

ASKED = [item for item in instrument("pupil_pupil", "mentee").wave("after") if item.kind == "10"][:5]
HEADER = ["Код участника", *(item.text["ru"] for item in ASKED), "Насколько тебе весело"]
SPARE = next(item.code for item in instrument("pupil_pupil", "mentee").wave("after") if item.code == "missing_text")


def answers(code: str, header: list[str] = HEADER) -> list[list[str]]:
    """A questionnaire with one person's answers."""
    return [header, [code, *map(str, range(3, 3 + len(ASKED))), "весело"]]


def planned(store: Store, name: str, rows: list[list[str]], said: Correction | None = None) -> FilePlan:
    """The plan of a csv file."""
    (one,) = plan([(name, text(rows))], store, "2025/26", {(name, ""): said} if said else None)
    return one


def items(one: FilePlan) -> dict[str, str | None]:
    """Header -> item of the only table."""
    (table,) = one.tables
    return {column.header: column.item for column in table.columns}


@pytest.fixture
def store() -> Store:
    """A store into which a file was loaded whose role and last column the reader set right."""
    store = Store.open(None)
    said = Correction(role="mentee", items={HEADER[-1]: SPARE, HEADER[1]: None})
    commit([planned(store, "первая.csv", answers("У-1"), said)], store)
    return store


def test_the_next_file_with_these_headers_is_corrected_in_the_same_way_and_says_so(store: Store) -> None:
    header = [" ".join(text.upper().split(" ")) for text in HEADER]
    (table,) = planned(store, "вторая.csv", answers("У-2", [header[0], *header[1:]])).tables
    found = {column.header: column.item for column in table.columns}
    assert (found[header[-1]], found[header[1]]) == (SPARE, None)
    assert any("remembered" in problem.message or "запомнено" in problem.message for problem in table.problems)


def test_a_file_with_other_headers_is_left_to_the_recogniser(store: Store) -> None:
    rows = [[*row, more] for row, more in zip(answers("У-2"), ("Класс", "7А"), strict=True)]
    assert items(planned(store, "вторая.csv", rows))[HEADER[-1]] is None


def test_what_the_reader_says_now_beats_what_is_remembered_and_is_remembered_in_its_place(store: Store) -> None:
    again = planned(store, "вторая.csv", answers("У-2"), Correction(items={HEADER[-1]: None}))
    assert items(again)[HEADER[-1]] is None
    commit([again], store)
    assert items(planned(store, "третья.csv", answers("У-3")))[HEADER[-1]] is None
    assert len(remembered(store)) == 1


def test_a_forgotten_correction_is_not_applied(store: Store) -> None:
    (mark,) = remembered(store)
    forget(store, mark)
    assert items(planned(store, "вторая.csv", answers("У-2")))[HEADER[-1]] is None
    assert remembered(store) == {}


def test_a_remembered_scale_is_told_in_words() -> None:
    store = Store.open(None)
    rows = [HEADER, *([f"У-{n}", *["345"[(n + k) % 3] for k in range(len(HEADER) - 1)]] for n in range(9))]
    commit([planned(store, "первая.csv", rows, Correction(scale="1-5"))], store)
    (table,) = planned(store, "вторая.csv", [*rows, ["У-20", *["5"] * (len(HEADER) - 1)]]).tables
    assert table.status == "planned"
    assert any(one.message.endswith("шкала 1-5") for one in table.problems)


def test_nothing_is_remembered_of_a_plan_that_was_not_stored() -> None:
    store = Store.open(None)
    planned(store, "первая.csv", answers("У-1"), Correction(role="mentee"))
    assert remembered(store) == {}


def test_the_wave_of_a_stage_two_table_is_not_remembered_since_the_next_may_be_the_other_one() -> None:
    store = Store.open(None)
    rows = [["Код", "Тревожность"], ["У-1", "5"], ["У-2", "6"]]
    commit([planned(store, "э.csv", rows, Correction(wave="before"))], store)
    (table,) = planned(store, "ю.csv", [*rows, ["У-3", "7"]]).tables
    assert table.status == "needs answer"


def test_a_remembered_wave_gives_way_to_what_the_next_file_says_of_itself(store: Store) -> None:
    commit([planned(store, "анкета.csv", answers("У-4"), Correction(wave="during"))], store)
    assert planned(store, "другая.csv", answers("У-5")).tables[0].wave == "during"
    assert planned(store, "анкета на выходе.csv", answers("У-5")).tables[0].wave == "after"


def test_answers_of_a_file_correct_the_tables_they_name(tmp_path: Path) -> None:
    file, said = tmp_path / "анкета.xlsx", tmp_path / "ответы.json"
    file.write_bytes(xlsx({"Лист1": answers("У-1"), "Лист2": answers("У-2")}))
    entry = {"file": "анкета.xlsx", "sheet": "Лист2", "year": "2025-26", "items": {HEADER[-1]: SPARE}}
    said.write_text(json.dumps([{"role": "mentor"}, entry, {"sheet": "Лист2", "role": "mentee"}]), encoding="utf-8")
    line = ["import", str(file), "--dry-run", "--answers", str(said), "--db", str(tmp_path / "m.duckdb")]
    (first, second), _code = cli.run(line)
    assert (first["role"], second["role"], second["year"]) == ("mentor", "mentee", "2025/26")
    assert second["columns"][-1]["item"] == SPARE


@pytest.mark.parametrize(
    "said",
    ["no list", "{}", '["x"]', '[{"role": "director"}]', '[{"colour": "red"}]', '[{"items": {"a": "no_such_item"}}]',
     '[{"year": "last"}]', '[{"items": ["a"]}]', '[{"scale": "пять"}]'],
)  # fmt: skip
def test_answers_that_cannot_be_used_are_refused_in_a_sentence(said: str, tmp_path: Path) -> None:
    (tmp_path / "ответы.json").write_text(said, encoding="utf-8")
    (tmp_path / "а.csv").write_bytes(text(answers("У-1")))
    line = ["import", str(tmp_path / "а.csv"), "--answers", str(tmp_path / "ответы.json")]
    answer, code = cli.run([*line, "--db", str(tmp_path / "m.duckdb")])
    assert code == 1
    assert "ответы.json" in answer["error"]
