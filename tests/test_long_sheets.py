"""A very long sheet is read by two processes, half of it each: what comes out is what one process gives."""

import zipfile
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from data_loaders import child
from data_loaders.limits import DEFAULT, Limits, Stop
from data_loaders.pieces import long_sheet
from data_loaders.replies import Reply, reply
from data_loaders.signatures import file_kind
from tests.hostile import CASES, LIMITS, Hostile

WHOLE, SHARED = DEFAULT._replace(long=DEFAULT.inflated), DEFAULT._replace(long=0)
Shown = tuple[list[Any], list[list[list[str | None]]], list[Any]]


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


def shown(reply: Reply) -> Shown:
    """The facts of the sheets, the cells of each as text, the warnings."""
    return reply.sheets, [reply.texts[places].tolist() for places in reply.places], [*map(tuple, reply.warnings)]


def outcome(data: bytes, limits: Limits) -> Shown | str:
    """The sheets as the reader finds them, or why it stops."""
    try:
        return shown(child.ask("xlsx", data, limits))
    except Stop as stop:
        return stop.code


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
        (b'<c r="A10"', b'<c r="A58"'),
        (b'<row r="', b'<row r="0'),
        (b"<sheetData>", b"<sheetData >"),
        (b"<row ", b"<row  "),
    ],
    ids=[
        *(f"a comment above row {n}, over a cut" for n in (6, 12, 30, 45)),
        "rows out of order",
        "a cell of the upper half among those of the lower one",
        "numbers of rows with a zero before them",
        "another spelling",
        "no row to cut before",
    ],
)
def test_a_sheet_that_cannot_be_cut_is_read_whole(old: bytes, new: bytes) -> None:
    data = changed(book(ROWS), old, new)
    assert outcome(data, SHARED) == outcome(data, WHOLE)
    assert outcome(data, WHOLE) != "damaged"


@pytest.mark.parametrize(
    ("limit", "ends"),
    [
        ({"rows": 0}, "far"),
        ({"cells": 500}, "far"),
        ({"cells": 600}, "cells"),
        ({"characters": 400}, "text"),
        ({"characters": 500}, None),
        ({"cell": 5}, None),
        ({"seconds": 0.01}, "slow"),
    ],
    ids=[
        "rows",
        "cells",
        "cells of all sheets",
        "characters",
        "characters of the different texts",
        "length of a cell",
        "seconds",
    ],
)
def test_two_halves_keep_the_limits_that_the_whole_keeps(limit: dict[str, Any], ends: str | None) -> None:
    data = book([["Благодарность"], *ROWS, *ROWS, ["Пожелание"]])
    found = outcome(data, SHARED._replace(**limit))
    assert found == outcome(data, WHOLE._replace(**limit))
    assert found == ends if ends else isinstance(found, tuple)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_hostile_workbook_ends_the_same_way_where_two_processes_share_it(case: Hostile) -> None:
    data = case.make()
    try:
        kind = file_kind(data, LIMITS)
    except Stop:
        kind = "none"
    if kind == "xlsx":
        assert outcome(data, LIMITS._replace(long=0)) == outcome(data, LIMITS._replace(long=LIMITS.inflated))


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
