"""Hostile and broken files, made here: archives and workbooks that would hurt or lie; `CASES` has the others too."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data_loaders.limits import MB, Limits
from tests.hostile_cells import SHEETS
from tests.hostile_text import TEXTS
from tests.packages import archive, inline, ods, ods_cell, xls, xlsx, xlsx_parts

# Smaller than the shipped limits, so that bombs can be small too.
LIMITS = Limits(
    inflated=20 * MB, harmless=2 * MB, rows=5_000, cells=1_000_000, seconds=20, memory=500 * MB, characters=2_000_000
)
GOOD = xlsx(
    "".join(f'<row r="{n}">{inline(f"A{n}", f"У-{n:04d}")}<c r="B{n}"><v>{n % 10}</v></c></row>' for n in range(1, 400))
)


@dataclass(frozen=True)
class Hostile:
    """A file and what may become of it: refused for one of these reasons, or «read» as harmless cells."""

    what: str
    make: Callable[[], bytes]
    outcomes: frozenset[str]


def with_parts(more: Mapping[str, str | bytes]) -> bytes:
    """A good workbook with further parts."""
    return archive({**xlsx_parts(f'<row r="1">{inline("A1", "Код")}</row>'), **more})


def with_sizes(data: bytes, name: str, size: int) -> bytes:
    """The archive with another unpacked size claimed for one entry, in both of its headers."""
    changed = bytearray(data)
    for signature, at, length in ((b"PK\x03\x04", 22, 26), (b"PK\x01\x02", 24, 28)):
        place = data.find(signature)
        while place >= 0:
            start = place + (30 if at == 22 else 46)
            count = struct.unpack_from("<H", data, place + length)[0]
            if data[start : start + count] == name.encode():
                struct.pack_into("<I", changed, place + at, size)
            place = data.find(signature, place + 4)
    return bytes(changed)


def with_flag(data: bytes) -> bytes:
    """The archive with every entry marked as encrypted."""
    changed = bytearray(data)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            changed[place + at] |= 1
            place = data.find(signature, place + 4)
    return bytes(changed)


def overlapping() -> bytes:
    """Five hundred entries of a list that all point at the same 100 kB of zeros."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(bytes(100_000)) + packed.flush()
    facts = (zlib.crc32(bytes(100_000)), len(body), 100_000)
    start = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, *facts, 1, 0) + b"a" + body
    entries = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *facts, 5, 0, 0, 0, 0, 0, 0) + b"%05d" % n
        for n in range(500)
    )
    return start + entries + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 500, 500, len(entries), len(start), 0)


def twice() -> bytes:
    """Two parts of one name, of which one program reads the first and another the second."""
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("XL/worksheets/sheet1.xml", "<worksheet/>")
    return out.getvalue()


def flipped(data: bytes, place: int) -> bytes:
    """The file with one bit of one byte turned."""
    return data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]


def bomb(size: int) -> bytes:
    """A workbook with one more part of so many zeros."""
    return with_parts({"xl/worksheets/sheet2.xml": bytes(size)})


def endless_ods() -> bytes:
    """A value repeated over a thousand columns and a million rows."""
    cell = ods_cell("float", "1", ' table:number-columns-repeated="1000"')
    return ods(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


def looped_xls() -> bytes:
    """An old workbook whose table of sectors leads in a circle."""
    data = bytearray(xls([["Код"]] * 500))
    table = 512 * (1 + struct.unpack_from("<I", data, 76)[0])
    struct.pack_into("<64I", data, table, *([0] * 64))
    return bytes(data)


def locked_xls() -> bytes:
    """An old workbook that says after its first record that the rest is encrypted."""
    data = bytearray(xls([["Код"]]))
    after = data.find(b"\x09\x08\x10\x00") + 20
    struct.pack_into("<H", data, after, 0x2F)
    return bytes(data)


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a part that says it is 400 MB": (lambda: with_sizes(GOOD, "xl/sharedStrings.xml", 400 * MB), "inflated"),
    "a part of 30 MB of zeros": (lambda: bomb(30 * MB), "inflated"),
    "parts that unpack to a thousand times their size": (lambda: bomb(10 * MB), "inflated"),
    "a part that says 1 kB and unpacks to 10 MB": (
        lambda: with_sizes(bomb(10 * MB), "xl/worksheets/sheet2.xml", 1024), "damaged"),
    "ten thousand parts": (lambda: with_parts({f"xl/{n}.xml": "" for n in range(10_000)}), "inflated"),
    "parts that overlap": (overlapping, "inflated"),
    "two parts of one name": (twice, "crafted"),
    "a name that leads out of the archive": (lambda: with_parts({"../../evil.xml": "x"}), "crafted"),
    "a name that leads out in the middle": (lambda: with_parts({"xl/../../evil.xml": "x"}), "crafted"),
    "a name from the root": (lambda: with_parts({"/etc/passwd": "x"}), "crafted"),
    "a name with a drive": (lambda: with_parts({"C:\\evil.xml": "x"}), "crafted"),
    "an archive with a password": (lambda: with_flag(GOOD), "password"),
    "an ods with a password": (lambda: ods("", "<manifest:encryption-data/>"), "password"),
    "an encrypted xlsx": (lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512), "password"),
    "an xls with a password": (locked_xls, "password"),
    "an archive of other files": (lambda: archive({"a.csv": "1;2", "b.csv": "3;4"}), "archive"),
    "an archive of nothing": (lambda: archive({}), "archive"),
    "a text document": (lambda: archive({"word/document.xml": "<w/>"}), "document"),
    "a presentation": (lambda: archive({"ppt/presentation.xml": "<p/>"}), "document"),
    "a workbook of Apple Numbers": (lambda: archive({"Index/Document.iwa": "x"}), "numbers"),
    "an old text document": (lambda: OLE + "WordDocument".encode("utf-16-le"), "document"),
    "the first half of an xlsx": (lambda: GOOD[: len(GOOD) // 2], "damaged"),
    "an xlsx without its last bytes": (lambda: GOOD[:-30], "damaged"),
    "the first half of an xls": (lambda: xls([["Код"]] * 500)[:3_000], "damaged"),
    "an xlsx with a turned bit in its cells": (lambda: flipped(GOOD, GOOD.find(b"sheet1.xml") + 300), "damaged"),
    "an xls whose sectors lead in a circle": (looped_xls, "damaged memory slow"),
    "an ods of a billion cells": (endless_ods, "memory damaged"),
}  # fmt: skip

CASES = tuple(
    Hostile(what, make, frozenset(ends.split())) for what, (make, ends) in {**ARCHIVES, **SHEETS, **TEXTS}.items()
)
