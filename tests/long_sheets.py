"""Workbooks with a sheet that two processes share, and what the reader finds in them."""

from io import BytesIO
from typing import Any

import openpyxl

from data_loaders import child
from data_loaders.limits import DEFAULT, Limits, Stop
from data_loaders.replies import Reply

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
