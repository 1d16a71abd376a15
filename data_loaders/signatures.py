"""What kind of file these bytes are, by their content; a name may lie and is not asked."""

import re

from data_loaders.archive import entries, workbook_kind
from data_loaders.limits import Limits, Stop

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SIGNATURES = {
    b"%PDF": "pdf",
    b"{\\rtf": "document",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"\x1f\x8b": "archive",
    b"MZ\x90": "program",
    b"\x7fELF": "program",
    b"SQLite format 3": "database",
    b"PAR1": "database",
}
STREAMS = {  # names of streams in old Office files, in the order of asking
    "EncryptedPackage": "password",
    "WordDocument": "document",
    "PowerPoint Document": "document",
}
# An old workbook begins with a record «globals of Excel 97», and FILEPASS follows where the rest is encrypted.
LOCKED = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
PAGE = re.compile(rb"<(!doctype html|html|head|body|table|meta|style|div)\b")


def file_kind(data: bytes, limits: Limits) -> str:
    """One of xlsx, xlsb, ods, xls, json, text; Stop for what is no table, locked, broken or too large."""
    if not data:
        raise Stop("empty")
    if len(data) > limits.file:
        raise Stop("size")
    if data.startswith(b"PK"):
        return workbook_kind(entries(data, limits))
    if data.startswith(OLE):
        return ole_kind(data)
    for signature, code in SIGNATURES.items():
        if data.startswith(signature):
            raise Stop(code)
    return text_kind(data)


def ole_kind(data: bytes) -> str:
    """xls for an old workbook; Stop for the other files that share its container."""
    for stream, code in STREAMS.items():
        if stream.encode("utf-16-le") in data:
            raise Stop(code)
    if LOCKED.search(data):
        raise Stop("password")
    if any(stream.encode("utf-16-le") in data for stream in ("Workbook", "Book")):
        return "xls"
    raise Stop("damaged")


def text_kind(data: bytes) -> str:
    """json or text; Stop for web pages and XML, which many systems save under the name of a table."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").replace(b"\0", b"").lower()
    if PAGE.match(head):
        raise Stop("page")
    if head.startswith(b"<?xml"):
        raise Stop("page" if b"office:spreadsheet" in head or b"<html" in head else "xml")
    ends = data[-64:].rstrip(b" \t\r\n\0")[-1:]
    return "json" if head[:1] + ends in {b"[]", b"{}"} else "text"
