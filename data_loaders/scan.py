"""The parts of a zipped workbook before a library sees them: true sizes, checksums, nothing that expands."""

import re
import zipfile
import zlib
from html import unescape
from io import BytesIO

from data_loaders.limits import Limits, Stop, Warned
from data_loaders.sheet_xml import blank_cells, check_far_cells

READ_PARTS = (".xml", ".rels", ".bin")
SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^<>]*)>")
LINK = re.compile(rb"<(?:\w+:)?Relationship\s([^<>]*)>")
ATTRIBUTE = re.compile(rb"(?:\w+:)?(\w+)=\"([^\"<>]*)\"")


def scan(data: bytes, limits: Limits, known: tuple[str, str, bytes] | None = None) -> Warned:
    """Warnings about cells that will read as blank; raises Stop for what would hurt or lie.

    known: a part that is unpacked already (see pieces.Long).
    """
    found: Warned = []
    names: dict[str, str] | None = None
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [entry for entry in archive.infolist() if entry.filename.lower().endswith(READ_PARTS)]
    for entry in parts:
        part = known[-1] if known and known[0] == entry.filename else inflated(data, entry)
        if b"<!DOCTYPE" in part:
            raise Stop("crafted")  # no workbook has one, and entities defined in it can read files or explode
        if entry.filename == "META-INF/manifest.xml" and b"encryption-data" in part:
            raise Stop("password")
        if b"sheetData" in part:
            names = sheet_names(data, parts) if names is None else names
            sheet = names.get(last(entry.filename), "")
            check_far_cells(part, sheet, limits)
            found += blank_cells(part, sheet)
    return found


def inflated(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of one entry; raises Stop unless they have the size and checksum that the archive claims."""
    head = data[entry.header_offset : entry.header_offset + 30]
    start = entry.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = memoryview(data)[start : start + entry.compress_size]
    try:
        part = unpacked(packed, entry)
    except zlib.error:
        raise Stop("damaged") from None
    if len(part) != entry.file_size or zlib.crc32(part) != entry.CRC:
        raise Stop("damaged")
    return part


def unpacked(packed: memoryview, entry: zipfile.ZipInfo) -> bytes:
    """The entry's bytes, at most one more than it claims: that is enough to catch a lie about its size."""
    if entry.compress_type == zipfile.ZIP_STORED:
        return bytes(packed)
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size + 1)
    raise Stop("damaged")


def sheet_names(data: bytes, parts: list[zipfile.ZipInfo]) -> dict[str, str]:
    """File name of each sheet's part (lower case, no folder) -> the name on its tab, where it is found."""
    files = {last(entry.filename): entry for entry in parts}
    if not {"workbook.xml", "workbook.xml.rels"} <= files.keys():
        return {}
    book, links = (inflated(data, files[name]) for name in ("workbook.xml", "workbook.xml.rels"))
    targets = {link.get("Id", ""): last(link.get("Target", "")) for link in elements(LINK, links)}
    return {targets.get(sheet.get("id", ""), ""): sheet.get("name", "") for sheet in elements(SHEET, book)}


def elements(pattern: re.Pattern[bytes], part: bytes) -> list[dict[str, str]]:
    """The attributes, without prefixes, of every element that the pattern finds."""
    return [
        {key.decode(): unescape(value.decode("utf-8", "replace")) for key, value in ATTRIBUTE.findall(match)}
        for match in pattern.findall(part)
    ]


def last(path: str) -> str:
    """The file name at the end of a path, lower case."""
    return path.replace("\\", "/").rpartition("/")[2].lower()
