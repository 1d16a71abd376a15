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
from concurrent.futures import ThreadPoolExecutor

from data_loaders.cells import Grid, Texts
from data_loaders.limits import Limits, Stop, Warned

PROCESSORS = 2  # that one file may keep busy
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
    if kind == "scan":
        from data_loaders.scan import scan

        return [], None, scan(data, limits)
    if kind == "xls":
        from data_loaders.grids import workbook

        return workbook(data, limits, texts), None, []
    return zipped(data, limits, texts)


def zipped(data: bytes, limits: Limits, texts: Texts) -> Answer:
    """The sheets of a zipped workbook, whose parts are looked through at the same time; raises Stop."""
    from data_loaders.grids import workbook
    from data_loaders.pieces import long_sheet
    from data_loaders.scan import scan

    long = long_sheet(data)
    # The library works without Python's lock, so that processors share the work.
    with ThreadPoolExecutor(max_workers=PROCESSORS) as beside:
        scanned = beside.submit(scan, data, limits, long)
        try:
            return workbook(data, limits, texts, long, beside), None, scanned.result()
        except Stop:
            scanned.result()  # knows better what is wrong
            raise


def send(part: object) -> None:
    """One line of JSON on standard output; the texts hold no line end that JSON does not escape."""
    sys.stdout.buffer.write(json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], Limits(*json.loads(sys.argv[2])))
