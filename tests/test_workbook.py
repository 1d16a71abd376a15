"""Workbooks are read as text, every cell in its place, and what cannot be read is said in a sentence."""

import io
from typing import Any

import openpyxl
import pytest

from data_loaders.limits import Limits
from data_loaders.refusals import SENTENCES
from data_loaders.workbook import Book, Refused, Sheet, read
from locales import _, use
from tests.packages import inline, ods, ods_cell, strict_xlsx, xls, xlsx


def book(data: bytes) -> Book:
    return read("список.xlsx", data)


def only(data: bytes) -> Sheet:
    (sheet,) = book(data).sheets
    return sheet


def saved(sheet_book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    sheet_book.save(out)
    return out.getvalue()


def placed(values: dict[str, Any]) -> bytes:
    file = openpyxl.Workbook()
    for address, value in values.items():
        file.active[address] = value
    return saved(file)


def test_row_i_of_the_cells_is_row_i_plus_one_of_the_sheet():
    cells = only(placed({"C4": "начало", "E7": "конец"})).cells
    assert cells.shape == (7, 5)
    assert (cells[3, 2], cells[6, 4]) == ("начало", "конец")
    assert sum(cell is not None for row in cells for cell in row) == 2


def test_cells_that_show_nothing_do_not_make_a_sheet_longer():
    assert only(placed({"A1": "есть", "C9": " \n ", "D2": "\u200b"})).cells.shape == (1, 1)


def test_hidden_and_empty_sheets_are_there_and_marked():
    file = openpyxl.Workbook()
    file.active.title = "Видимый"
    file.active["A1"] = 1
    hidden = file.create_sheet("Скрытый")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "тайна"
    file.create_sheet("Пустой")
    found = [(sheet.name, sheet.hidden, sheet.cells.shape) for sheet in book(saved(file)).sheets]
    assert found == [("Видимый", False, (1, 1)), ("Скрытый", True, (2, 2)), ("Пустой", False, (0, 0))]


def test_merged_cells_are_told_and_keep_their_value_in_the_first():
    file = openpyxl.Workbook()
    file.active.append(["Код", "Тревожность", None])
    file.active.append([None, "до", "после"])
    file.active.merge_cells("A1:A2")
    file.active.merge_cells("B1:C1")
    sheet = only(saved(file))
    assert sorted(sheet.merged) == [(0, 0, 1, 0), (0, 1, 0, 2)]
    assert list(sheet.cells[0]) == ["Код", "Тревожность", None]


def test_formulas_without_a_value_are_counted_and_named():
    cells = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>'
    )
    cells += '<row r="2">' + "".join(f'<c r="{letter}2"><f>A1*2</f><v></v></c>' for letter in "ABCDEFG") + "</row>"
    ((sheet, warning),) = book(xlsx(cells, sheet_name="Свод &amp; итог")).warnings
    assert sheet == "Свод & итог"
    assert "«Свод & итог»" in warning
    assert "8 (B1, A2, B2, C2, D2 …)" in warning


def test_error_values_are_counted_and_named():
    cells = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>5</v></c></row>'
    found = book(xlsx(cells))
    assert list(found.sheets[0].cells[0]) == [None, "5"]
    assert "1 (A1)" in found.warnings[0][1]
    assert book(placed({"A1": "Код"})).warnings == ()


def test_an_old_workbook_reads_like_a_new_one():
    cells = only(xls([[], [None, "Код", 8.0, 8.5, True], [None, "У-1"]])).cells
    assert [list(row) for row in cells] == [
        [None] * 5,
        [None, "Код", "8", "8.5", "TRUE"],
        [None, "У-1", None, None, None],
    ]


def test_an_open_document_reads_like_an_excel_one():
    repeated = "table:number-{}-repeated='{{}}'"
    cell = f"<table:table-cell {repeated.format('columns')}/>"
    empty = f"<table:table-row {repeated.format('rows')}>{cell}</table:table-row>"
    typed = [("string", "Код"), ("float", "8"), ("date", "2026-02-09"), ("date", "2026-02-09T09:00:00")]
    typed += [("time", "PT03H04M00S"), ("boolean", "true")]
    row = "<table:table-row>" + "".join(ods_cell(*cell) for cell in typed) + "</table:table-row>"
    cells = only(ods(empty.format(2, 3) + row + empty.format(1_048_570, 16_384))).cells
    assert cells.shape == (3, 6)
    assert list(cells[2]) == ["Код", "8", "2026-02-09", "2026-02-09 09:00:00", "03:04:00", "TRUE"]


def test_a_strict_workbook_is_read_and_not_taken_for_empty():
    assert list(only(strict_xlsx(f'<row r="1">{inline("A1", "Код")}</row>')).cells[0]) == ["Код"]


def test_formatted_but_empty_cells_far_away_do_no_harm():
    cells = f'<row r="1">{inline("A1", "Код")}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert only(xlsx(cells)).cells.shape == (1, 1)


def test_a_long_cell_is_cut_with_a_warning():
    found = book(xlsx(f'<row r="1">{inline("A1", "я" * 50_000)}</row>'))
    assert len(found.sheets[0].cells[0, 0]) == 32_767
    assert len(found.warnings) == 1


def test_the_name_of_a_file_does_not_decide_how_it_is_read():
    workbook, table = placed({"A1": "Код"}), "Код;Класс\nУ-1;7А".encode()
    for name in ("a.csv", "b.xls", "c", ""):
        assert read(name, workbook).sheets[0].cells[0, 0] == "Код"
        assert read(name, table).sheets[0].cells.shape == (2, 2)


def test_answers_in_json_become_a_table():
    records = '[{"ID": 7, "Да или нет": true, "Что": ["а", "б"], "Оценка": 8.0}, {"ID": 8, "Ещё": null}]'
    pairs = '[[["ID", "7"], ["Вопрос", "8"]], [["ID", "9"], ["Вопрос", "10"]]]'
    cells = only(records.encode()).cells
    assert [list(row) for row in cells] == [["ID", "Да или нет", "Что", "Оценка", "Ещё"],
            ["7", "TRUE", "а, б", "8", None], ["8", None, None, None, None]]  # fmt: skip
    assert [list(row) for row in only(pairs.encode()).cells] == [["ID", "Вопрос"], ["7", "8"], ["9", "10"]]


def test_a_reader_that_takes_too_long_is_stopped():
    with pytest.raises(Refused, match="Чтение заняло больше"):
        read("a.xlsx", placed({"A1": 1}), Limits(seconds=0.01))


def test_every_reason_has_a_sentence_in_russian():
    use("ru")
    assert [code for code, text in SENTENCES.items() if _(text) == text] == []
