"""Hostile and broken files that are no archives: texts, pages, programs, and bytes of no kind at all."""

import random
from collections.abc import Callable

from data_loaders.limits import MB

NESTED = 100_000
ODD = "\x00\x01\x07\x1b\x7f\x85\u200b\u200e\u202e\u2066\u2069\ufeff\xad"

ATTACKS = "Код;Имя\n=cmd|'/c calc'!A0;@SUM(1)\n<script>;'; drop table answer; --"
TURNED = f"Код;Имя{ODD}\n{ODD}У-1;Ольга{ODD}\n" + "У-2;Анна\n" * 200

TEXTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "an empty file": (lambda: b"", "empty"),
    "a file of white space": (lambda: b" \r\n\t \n" * 100, "empty"),
    "a byte order mark and nothing else": (lambda: b"\xef\xbb\xbf", "empty"),
    "separators and nothing else": (lambda: b";;;\n" * 1_000, "empty"),
    "zeros": (lambda: bytes(10_000), "empty binary"),
    "bytes by chance": (lambda: random.Random(1).randbytes(100_000), "binary"),
    "a file above the limit": (lambda: b"a;b\n" * (17 * MB), "size"),
    "a web page": (lambda: b"\xef\xbb\xbf\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", "page"),
    "a table of a web page": (lambda: b"<table><tr><td>1</td></tr></table>", "page"),
    "a spreadsheet in XML": (
        lambda: b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "page",
    ),
    "another XML": (lambda: b'<?xml version="1.0"?><x/>', "xml"),
    "a PDF": (lambda: b"%PDF-1.7\n", "pdf"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "a program": (lambda: b"MZ\x90\x00" + bytes(100), "program"),
    "a packed file": (lambda: b"\x1f\x8b\x08\x00" + bytes(100), "archive"),
    "a database": (lambda: b"SQLite format 3\x00" + bytes(100), "database"),
    "the beginning of an old workbook": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "damaged"),
    "a quote that never closes": (lambda: b'a;b\n1;"2\n' + b"3;4\n" * 1_000, "quote"),
    "a hundred thousand quotes": (lambda: b'"' * 100_000, "read"),
    "a hundred thousand open quotes": (lambda: b'";' * 50_000 + b"\n", "far"),
    "too many columns": (lambda: b";" * 5_000 + b"1\n", "far"),
    "too many rows": (lambda: b"1;2\n" * 6_000, "far"),
    "one line of a megabyte": (lambda: b"x" * MB, "read"),
    "more text than is read": (lambda: b"x" * (2 * MB), "text"),
    "zero bytes, controls and turned writing in a text": (TURNED.encode, "read"),
    "half a letter at the end": (lambda: "Код;Имя\nУ-1;Оля\nУ-2;Коля".encode()[:-1], "read"),
    "formulas in a text": (ATTACKS.encode, "read"),
    "a JSON of a hundred thousand brackets": (lambda: b"[" * NESTED + b"]" * NESTED, "json memory"),
    "a JSON that is no list": (lambda: b'{"a": {"b": {"c": [1]}}}', "json"),
    "a JSON of numbers": (lambda: b"[1, 2, 3]", "json"),
    "a JSON with a number of ten thousand digits": (lambda: b'[{"a": ' + b"9" * 10_000 + b"}]", "read"),
    "a JSON with half of a letter": (lambda: b'[{"a": "\\ud800x"}]', "read"),
    "a JSON that breaks off": (lambda: b'[{"a": 1}, {"a"]', "json"),
    "UTF-16 with an odd number of bytes": (lambda: "Код;Имя\nУ-1;Оля".encode("utf-16")[:-1], "read"),
}  # fmt: skip
