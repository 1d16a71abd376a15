"""The command line hands out blank forms and codes, and says in a sentence what it cannot."""

import io
from pathlib import Path

import docx
import openpyxl
import pytest

import cli
from data_loaders.people import code_key
from metrics.codes import codes
from reports.guide import markdown
from reports.templates import numbered, template
from store import Store

CODE = "teacher_teacher.mentor.after"


@pytest.mark.parametrize("name", ["анкета.docx", "анкета.XLSX", "анкета.md"])
def test_a_blank_form_is_written_in_the_way_its_file_is_called(tmp_path, name):
    out = tmp_path / name
    # No database is asked for: blank forms can be had while the app runs.
    assert cli.run(["blank", CODE, "--out", str(out)]) == ({"file": str(out), "blank": CODE}, 0)
    written = out.read_bytes()
    if name.endswith("docx"):
        assert [one.text for one in docx.Document(io.BytesIO(written)).paragraphs if one.text in numbered(CODE)]
    else:
        assert cells(written) == cells(template(CODE)) if name.endswith("XLSX") else written.decode() == markdown(CODE)


def cells(book: bytes) -> list[tuple[object, ...]]:
    """The rows of the one sheet of a workbook."""
    return list(openpyxl.load_workbook(io.BytesIO(book)).active.iter_rows(values_only=True))


@pytest.mark.parametrize(
    ("line", "said"),
    [(["blank", "students", "--out", "x.xlsx"], "pupil_pupil.mentee.before"),
     (["blank", CODE, "--out", "x.pdf"], ".docx"), (["blank", "pupils", "--out", "x.docx"], ".xlsx")],
)  # fmt: skip
def test_what_cannot_be_made_is_said_with_what_can(line, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer, code = cli.run(line)
    assert (code, said in answer["error"]) == (1, True)
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("n", ["0", "100000"])
def test_too_many_codes_or_none_are_refused(n, database, tmp_path):
    answer, code = cli.run(["codes", n, "--out", str(tmp_path / "x.xlsx"), "--db", str(database)])
    assert (code, "3000" in answer["error"], n in answer["error"]) == (1, True, True)


def test_the_files_of_one_command_hold_the_same_codes_and_none_of_the_database(database, tmp_path):
    book, slips = tmp_path / "коды.xlsx", tmp_path / "листки.docx"
    answer, code = cli.run(["codes", "7", "--out", str(book), str(slips), "--db", str(database)])
    assert (answer, code) == ({"files": [str(book), str(slips)], "codes": 7}, 0)
    listed = [row[0] for row in cells(book.read_bytes())[4:]]
    names, _slips = docx.Document(str(slips)).tables
    assert [row.cells[1].text for row in names.rows][1:] == listed
    store = Store.open(database)
    assert not {code_key(one) for one in listed} & codes(store, store.scope())
    store.close()
