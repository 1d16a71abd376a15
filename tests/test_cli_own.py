"""The command line's own questionnaires: drafted, added, listed, used in figures and the report, deleted."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import cli
from tests.own_school import FILES, YEAR, definition

DO = "questionnaire"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the definition and both files of the worked example."""
    (tmp_path / "mirror.toml").write_text(definition(), encoding="utf-8")
    for name, content in FILES:
        (tmp_path / name).write_bytes(content)
    return tmp_path


def answer(folder: Path, *words: object, code: int = 0, role: str = "psychologist") -> Any:
    found, exit_code = cli.run([*map(str, words), "--db", str(folder / "m.duckdb"), "--role", role])
    assert exit_code == code, found
    return found


def test_a_questionnaire_is_added_used_in_figures_and_deleted(folder: Path) -> None:
    added = answer(folder, DO, "add", folder / "mirror.toml")
    assert (added["code"], added["items"], added["uncounted"]) == ("mirror", 7, 0)
    assert added["parameters"] == ["own.mirror.worry", "own.mirror.support"]
    loaded = answer(folder, "import", *(folder / name for name, _content in FILES), "--year", YEAR)
    assert [(table["kind"], table["wave"], table["status"]) for table in loaded] == [
        ("own.mirror", "before", "stored"), ("own.mirror", "after", "stored")]  # fmt: skip
    rows = answer(folder, "changes", "--year", YEAR)
    assert [(row["parameter"], row["better"]) for row in rows] == [
        ("own.mirror.worry", "lower"), ("own.mirror.support", "higher")]  # fmt: skip
    answer(folder, "report", "--year", YEAR, "--out", folder / "r.xlsx")
    book = openpyxl.load_workbook(io.BytesIO((folder / "r.xlsx").read_bytes()), read_only=True)
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    assert "Беспокойство (Зеркало настроения)" in cells
    (one,) = answer(folder, DO, "list")
    assert [(upload["upload"], upload["people"]) for upload in one["uploads"]] == [(1, 24), (2, 21)]
    assert answer(folder, DO, "delete", "mirror")["status"] == "deleted"
    assert answer(folder, "changes", "--year", YEAR) == []


def test_show_writes_the_file_that_add_reads(folder: Path) -> None:
    answer(folder, DO, "add", folder / "mirror.toml")
    answer(folder, DO, "show", "mirror", "--out", folder / "again.toml")
    first = answer(folder, DO, "show", "mirror")["toml"]
    assert first == (folder / "again.toml").read_text("utf-8")
    answer(folder, DO, "add", folder / "again.toml")
    assert answer(folder, DO, "show", "mirror")["toml"] == first


def test_a_draft_of_a_files_headers_can_be_added(folder: Path) -> None:
    drafted = answer(folder, DO, "draft", folder / FILES[0][0], "--out", folder / "d.toml")
    assert (drafted["code"], drafted["items"], drafted["left_out"]) == ("zerkalo", 7, [])
    assert answer(folder, DO, "add", folder / "d.toml")["code"] == "zerkalo"


def test_psychological_ones_are_the_psychologists_and_what_is_wrong_is_told(folder: Path) -> None:
    path = folder / "mirror.toml"
    assert "--role psychologist" in answer(folder, DO, "add", path, code=1, role="curator")["error"]
    answer(folder, DO, "add", path)
    assert answer(folder, DO, "list", role="curator") == []
    assert "mirror" in answer(folder, DO, "show", "mirror", code=1, role="curator")["error"]
    path.write_text(definition().replace("psychological", "educational"), encoding="utf-8")
    assert "--role psychologist" in answer(folder, DO, "add", path, code=1, role="curator")["error"]
    assert "куратор и психолог" in answer(folder, DO, "list", code=1, role="administration")["error"]
    path.write_text(definition().replace("maximum = 4", "maximum = 0", 1), encoding="utf-8")
    assert "наименьший ответ (minimum)" in answer(folder, DO, "add", path, code=1)["error"]
    assert "назовите один файл" in answer(folder, DO, "show", code=1)["error"]
    (folder / "a.csv").write_text("ФИО;Класс\nИванов Иван;7А\n", encoding="utf-8")
    assert "нет столбцов" in answer(folder, DO, "draft", folder / "a.csv", code=1)["error"]
