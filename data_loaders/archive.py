"""Zip archives before anything is unpacked: what they say they hold, and whether that can be a workbook."""

import struct
import zipfile
import zlib
from io import BytesIO

from data_loaders.limits import Limits, Stop

BROKEN = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, struct.error, zlib.error)
CENTRAL_HEADER = b"PK\x01\x02"
STRAY = ("/", "\\", "../", "..\\")


def entries(data: bytes, limits: Limits) -> list[str]:
    """The names in an archive, lower case with /; Stop for a broken, locked, oversized or crafted one."""
    # Counted in the raw bytes first: listing a million entries alone would cost the server a gigabyte.
    if data.count(CENTRAL_HEADER) > limits.entries:
        raise Stop("inflated")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            found = archive.infolist()
    except BROKEN:
        raise Stop("damaged") from None
    if any(entry.flag_bits & 1 for entry in found):
        raise Stop("password")
    check_sizes(found, len(data), limits)
    names = [entry.filename.replace("\\", "/").lower() for entry in found]
    if len(set(names)) < len(names) or any(is_stray(entry.filename) for entry in found):
        raise Stop("crafted")
    return names


def check_sizes(found: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    """Raise Stop when the sizes that the entries claim are more than an honest workbook can have."""
    inflated = sum(entry.file_size for entry in found)
    too_dense = inflated > limits.harmless and inflated > limits.ratio * packed
    if inflated > limits.inflated or too_dense:
        raise Stop("inflated")


def is_stray(name: str) -> bool:
    """Whether a name leads out of the folder; nothing is unpacked to disk, but no honest file has one."""
    return name.startswith(STRAY) or "/../" in name or "\\..\\" in name or name[1:2] == ":"


def workbook_kind(names: list[str]) -> str:
    """xlsx, xlsb or ods by the parts inside; raises Stop naming what the archive is instead."""
    for part, kind in (("xl/workbook.xml", "xlsx"), ("xl/workbook.bin", "xlsb"), ("content.xml", "ods")):
        if part in names:
            return kind
    if any(name.startswith("xl/") and name.endswith(".xml") for name in names):
        return "xlsx"  # its main part has another name; the reader follows the archive's own list
    for folder, code in (("word/", "document"), ("ppt/", "document"), ("index/", "numbers")):
        if any(name.startswith(folder) for name in names):
            raise Stop(code)
    raise Stop("archive")
