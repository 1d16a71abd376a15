"""A very long sheet is read by two processes, half of it each: what comes out is what one process gives."""

import zipfile
from io import BytesIO

import pytest

from data_loaders import child
from data_loaders.pieces import long_sheet
from data_loaders.replies import reply
from tests.long_sheets import ROWS, SHARED, WHOLE, book, outcome, shown


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with something else in its second sheet."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name.endswith("sheet2.xml"):
                assert old in part
                part = part.replace(old, new)
            after.writestr(name, part)
    return file.getvalue()


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["ID", "Код"], *ROWS], id="a table with numbers, texts and truth values"),
        pytest.param([["Анкета"], [], [None, "Код"], *ROWS, [], [], ["Итого", None, 12]], id="blank rows, totals"),
        pytest.param([[None, "Код"], *([None, *row] for row in ROWS)], id="a blank first column"),
        pytest.param([*ROWS, *([row[0]] for row in ROWS), [*range(30)]], id="rows of different width"),
        pytest.param([*ROWS, *([] for _ in range(100)), *ROWS[:2]], id="more blank rows than a piece holds"),
    ],
)
def test_two_halves_give_the_cells_that_the_whole_gives(rows: list[list[object]]) -> None:
    data = book(rows, merged="A1:B1", hidden=True)
    lower = reply(child.finish(child.start("xlsx", SHARED, "lower"), data, SHARED))
    assert lower.above is not None
    assert 0 < lower.sheets[0][3] < len(rows) - lower.above + 1
    together = child.shared(data, SHARED)
    assert together is not None
    assert shown(together) == outcome(data, WHOLE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        *((b'<row r="%d">' % n, b"<!-- " + b"x" * 9000 + b' <row r="1"> --><row r="%d">' % n) for n in (6, 12, 30, 45)),
        (b'<row r="30">', b'<row r="3">'),
        (b'<c r="A20"', b'<c r="A61"'),
        (b"</sheetData>", b"".join(b'<row r="%d"></row>' % n for n in range(900_000, 901_000)) + b"</sheetData>"),
        (b'<row r="', b'<row r="0'),
        (b"<sheetData>", b"<sheetData >"),
        (b"<row ", b"<row  "),
    ],
    ids=[
        *(f"a comment above row {n}, over a cut" for n in (6, 12, 30, 45)),
        "rows out of order",
        "a cell of the upper half below the lower one",
        "rows without cells far below",
        "numbers of rows with a zero before them",
        "another spelling",
        "no row to cut before",
    ],
)
def test_a_sheet_that_cannot_be_cut_is_read_whole(old: bytes, new: bytes) -> None:
    data = changed(book(ROWS), old, new)
    assert outcome(data, SHARED) == outcome(data, WHOLE)
    assert outcome(data, WHOLE) != "damaged"


def test_a_damaged_long_sheet_is_refused_as_a_short_one_is() -> None:
    data = changed(book(ROWS), b"</sheetData>", b"<row")
    assert outcome(data, SHARED) == outcome(data, WHOLE) == "damaged"


def test_one_long_sheet_among_others_is_shared_and_its_neighbours_stay() -> None:
    data = book(ROWS)
    name, cells = "Ответы", [[str(cell) for cell in row] for row in ROWS]
    found = outcome(data, SHARED)
    assert isinstance(found, tuple)
    sheets, texts, _warnings = found
    assert [sheet[0] for sheet in sheets] == ["Sheet", name]
    assert texts[0] == [["Памятка"]]
    assert [row[:2] for row in texts[1]] == [row[:2] for row in cells]


def test_two_sheets_of_one_name_are_not_cut() -> None:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(book(ROWS))) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "xl/workbook.xml":
                part = part.replace(b'name="Sheet"', 'name="Ответы"'.encode())
            after.writestr(name, part)
    assert long_sheet(file.getvalue(), 0) is None
