"""The problems of all files go into one workbook in which no cell is a formula."""

import io
from pathlib import Path

import openpyxl

import cli
from tests.books import text, xlsx

PUPILS = [["ФИО", "Класс", "Код", "Дата рождения"], ["Иванов Артём", "@СУММ(A1)", "У-1", "+7(900)"],
          ["Белова Ёлка", "7А", "У-2", "01.02.2012"]]  # fmt: skip
MEASURED = [["Код", "Тревожность (до)"], ["У-1", "=33"], ["У-2", "5"]]


def remarks(tmp_path: Path, *more: str) -> list[tuple[object, ...]]:
    """The rows of the workbook written by an import of two files, header first."""
    (tmp_path / "ученики.xlsx").write_bytes(xlsx({"Список": PUPILS}))
    (tmp_path / "этап2.csv").write_bytes(text(MEASURED))
    files = [str(tmp_path / name) for name in ("ученики.xlsx", "этап2.csv", "нет.csv")]
    out = tmp_path / "замечания.xlsx"
    cli.run(["import", *files, "--db", str(tmp_path / "m.duckdb"), "--problems", str(out), *more])
    book = openpyxl.load_workbook(io.BytesIO(out.read_bytes()))
    sheet = book.worksheets[1]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return list(sheet.iter_rows(values_only=True))


def test_each_problem_is_a_row_with_file_sheet_row_column_value_and_message(tmp_path: Path) -> None:
    header, *rows = remarks(tmp_path)
    assert len(header) == 6
    assert [Path(str(row[0])).name for row in rows] == ["ученики.xlsx", "ученики.xlsx", "этап2.csv", "нет.csv"]
    assert {row[1:5] for row in rows[:2]} == {
        ("Список", 2, "Класс", "@СУММ(A1)"),
        ("Список", 2, "Дата рождения", "+7(900)"),
    }
    assert all(row[5] for row in rows)


def test_the_value_of_a_psychological_parameter_is_there_for_the_psychologist_only(tmp_path: Path) -> None:
    assert remarks(tmp_path, "--dry-run")[3][4] is None
    assert remarks(tmp_path, "--dry-run", "--role", "psychologist")[3][4] == "=33"
