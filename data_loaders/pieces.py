"""A workbook whose one sheet is very long, as several workbooks with some of its rows each."""

# A library reads a sheet from its first to its last byte with one processor, and holds it whole. Rows can be read
# apart from one another as long as each says its number, which spreadsheet programs write.

import zipfile
from io import BytesIO
from itertools import pairwise
from typing import Literal, NamedTuple

from data_loaders.scan import READ_PARTS, inflated, last, sheet_names

Half = Literal["upper", "lower"]
# Where the bytes of the rows are cut. The process with the upper half looks through the whole file as well (scan.py),
# so it gets less to read.
CUTS = (0, 0.22, 0.43, 0.72, 1)
HALVES: dict[Half, slice] = {"upper": slice(0, 2), "lower": slice(2, 4)}
ROW, START, END = b'<row r="', b"<sheetData>", b"</sheetData>"
FOLDER = "xl/worksheets/"


class Long(NamedTuple):
    """The one long sheet of a workbook: the file it is in, its name on the tab, its XML."""

    file: str
    tab: str
    part: bytes


def has_long_sheet(data: bytes, least: int) -> bool:
    """Whether the archive says that it holds a sheet of at least so many bytes."""
    return any(is_long(entry, least) for entry in xml_parts(data))


def long_sheet(data: bytes, least: int) -> Long | None:
    """The longest sheet of an xlsx, where it has at least so many bytes and is the only one of its name.

    Raises Stop where its size or checksum is not what the archive claims.
    """
    entries = xml_parts(data)
    sheets = [entry for entry in entries if is_long(entry, least)]
    if not sheets:
        return None
    entry = max(sheets, key=lambda sheet: sheet.file_size)
    names = sheet_names(data, entries)
    tab = names.get(last(entry.filename), "")
    return Long(entry.filename, tab, inflated(data, entry)) if list(names.values()).count(tab) == 1 else None


def is_long(entry: zipfile.ZipInfo, least: int) -> bool:
    """Whether a part is a sheet of at least so many bytes."""
    return entry.filename.startswith(FOLDER) and entry.file_size >= least


def pieces(long: Long, half: Half) -> list[range]:
    """The bytes of half of the sheet's rows, cut between rows; none where it is not written as most programs write it.

    A cut may fall into a comment: then no library reads the piece before it.
    """
    first, end = long.part.find(START) + len(START), long.part.rfind(END)
    if first < len(START) or end < 0 or b"<worksheet" not in long.part[:first]:
        return []
    cuts = [long.part.find(ROW, first + int((end - first) * cut), end) for cut in CUTS[:-1]]
    return [] if min(cuts) < 0 else [range(*rows) for rows in pairwise([*cuts, end])][HALVES[half]]


def row_number(long: Long, rows: range) -> int | None:
    """The number that the first of these rows says it has, from 1; None where it says none."""
    said = long.part[rows.start + len(ROW) : rows.start + len(ROW) + 8].partition(b'"')[0]
    return int(said) if said.isdigit() and int(said) else None


def book(data: bytes, long: Long, rows: range) -> BytesIO:
    """The workbook with these rows of the long sheet only; what is merged in it stands with the first ones."""
    opened = long.part.index(b">", long.part.index(b"<worksheet")) + 1
    after = long.part[long.part.rfind(END) :] if long.part.find(ROW) == rows.start else END + b"</worksheet>"
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for entry in xml_parts(data):
            if not entry.filename.startswith(FOLDER):
                archive.writestr(entry.filename, inflated(data, entry))
        with archive.open(long.file, "w") as sheet:
            for part in (long.part[:opened], START, memoryview(long.part)[rows.start : rows.stop], after):
                sheet.write(part)
    return whole


def xml_parts(data: bytes) -> list[zipfile.ZipInfo]:
    """The entries of a workbook that a library reads."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return [entry for entry in archive.infolist() if entry.filename.lower().endswith(READ_PARTS)]
