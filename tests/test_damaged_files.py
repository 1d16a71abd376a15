"""A file whose bytes were flipped, cut, doubled or stuffed is read as a book or refused in words, in bounded time."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_loaders.limits import DEFAULT
from data_loaders.tables import find_table
from data_loaders.workbook import Book, Refused, read
from tests import exports

LIMITS = DEFAULT._replace(seconds=5)
FOLDER = Path(__file__).parents[1] / "sample_data" / "files"
Changes = list[tuple[str, float, float, bytes]]


@cache
def whole(suffix: str) -> bytes:
    """The smallest sample file of a kind, or an export of one."""
    found = min(FOLDER.glob(f"*{suffix}"), key=lambda path: path.stat().st_size, default=None)
    return (
        found.read_bytes()
        if found is not None
        else next(data for name, data in exports.yandex() if name.endswith(suffix))
    )


@st.composite
def damages(draw: st.DrawFn) -> Changes:
    """One to four changes: what is done, where from 0 to 1, how long, and with which bytes."""
    kind = st.sampled_from(["flip", "cut", "double", "insert"])
    share = st.floats(0, 1, exclude_max=True)
    one = st.tuples(kind, share, share, st.binary(min_size=1, max_size=40))
    return draw(st.lists(one, min_size=1, max_size=4))


def damaged(data: bytes, changes: Changes) -> bytes:
    """The bytes after these changes."""
    for kind, where, length, new in changes:
        at = int(where * len(data))
        end = at + 1 + int(length * 0.2 * len(data))
        part = {"flip": new, "cut": b"", "double": data[at:end] * 2, "insert": new + data[at:end]}[kind]
        data = data[:at] + part + data[at + len(new) if kind == "flip" else end :]
    return data


def is_read_or_refused(name: str, data: bytes) -> None:
    """Read the bytes; anything but a book, its tables or a sentence is an error of ours."""
    try:
        book = read(name, data, LIMITS)
    except Refused as refusal:
        if not str(refusal):
            raise
        return
    assert isinstance(book, Book)
    for sheet in book.sheets:
        find_table(name, sheet, lambda text: "?" in text)


@settings(max_examples=25, deadline=None)
@given(changes=damages())
def test_a_damaged_text_file_is_read_or_refused(changes: Changes) -> None:
    is_read_or_refused("файл.csv", damaged(whole(".csv"), changes))


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
@settings(max_examples=5, deadline=None)  # each is read by a process of its own
@given(changes=damages())
def test_a_damaged_workbook_or_list_is_read_or_refused(suffix: str, changes: Changes) -> None:
    is_read_or_refused(f"файл{suffix}", damaged(whole(suffix), changes))
