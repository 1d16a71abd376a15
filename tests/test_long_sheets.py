"""A very long sheet is read in pieces: what comes out is what reading it whole gives."""

import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import openpyxl
import pytest

from data_loaders.cells import Grid, Texts
from data_loaders.grids import workbook
from data_loaders.limits import DEFAULT, Stop
from data_loaders.pieces import PIECES, long_sheet, pieces

Shown = list[tuple[Grid, list[str | None]]]


def book(rows: list[list[object]], merged: str | None = None, hidden: bool = False) -> bytes:
    """A workbook with a short sheet and these rows on the second one."""
    made = openpyxl.Workbook()
    made.worksheets[0].append(["Памятка"])
    sheet = made.create_sheet("Ответы")
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    sheet.sheet_state = "hidden" if hidden else "visible"
    file = BytesIO()
    made.save(file)
    return file.getvalue()


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


def shown(data: bytes, in_pieces: bool) -> Shown:
    """The sheets with their cells as text."""
    texts = Texts()
    with ThreadPoolExecutor(max_workers=2) as beside:
        long = long_sheet(data, 0) if in_pieces else None
        grids = workbook(data, DEFAULT, texts, long, beside)
    known, _ = texts.shown(DEFAULT)
    return [(one._replace(places=one.places[:0]), [known[place] for place in one.places]) for one in grids]


ROWS: list[list[object]] = [[n, f"У-{n:03}", n % 10 / 4, n % 3 == 0, "да"] for n in range(1, 60)]


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
def test_pieces_give_the_cells_that_the_whole_gives(rows: list[list[object]]) -> None:
    data = book(rows, merged="A1:B1", hidden=True)
    long = long_sheet(data, 0)
    assert long is not None
    assert long.tab == "Ответы"
    assert len(pieces(long)) == PIECES
    assert shown(data, in_pieces=True) == shown(data, in_pieces=False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<row r="30">', b'<!-- <row r="30"> ' + b"x" * 9000 + b' --><row r="30">'),
        (b'<row r="30">', b'<row r="3">'),
        (b"<sheetData>", b"<sheetData >"),
        (b"<row ", b"<row  "),
    ],
    ids=["a comment over a cut", "rows out of order", "another spelling", "no row to cut before"],
)
def test_a_sheet_that_cannot_be_cut_is_read_whole(old: bytes, new: bytes) -> None:
    data = changed(book(ROWS), old, new)
    assert shown(data, in_pieces=True) == shown(data, in_pieces=False)


def test_a_damaged_long_sheet_is_refused_as_a_short_one_is() -> None:
    data = changed(book(ROWS), b"</sheetData>", b"<row")
    reasons = []
    for in_pieces in (True, False):
        with pytest.raises(Stop) as stopped:
            shown(data, in_pieces)
        reasons.append(stopped.value.code)
    assert reasons == ["damaged", "damaged"]


def test_two_sheets_of_one_name_are_not_cut() -> None:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(book(ROWS))) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "xl/workbook.xml":
                part = part.replace(b'name="Sheet"', 'name="Ответы"'.encode())
            after.writestr(name, part)
    assert long_sheet(file.getvalue(), 0) is None
