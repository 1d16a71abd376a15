"""A file as it is kept when somebody's answers may not be: its cells without theirs, in a form of our own."""

# Not a workbook: names of sheets, white space and signs that a spreadsheet writes otherwise must be read again exactly
# as they were, or reading everything anew would change the facts.

import json
import zlib
from collections.abc import Iterable

import numpy as np

from data_loaders.workbook import Book, Cells, Sheet

MARK = b"mentoring-monitor cells 1\n"


def packed(book: Book) -> bytes:
    """The bytes that are kept of a book."""
    sheets = [
        {
            "name": one.name,
            "hidden": one.hidden,
            "merged": one.merged,
            "shape": one.cells.shape,
            "cells": one.cells.ravel().tolist(),
            "withheld": {row: sorted(came, key=str) for row, came in one.withheld.items()},
        }
        for one in book.sheets
    ]
    whole = {"sheets": sheets, "encoding": book.encoding, "warnings": book.warnings}
    return MARK + zlib.compress(json.dumps(whole, ensure_ascii=False).encode())


def is_packed(data: bytes) -> bool:
    """Whether these bytes are of our own form."""
    return data.startswith(MARK)


def unpacked(data: bytes) -> Book:
    """The book of bytes that packed() made; never of bytes that somebody handed in."""
    whole = json.loads(zlib.decompress(data[len(MARK) :]))
    sheets = tuple(
        Sheet(
            one["name"],
            filled(one["cells"], one["shape"]),
            one["hidden"],
            tuple(tuple(area) for area in one["merged"]),
            {int(row): frozenset((form, role, wave) for form, role, wave in came)
             for row, came in one["withheld"].items()},
        )
        for one in whole["sheets"]
    )  # fmt: skip
    # Before warnings knew their sheets they were sentences alone.
    warnings = ((None, one) if isinstance(one, str) else (one[0], one[1]) for one in whole["warnings"])
    return Book(sheets, whole["encoding"], tuple(warnings))


def filled(flat: list[str | None], shape: Iterable[int]) -> Cells:
    """The cells of a sheet."""
    cells: Cells = np.array(flat, dtype=object).reshape(tuple(shape))
    return cells
