"""Bytes of csv, tsv and their kin -> one grid of text cells; its row n is the n-th record of the file."""

# Blank lines are records too, a quoted cell may run over several lines, and a first line `sep=;` (which
# spreadsheet programs hide) is not counted. ="2", as some systems wrap values to keep them text, is read as 2.

import csv
import re
from array import array
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from data_loaders.cells import Grid, Texts
from data_loaders.decoding import decode
from data_loaders.limits import MB, TITLE_ROWS, Limits, Stop, Warned, check_extent

SEPARATORS = (";", ",", "\t", "|")  # in the order of preference where two fit alike
NONE = "\x1f"  # stands for «one column»: no text holds this character
SAMPLE, SAMPLE_RECORDS = 256 * 1024, 200
WRAPPED = re.compile(r'="(.*)"', re.DOTALL)
SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
DECIMAL = re.compile(r" *-?\d+,\d+ *")
CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE = 0.01  # of the characters; above it the bytes are no text

# The library's own limit is for the whole process and stops at 131,072; longer cells are cut, with a warning.
csv.field_size_limit(512 * MB)


def table(data: bytes, limits: Limits, texts: Texts) -> tuple[list[Grid], str, Warned]:
    """The one table of a text file, its encoding and warnings; Stop for what is no text or too large."""
    text, encoding, unread = decode(data)
    if len(CONTROL.findall(text[:SAMPLE])) > CONTROL_SHARE * len(text[:SAMPLE]):
        raise Stop("binary")
    warnings: Warned = [("unread", {"n": unread, "encoding": encoding})] if unread else []
    text, separator = opening(text)
    try:
        rows = [array("I", map(texts.__getitem__, row)) for row in records(text, separator, limits)]
    except csv.Error:
        raise Stop("damaged") from None
    width = max(map(len, rows), default=0)
    check_extent("", len(rows), width, limits)
    places = array("I")
    for row in rows:
        places.extend(row)
        places.frombytes(bytes(4 * (width - len(row))))
    return [Grid("", False, [], len(rows), width, places)], encoding, warnings


def opening(text: str) -> tuple[str, str]:
    """The text without byte order marks and `sep=` line, and its separator."""
    text = text.lstrip("\ufeff")
    named = SEPARATOR_LINE.match(text)
    if named:
        return text[named.end() :], named[1]
    return text, find_separator(text)


def find_separator(text: str) -> str:
    """The separator that cuts most of the first records into equally many cells; NONE for one column."""
    sample = text[:SAMPLE]
    if len(text) > SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    scores = {separator: evenness(sample, separator) for separator in SEPARATORS}
    best = max(scores, key=lambda separator: scores[separator])
    return best if scores[best] > 0 else NONE


def evenness(sample: str, separator: str) -> float:
    """0 to 1.6: the share of records with the usual number of cells, more when the first record has it too.

    The first record speaks against the comma of «8,5»: numbers have it, a header does not.
    """
    reader = csv.reader(StringIO(sample, newline=""), delimiter=separator)
    found = [record for record in islice(reader, SAMPLE_RECORDS) if any(record)]
    several = Counter(len(record) for record in found if len(record) > 1)
    if not found:
        return 0.1 * (separator in sample)  # nothing but separators
    if not several or all(len(record) < 2 or DECIMAL.fullmatch(separator.join(record)) for record in found):
        return 0.0  # one column, perhaps of decimal numbers
    usual, times = max(several.items(), key=lambda item: (item[1], item[0]))
    if times < 0.3 * len(found):
        return 0.0
    return round(times / len(found), 1) + 0.5 * (len(found[0]) == usual) + 0.1 * (usual > 2)


def records(text: str, separator: str, limits: Limits) -> Iterator[list[object]]:
    """The records; raises Stop at a record or a cell too many, or when a quote opens and never closes."""
    record: list[str] = []
    number = 0
    for number, record in enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator), start=1):
        if len(record) > limits.columns or number > limits.rows + TITLE_ROWS:
            if not any(record):
                continue  # spreadsheet programs save lines of nothing but separators far below a table
            check_extent("", number, len(record), limits)
        yield [unwrapped(cell) for cell in record] if any("=" in cell for cell in record) else [*record]
    if record and "\n" in record[-1] and text.count('"') % 2:
        raise Stop("quote", row=number)


def unwrapped(cell: str) -> str:
    """The value inside ="…", other cells as they are."""
    match = WRAPPED.fullmatch(cell)
    return match[1] if match else cell
