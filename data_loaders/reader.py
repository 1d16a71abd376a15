"""The child process: one file's bytes in, its cells as text out; whatever goes wrong, the server lives on."""

# `python -m data_loaders.reader KIND LIMITS` reads the file from standard input (KIND as in signatures.py, or scan
# where only what is wrong with a zipped workbook is asked; LIMITS the JSON list of a Limits) and answers with a line
# of JSON (sheets, encoding, warnings, or what stopped it), a line of JSON with the different texts, and the cells as
# 32-bit places in that list, sheet after sheet.
# The name of the file stays with the parent: every user of a machine can read the arguments of its processes,
# and files are named after people. Numpy, pandas and pyarrow are left out on purpose: importing them takes
# longer than reading an ordinary file.

import json
import sys
from array import array
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import chain, islice
from typing import Any

from data_loaders.cells import Grid, Texts, clean, spelled
from data_loaders.limits import Limits, Stop, Warned, check_extent

CHUNK = 256  # rows looked at together
Answer = tuple[list[Grid], str | None, Warned]


def main(kind: str, limits: Limits) -> None:
    """Read standard input, write the answer to standard output."""
    restrict(limits)
    texts = Texts()
    try:
        grids, encoding, warnings = read(kind, sys.stdin.buffer.read(), limits, texts)
        shown, cut = texts.shown(limits)
    except Stop as stop:
        send({"stop": stop.code, "facts": stop.facts})
        return
    except (MemoryError, RecursionError):
        send({"stop": "memory", "facts": {}})
        return
    sheets = [grid[:-1] for grid in grids]
    send({"sheets": sheets, "encoding": encoding, "warnings": warnings + cut})
    send(shown)
    for one in grids:
        sys.stdout.buffer.write(one.places)


def restrict(limits: Limits) -> None:
    """Bind this process to its memory and time where the system can; elsewhere the parent watches."""
    try:
        import resource
    except ImportError:
        return
    seconds = int(limits.seconds) + 1  # of the processor: ends an orphan whose parent was killed
    bounds = ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, seconds))
    for what, most in bounds:
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue  # this machine sets a lower limit already, or knows none of this kind


def read(kind: str, data: bytes, limits: Limits, texts: Texts) -> Answer:
    """The sheets of a file of any kind; the library for it is imported only when it is needed."""
    if kind == "text":
        from data_loaders.delimited import table

        return table(data, limits, texts)
    if kind == "json":
        from data_loaders.records import table as records

        return records(data, limits, texts)
    if kind == "xls":
        return workbook(data, limits, texts), None, []
    from data_loaders.scan import scan

    if kind == "scan":
        return [], None, scan(data, limits)
    # The library works without Python's lock, so both take no longer than the slower one.
    with ThreadPoolExecutor(max_workers=1) as beside:
        scanned = beside.submit(scan, data, limits)
        try:
            return workbook(data, limits, texts), None, scanned.result()
        except Stop:
            scanned.result()  # knows better what is wrong
            raise


def workbook(data: bytes, limits: Limits, texts: Texts) -> list[Grid]:
    """All sheets of a workbook, hidden ones too, charts and macros left out."""
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        found = [n for n, sheet in enumerate(book.sheets_metadata) if sheet.typ == SheetTypeEnum.WorkSheet]
        if not found or len(found) > limits.sheets:
            raise Stop("sheets")
        grids: list[Grid] = []
        for n in found:
            hidden = book.sheets_metadata[n].visible != SheetVisibleEnum.Visible
            grids.append(grid(book.get_sheet_by_index(n), hidden, limits, texts))
            if sum(len(one.places) for one in grids) > limits.cells:
                raise Stop("cells")
    except PasswordError:
        raise Stop("password") from None
    except CalamineError:
        raise Stop("damaged") from None
    return grids


def grid(sheet: Any, hidden: bool, limits: Limits, texts: Texts) -> Grid:
    """One sheet from A1 to its last filled cell, so that row i of the grid is row i + 1 of the sheet."""
    name = clean(sheet.name)
    if sheet.end is None:
        return Grid(name, hidden, [], 0, 0, array("I"))
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    check_extent(name, rows, columns, limits)
    blank = [0] * sheet.start[1]  # iter_rows keeps the blank rows above a table, not the columns before it
    places: list[int] = []
    cells = sheet.iter_rows()
    while several := list(islice(cells, CHUNK)):
        # One look at the types of many rows; few sheets have truth values.
        plain = bool not in set(map(type, chain.from_iterable(several)))
        for row in several:
            places += blank
            places += map(texts.__getitem__, row if plain else spelled(row))
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return Grid(name, hidden, merged, rows, columns, array("I", places))


def send(part: object) -> None:
    """One line of JSON on standard output; the texts hold no line end that JSON does not escape."""
    sys.stdout.buffer.write(json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], Limits(*json.loads(sys.argv[2])))
