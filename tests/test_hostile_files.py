"""Whatever is uploaded is refused in a sentence or read as harmless text, in bounded time; the server lives on."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from data_loaders.cells import INVISIBLE
from data_loaders.child import watch
from data_loaders.limits import MB
from data_loaders.refusals import SENTENCES
from data_loaders.workbook import Book, Refused, read
from locales import use
from tests.hostile import CASES, GOOD, LIMITS, Hostile

NAMES = (
    "../../etc/passwd", "список\0.xlsx", "--help", "; rm -rf .xlsx", "$(reboot).csv", "\u202exslx.exe", "a" * 5_000,
    "CON", "", "a\nb.csv",
)  # fmt: skip


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """English sentences, which are those of the code."""
    use("en")
    yield
    use("ru")


def reason(sentence: str) -> set[str]:
    """The codes whose English sentence this may be."""
    patterns = {code: re.sub(r"\\{\w+\\}", ".*", re.escape(text)) for code, text in SENTENCES.items()}
    found = {code for code, pattern in patterns.items() if re.fullmatch(pattern, sentence, re.DOTALL)}
    return {"far" if code == "table" else code for code in found}


def is_harmless(book: Book) -> bool:
    """Every cell and name is text of ordinary length without invisible characters."""
    texts = [cell for sheet in book.sheets for cell in sheet.cells.ravel() if cell is not None]
    texts += [sheet.name for sheet in book.sheets]
    return all(isinstance(text, str) and len(text) <= LIMITS.cell and not INVISIBLE.search(text) for text in texts)


def outcome(data: bytes) -> set[str]:
    """«read», or the reasons that the sentence of refusal may stand for."""
    try:
        book = read("список.xlsx", data, LIMITS)
    except Refused as refused:
        return reason(str(refused))
    assert is_harmless(book)
    return {"read"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_it_is_refused_for_its_reason_or_read_as_harmless_text(case: Hostile):
    data, started = case.make(), time.monotonic()
    ends = outcome(data)
    assert ends & case.outcomes
    assert time.monotonic() - started < LIMITS.seconds


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_never_an_order(name):
    assert read(name, "Код;Балл\nУ-1;8".encode(), LIMITS).sheets[0].cells.shape == (2, 2)


def test_the_next_file_is_read_after_a_hostile_one():
    hostile = next(case for case in CASES if case.what == "a far cell that only the library sees")
    with pytest.raises(Refused):
        read("a.xlsx", hostile.make(), LIMITS)
    assert read("b.xlsx", GOOD, LIMITS).sheets[0].cells.shape == (399, 2)


def test_where_the_system_cannot_bind_a_process_the_parent_watches_its_memory():
    greedy = "import time; kept = bytearray(200 * 1024 * 1024); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", greedy])
    watcher = threading.Thread(target=watch, args=(child, 100 * MB))
    watcher.start()
    watcher.join(timeout=20)
    assert child.wait(timeout=5) != 0
    assert os.getpid() != child.pid
