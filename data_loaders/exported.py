"""The header of a form system's export: one row, codes above texts, questions above labels, or told in the cells."""

import re
from collections import Counter

from data_loaders.dates import moment
from data_loaders.headers import Cells, Texts
from data_loaders.sources import TYPED, is_label, source, system_column, system_columns

KEYS = ("id", "answered_at", "started_at")  # every answer has these, and a digit in them
IMPORT = re.compile(r'\{"ImportId"')  # the third header row of Qualtrics
CODE = re.compile(r"[A-Za-z_]\w*(?:[\[./-]\w+\]?)*")  # of a question, as against its text
NUMBERED = re.compile(r"(вопрос|question|frage|ответ|response|antwort)\s+(\d+)", re.IGNORECASE)
# «О программе/Комфорт»; in a header of codes another sign may stand between them: «group.comfort», «group-comfort».
GROUPED = (re.compile(r"([^/]*)/(.+)", re.DOTALL), re.compile(r"([A-Za-z_]\w*)[.:-](\w[\w.:-]*)"))
ASKED = ("вопрос", "question", "frage")


def exported_header(cells: Cells) -> tuple[Texts, int, int] | None:
    """The header of a sheet that a form system wrote, its first row and the first row of data; None for other sheets.

    A system column keeps its upper name, by which the system is known; a question has its text, not its code.
    """
    top = next((number for number, row in enumerate(cells[:40]) if any(cell is not None for cell in row)), None)
    if top is None or source(texts(cells, top), 0) == TYPED:
        return None
    header, first = texts(cells, top), top + 1
    while first < min(len(cells), top + 3) and is_header(header, cells, first):
        row = texts(cells, first)
        header = header if imports(row) else combined(header, row)
        first += 1
    return ungrouped(told_in_cells(header, cells[first:])), top, first


def texts(cells: Cells, number: int) -> Texts:
    """One row of a sheet."""
    return tuple(None if cell is None else str(cell) for cell in cells[number])


def imports(row: Texts) -> bool:
    """Whether a row holds nothing but Qualtrics' names of columns."""
    return all(IMPORT.match(text) for text in row if text) and any(row)


def is_header(header: Texts, cells: Cells, number: int) -> bool:
    """Whether a row still belongs to the header: where every answer has its number or time it has words or nothing."""
    row = texts(cells, number)
    keys = [at for name, at in system_columns(header).items() if name in KEYS]
    if imports(row):
        return True
    if not keys or any(is_value(row[at]) for at in keys) or not any(row):
        return False
    after = texts(cells, number + 1) if number + 1 < len(cells) else row
    return imports(after) or number + 1 == len(cells) or any(is_value(after[at]) for at in keys)


def is_value(text: str | None) -> bool:
    """Whether a cell holds a number, a code with digits or a time: no name of a column."""
    return text is not None and (moment(text) is not None or any(sign.isdigit() for sign in text))


def combined(upper: Texts, lower: Texts) -> Texts:
    """One header of two rows; an upper question reaches over the empty cells to its right («question [label]»)."""
    header: list[str | None] = []
    reach: str | None = None
    for up, low in zip(upper, lower, strict=True):
        reach = up or reach
        if (up and system_column(up)) or not low:
            header.append(up)
        elif not reach or CODE.fullmatch(reach):
            header.append(low)
        else:
            header.append(reach if is_label(low) else f"{reach} [{low}]")
    return tuple(header)


def told_in_cells(header: Texts, cells: Cells) -> Texts:
    """The header with the question told in every cell of «Вопрос 1» as the header of «Ответ 1» (tests of Moodle)."""
    found = [NUMBERED.fullmatch((text or "").strip()) for text in header]
    said = {one[2]: only(cells[:, at]) for at, one in enumerate(found) if one and one[1].lower() in ASKED}
    named = zip(header, found, strict=True)
    return tuple(
        said.get(one[2]) or text if one and one[1].lower() not in ASKED else text for text, one in named
    )  # fmt: skip


def only(cells: Cells) -> str | None:
    """The one text that all filled cells say, or None."""
    different = set(cells) - {None}
    return str(different.pop()) if len(different) == 1 else None


def ungrouped(header: Texts) -> Texts:
    """The header without «group/» before the names of questions, where two or more share it (Kobo, ODK)."""
    parts = [None if text is None or system_column(text) else grouped(text) for text in header]
    times = Counter(part[0] for part in parts if part)
    cut = tuple(part[1] if part and times[part[0]] >= 2 else text for part, text in zip(parts, header, strict=True))
    return cut if cut == header else ungrouped(cut)


def grouped(text: str) -> tuple[str, str] | None:
    """The group before a question, and the question; None where a header names none."""
    found = next((found for pattern in GROUPED if (found := pattern.fullmatch(text))), None)
    return (found[1], found[2]) if found else None
