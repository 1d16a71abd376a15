"""One sheet's XML, searched and not parsed: how far its cells reach, and which of them will read as blank."""

import re

from data_loaders.limits import Limits, Stop, Warned, check_extent

P = rb"(?:\w+:)?"  # some programs write a prefix before every element name
# A row's own number, or the letters of a cell's address where there are several: looked for together, since each search
# of a hundred megabytes takes half a second.
ROW_OR_FAR_COLUMN = re.compile(rb" r=\"(\d{1,18}(?=\")|[A-Z]{2,3}(?=\d))")
LARGE = re.compile(rb"r=\"(?:[A-Z]{2}|\d{6})")  # beyond row 99,999 or column Z
FILLED = re.compile(rb"<" + P + rb"c\s(?:[^<>]*?\s)?r=\"([A-Z]{1,3})(\d{1,18})\"(?:[^<>]*[^<>/])?>")
FORMULA = re.compile(rb"<" + P + rb"c\s([^<>]*)>\s*<" + P + rb"f\b(.*?)</" + P + rb"c>", re.DOTALL)
VALUE = re.compile(rb"<" + P + rb"v(?:\s[^<>]*)?>[^<]")
ERROR = re.compile(rb"<" + P + rb"c\s((?:[^<>]*?\s)?t=\"e\"[^<>]*)>")
ADDRESS = re.compile(rb"(?:^|\s)r=\"([A-Z]{1,3}\d{1,9})\"")
NAMED = 5  # cells named in a warning


def check_far_cells(part: bytes, sheet: str, limits: Limits) -> None:
    """Raise Stop when a filled cell stands so far out that the rectangle up to it would not fit.

    A spreadsheet library allocates the whole rectangle: two cells in five kilobytes can ask for a terabyte.
    """
    if not LARGE.search(part) and limits.rows >= 99_999 and limits.columns >= 26 and limits.cells >= 99_999 * 26:
        return
    try:
        found = ROW_OR_FAR_COLUMN.findall(part)
        rows = max((int(one) for one in found if one.isdigit()), default=0)
        check_extent(sheet, rows, max(map(column_number, {one for one in found if one.isalpha()}), default=26), limits)
    except Stop:
        # The quick look counts formatted empty cells as well, which whole columns of honest files have.
        rows = columns = 0
        for match in FILLED.finditer(part):
            rows = max(rows, int(match[2]))
            columns = max(columns, column_number(match[1]))
        check_extent(sheet, rows, columns, limits)


def column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def blank_cells(part: bytes, sheet: str) -> Warned:
    """Warnings for formulas saved without a value and for error values: readers show both as empty."""
    formulas: list[str] = []
    errors: list[str] = []
    # Two-letter needles are slow in a hundred megabytes; the end tag tells as much, and most files have no prefix.
    if (b"</f>" if b"<row" in part else b":f>") in part:
        formulas = [address(match[1]) for match in FORMULA.finditer(part) if not has_value(match)]
    if b't="e"' in part:
        errors = [address(match[1]) for match in ERROR.finditer(part)]
    return [
        (code, {"sheet": sheet, "n": len(cells), "cells": named(cells)})
        for code, cells in (("formulas", formulas), ("errors", errors))
        if cells
    ]


def named(cells: list[str]) -> str:
    """The first few addresses."""
    return ", ".join(cells[:NAMED]) + (" …" if len(cells) > NAMED else "")


def has_value(formula: re.Match[bytes]) -> bool:
    """Whether a formula cell carries its result; the empty text is a result too."""
    return bool(VALUE.search(formula[2])) or (b't="str"' in formula[1] and b"<v" in formula[2])


def address(attributes: bytes) -> str:
    """The address among a cell's attributes, or ? where the file leaves it out."""
    match = ADDRESS.search(attributes)
    return match[1].decode() if match else "?"
