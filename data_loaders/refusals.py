"""The sentences for a reader whose file could not be read, or not in full: what is wrong and what to do."""

from collections.abc import Mapping
from typing import Any

from data_loaders.limits import MB, Limits
from locales import _, number

# English, as everywhere in the code; translated when shown. The keys are the codes of Stop and of warnings.
SENTENCES = {
    "archive": "This is an archive and not a table. Unpack it and upload the tables in it.",
    "binary": "This is not a table, or the file is damaged: it can be read neither as a workbook nor as text. "
    "Open it in the program it was made with, save it as xlsx and upload that file.",
    "cells": "The sheets of this workbook are too large together. Keep those that matter and try again.",
    "crafted": "This file is put together as no spreadsheet program does it, and opening it could do harm. "
    "If you trust its sender, open it in a spreadsheet program, save it as xlsx and upload that file.",
    "cut": "Texts longer than {cell} characters were cut: {n}.",
    "damaged": "The file is damaged or was not copied in full. "
    "Open it in a spreadsheet program, save it as xlsx and upload that file.",
    "database": "This is a database file and not a table. Save its table as xlsx or csv and upload that.",
    "document": "This is a text document or a presentation. "
    "Copy the table in it into a spreadsheet, save that as xlsx and upload it.",
    "empty": "The file is empty: there is no filled cell in it.",
    "errors": "Sheet «{sheet}»: cells with an error such as #N/A were read as blank: {n} ({cells}).",
    "far": "Sheet «{sheet}» reaches to row {row}, column {column}. "
    "At most {rows} rows and {columns} columns are read, {cells} cells in all. "
    "Delete what stands far to the right or far below (often a stray space) and upload the file again.",
    "formulas": "Sheet «{sheet}»: formulas saved without a value were read as blank: {n} ({cells}). "
    "Open the file in a spreadsheet program, save it and upload it again.",
    "inflated": "Unpacked, this file would take more than {inflated} MB or far more than its own size. "
    "Copy the cells into a new workbook and upload that.",
    "json": "This JSON file is not a plain list of answers. Download it as xlsx or csv and upload that.",
    "memory": "Reading this file takes more than {memory} MB of memory: it is too large or damaged. "
    "Copy the cells into a new workbook and upload that.",
    "numbers": "This is a workbook of Apple Numbers. Export it as Excel (xlsx) and upload that file.",
    "page": "This is a web page or XML saved under the name of a table. "
    "Open it in a spreadsheet program, save it as xlsx and upload that file.",
    "password": "The file is protected by a password. Remove the password, save it and upload it again.",
    "pdf": "This is a PDF. Upload the table that it was printed from, as xlsx or csv.",
    "picture": "This is a picture. Upload the table itself, as xlsx or csv.",
    "program": "This is a program and not a table. It was not opened.",
    "quote": "A quotation mark opens a cell in row {row} and is never closed, so that the rest of the file "
    "would be one cell. Close or delete the mark and upload the file again.",
    "sheets": "This workbook has no sheets of cells, or far too many. "
    "Save it as an ordinary xlsx workbook and upload that.",
    "size": "The file is larger than {file} MB. Take pictures and other sheets out of it, or split it.",
    "slow": "Reading took longer than {seconds} seconds and was stopped. "
    "Copy the cells into a new workbook and upload that.",
    "table": "The table reaches to row {row}, column {column}. "
    "At most {rows} rows and {columns} columns are read, {cells} cells in all. "
    "Delete what stands far to the right or far below and upload the file again.",
    "text": "The file holds more than {characters} characters of text. Split it.",
    "unread": "Characters that could not be read in the encoding {encoding} and became \ufffd: {n}.",
    "xml": "This is an XML file. Open it in a spreadsheet program, save it as xlsx and upload that file.",
}


def sentence(code: str, facts: Mapping[str, Any], limits: Limits) -> str:
    """The sentence of a code in the current language, with the facts and the limits in it."""
    code = "table" if code == "far" and not facts.get("sheet") else code
    sizes = {name: number(getattr(limits, name) // MB) for name in ("file", "inflated", "memory")}
    counted = ("rows", "columns", "cells", "cell", "seconds", "characters")
    counts = {name: number(getattr(limits, name)) for name in counted}
    told = {key: number(fact) if isinstance(fact, int) else fact for key, fact in facts.items()}
    if code == "far":
        told["column"] = letters(facts["column"])
    return _(SENTENCES[code]).format(**{**sizes, **counts, **told})


def letters(column: int) -> str:
    """The name of a column in a spreadsheet program: A for 1, AA for 27."""
    name = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
