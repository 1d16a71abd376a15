"""The files of a drop read and their tables found: several at a time, and none again that was read before."""

from collections.abc import Callable, MutableMapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from data_loaders.draft import Draft
from data_loaders.likeness import weights
from data_loaders.measured import is_parameter
from data_loaders.workbook import Book
from locales import _, language

# What was read of files: by hash, and by the language of the warnings.
Books = MutableMapping[tuple[str, str], Book]
Progress = Callable[[int, int, str], None]


def look_at_all(drafts: Sequence[Draft], books: Books | None = None, progress: Progress | None = None) -> None:
    """Read the files, two at a time since each is read by a process of its own, and find their tables.

    books: what was read before is not read again, and what is read now is added to it. progress is told (files done,
    files in all, name of the file) before each file is waited for.
    """
    known: Books = {} if books is None else books
    with ThreadPoolExecutor(max_workers=2) as readers:
        marks = [(draft.sha256, language()) for draft in drafts]
        waiting = [
            None if mark in known else readers.submit(copy_context().run, draft.open)
            for draft, mark in zip(drafts, marks, strict=True)
        ]
        prepare()
        for number, (draft, mark, reading) in enumerate(zip(drafts, marks, waiting, strict=True)):
            if progress is not None:
                progress(number, len(drafts), draft.name)
            book = known[mark] if reading is None else reading.result()
            if book is not None:
                known[mark] = book
            draft.look(book)


def prepare() -> None:
    """Have ready, while the readers work, what every plan needs and what is slow the first time."""
    weights()
    is_parameter("тревожность")
    _("the file has no rows of data")
