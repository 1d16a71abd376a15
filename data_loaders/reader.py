"""The child process: one file's bytes in, its cells as text out; whatever goes wrong, the server lives on."""

# `python -m data_loaders.reader KIND LIMITS [HALF]` reads the file from standard input (KIND as in signatures.py, or
# scan where only what is wrong with a zipped workbook is asked; LIMITS the JSON list of a Limits) and answers with a
# line of JSON (sheets, encoding, warnings, or what stopped it), a line of JSON with the different texts, and the cells
# as 32-bit places in that list, sheet after sheet.
# Two of them share a workbook with a very long sheet (child.shared). Asked for the upper HALF, one reads everything but
# the lower rows of that sheet, and says as «halved» which sheet goes on; asked for the lower one, only these, and says
# as «above» how many rows stand above them. Neither is there where the sheet could not be cut.
# The name of the file stays with the parent: every user of a machine can read the arguments of its processes,
# and files are named after people. Numpy, pandas and pyarrow are left out on purpose: importing them takes
# longer than reading an ordinary file.

import json
import sys
from typing import NamedTuple

from data_loaders.cells import Grid, Texts
from data_loaders.limits import Limits, Stop, Warned


class Found(NamedTuple):
    """What was read; halved, above: of half a workbook, see above."""

    grids: list[Grid]
    encoding: str | None
    warnings: Warned
    halved: int | None = None
    above: int | None = None


def main(kind: str, limits: Limits, half: str = "") -> None:
    """Read standard input, write the answer to standard output."""
    restrict(limits)
    texts = Texts()
    try:
        found = read(kind, sys.stdin.buffer.read(), limits, texts, half)
        shown, cut = texts.shown(limits)
    except Stop as stop:
        send({"stop": stop.code, "facts": stop.facts})
        return
    except (MemoryError, RecursionError):
        send({"stop": "memory", "facts": {}})
        return
    facts = found._asdict()
    facts["sheets"] = [grid[:-1] for grid in facts.pop("grids")]
    send(facts | {"warnings": found.warnings + cut})
    send(shown)
    for one in found.grids:
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


def read(kind: str, data: bytes, limits: Limits, texts: Texts, half: str = "") -> Found:
    """The sheets of a file of any kind; the library for it is imported only when it is needed."""
    if kind == "text":
        from data_loaders.delimited import table

        return Found(*table(data, limits, texts))
    if kind == "json":
        from data_loaders.records import table as records

        return Found(*records(data, limits, texts))
    if kind == "scan":
        from data_loaders.scan import scan

        return Found([], None, scan(data, limits))
    if kind == "xls":
        from data_loaders.grids import workbook

        return Found(workbook(data, limits, texts)[0], None, [])
    return lower_half(data, limits, texts) if half == "lower" else zipped(data, limits, texts, half == "upper")


def zipped(data: bytes, limits: Limits, texts: Texts, halved: bool) -> Found:
    """The sheets of a zipped workbook, of its long one the upper half where this is wished and can be; raises Stop."""
    from data_loaders.grids import workbook
    from data_loaders.pieces import long_sheet
    from data_loaders.scan import scan

    long = long_sheet(data, limits.long) if halved else None
    warnings = scan(data, limits, long)
    grids, number = workbook(data, limits, texts, long)
    return Found(grids, None, warnings, halved=number)


def lower_half(data: bytes, limits: Limits, texts: Texts) -> Found:
    """The lower half of the long sheet of a workbook, without a sheet where it cannot be cut; raises Stop."""
    from data_loaders.grids import half_sheet
    from data_loaders.pieces import long_sheet

    long = long_sheet(data, limits.long)
    half = half_sheet(data, long, "lower", limits, texts) if long else None
    return Found([half[0]], None, [], above=half[1]) if half else Found([], None, [])


def send(part: object) -> None:
    """One line of JSON on standard output; the texts hold no line end that JSON does not escape."""
    sys.stdout.buffer.write(json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], Limits(*json.loads(sys.argv[2])), *sys.argv[3:])
