"""Of each person who stands in a table more than once the reader says which row is kept, and nothing else changes."""

import hashlib
import json

import pytest

import cli
from data_loaders.again import commit_instead, inherited
from data_loaders.commit import commit
from data_loaders.memory import remembered
from data_loaders.plan import plan
from data_loaders.report import Correction, TablePlan
from store import Store
from tests.books import Rows, text, xlsx
from tests.planned import fact, sheet
from tests.screens import empty_school, run
from tests.test_repeats import ANSWERS, MEASURED, PUPILS
from ui.drop import FILES

GRADES = [["Код", "1 четверть"], ["У-1", "3"], ["У-2", "5"], ["У-1", "4"]]
TABLES = {"response": ANSWERS, "measurement": MEASURED, "roster": PUPILS, "grades": GRADES}
TWO = {name: [*rows, [rows[2][0], *rows[1][1:]]] for name, rows in TABLES.items()}  # У-2 stands in rows 3 and 5


def planned(name: str, rows: Rows, said: Correction) -> TablePlan:
    tab = "Алгебра" if name == "grades" else "Лист1"
    return sheet(rows, tab, answers={("файл.xlsx", tab): said})


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(("chosen", "kept"), [((), [4, 5]), ((2,), [2, 5]), ((3,), [3, 4]), ((2, 3), [2, 3])])
def test_a_chosen_row_is_kept_and_for_the_others_the_last(name: str, chosen: tuple[int, ...], kept: list[int]) -> None:
    table = planned(name, TWO[name], Correction(rows=chosen))
    assert sorted(fact(table, name)["row"].unique()) == kept
    assert sorted(one.kept for one in table.twice) == kept
    assert [list(one.rows) for one in sorted(table.twice, key=lambda one: min(one.rows))] == [[2, 4], [3, 5]]


@pytest.mark.parametrize("name", TABLES)
def test_whoever_is_asked_answers_for_each_person(name: str) -> None:
    def status(rows: tuple[int, ...]) -> str:
        return planned(name, TWO[name], Correction(repeats="ask", rows=rows)).status

    assert [status(()), status((2,)), status((2, 5)), status((2, 9))] == [
        "needs answer", "needs answer", "planned", "needs answer"
    ]  # fmt: skip


def test_with_the_first_kept_a_later_row_may_be_chosen() -> None:
    table = planned("roster", TWO["roster"], Correction(repeats="first", rows=(4,)))
    assert sorted(fact(table, "roster")["row"]) == [3, 4]


def test_the_command_line_takes_rows_and_refuses_what_is_none(tmp_path) -> None:
    file, said = tmp_path / "анкета.csv", tmp_path / "ответы.json"
    file.write_bytes(text(ANSWERS))
    line = ["import", str(file), "--year", "2025/26", "--repeats", "ask", "--answers", str(said)]
    said.write_text(json.dumps([{"rows": [2]}]), encoding="utf-8")
    (answer,), code = cli.run([*line, "--db", str(tmp_path / "m.duckdb")])
    assert (answer["status"], code) == ("stored", 0)
    said.write_text(json.dumps([{"rows": ["вторая"]}]), encoding="utf-8")
    assert cli.run([*line, "--db", str(tmp_path / "m.duckdb")])[1] == 1


def test_chosen_rows_hold_for_their_own_file_only() -> None:
    store = Store.open(None)
    said = {("список.csv", None): Correction(rows=(2,), kind="pupils")}
    (done,) = commit(plan([("список.csv", text(PUPILS))], store, "2025/26", said), store)
    upload = int(done.tables[0].upload_id or 0)
    assert store.one("select \"row\", class from roster where code = 'У-1'") == (2, "7А")
    assert [entry["said"] for entry in remembered(store).values()] == [{"kind": "pupils"}]
    answers = inherited(store, upload, "список.csv", {})
    assert [(one.kind, tuple(one.rows)) for one in answers.values()] == [("pupils", ())]
    better = [PUPILS[0], PUPILS[2], *PUPILS[1:]]
    (ready,) = plan([("список.csv", text(better))], store, "2025/26", answers)
    commit_instead(ready, store, upload)
    assert store.one("select class from roster where code = 'У-1'") == ("8А",)


def test_on_the_page_the_rows_stand_one_under_another_and_a_click_keeps_the_other_one() -> None:
    content = xlsx({"Лист1": PUPILS})
    with empty_school():
        screen = run("upload", "curator", **{FILES: {hashlib.sha256(content).hexdigest(): ("а.xlsx", content)}})
        (both,) = (frame.value for frame in screen.dataframe if "3. Класс" in frame.value)
        assert both["3. Класс"].tolist() == ["7А", "8А"]
        (choice,) = screen.radio
        assert choice.value == 4
        choice.set_value(2).run()
        assert not screen.exception
        (table,) = screen.session_state["drop_plans"][1][0].tables
        assert sorted(fact(table, "roster")["row"]) == [2, 3]


def test_of_a_psychological_table_the_curator_sees_row_numbers_only() -> None:
    content = xlsx({"Лист1": MEASURED})
    with empty_school():
        state = {FILES: {"a": ("а.xlsx", content)}}
        curator, psychologist = (run("upload", role, **state) for role in ("curator", "psychologist"))
        said = [[name for frame in screen.dataframe for name in frame.value] for screen in (curator, psychologist)]
        assert [any("Тревожность" in name and name[0].isdigit() for name in names) for names in said] == [False, True]
        assert [len(screen.radio) for screen in (curator, psychologist)] == [1, 1]
