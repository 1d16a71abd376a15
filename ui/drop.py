"""The files a reader has dropped and what was said about them, kept while the reader walks about."""

import hashlib
from typing import Any

import streamlit as st

from data_loaders.report import Correction, FilePlan
from data_loaders.workbook import Book
from locales import _, ngettext, number
from ui import data, drop_words, intake
from ui.markdown import escaped
from ui.viewer import Viewer

# Keys of the session that this module owns.
FILES = "drop_files"  # hash -> (name, bytes)
SHOWN = "drop_shown"  # hashes that stand in the widget
ROUND = "drop_round"  # counted up to empty the widget
SAID = "drop_said"  # (file, sheet) -> Correction
BOOKS = "drop_books"  # what was read of the files (data_loaders/looking.py)
PLANS = "drop_plans"  # (what they were made of, plans)
DONE = "drop_done"  # plans after the last commit
INSTEAD = "drop_instead"  # (number, file) of the upload whose place the dropped file takes
TYPES = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "json")


def show() -> None:
    """Draw the place where files are dropped, and the button that takes them away again."""
    _instead()
    key = f"drop_{st.session_state.setdefault(ROUND, 0)}"
    files = st.file_uploader(
        _("Drop the school's files here: lists, pairs, answers, measurements"),
        type=list(TYPES),
        accept_multiple_files=True,
        key=key,
        on_change=_take,
        args=(key,),
        help=_("Several at once, in any order. Nothing is stored before you say so, and nothing leaves this computer."),
    )
    drop_words.show(TYPES)
    if not files:
        st.session_state[SHOWN] = frozenset()
    if st.session_state.get(FILES):
        st.button(_("Take the files away"), on_click=clear, icon=":material/close:", key="drop_clear")


def plans(me: Viewer) -> list[FilePlan]:
    """The plans of the dropped files for this reader; made anew only when something they rest on has changed."""
    files = st.session_state.get(FILES, {})
    if not files:
        return []
    said = dict(st.session_state.get(SAID, {}))
    basis: Any = (tuple(files), repr(sorted(said.items(), key=repr)), instead(), me, data.opened().state)
    known = st.session_state.get(PLANS)
    if known is None or known[0] != basis:
        known = st.session_state[PLANS] = (basis, _planned(me, files, said))
    return known[1]


def _planned(me: Viewer, files: dict[str, tuple[str, bytes]], answers: dict[Any, Correction]) -> list[FilePlan]:
    # What was read once is kept while the files lie here: a correction asks for another plan, not for another reading.
    read = st.session_state.get(BOOKS, {})
    books = st.session_state[BOOKS] = {mark: book for mark, book in read.items() if mark[0] in files}
    text = ngettext("Reading {n} file…", "Reading {n} files…", len(files)).format(n=number(len(files)))
    bar = st.progress(0.0, text)
    try:
        return intake.plan(me, [*files.values()], None, answers, instead(), books, lambda done, all_, name:
                           bar.progress(done / all_, f"{text} {escaped(name)}"))  # fmt: skip
    finally:
        bar.empty()


def said(file: str, sheet: str | None) -> Correction:
    """What the reader has said of a table."""
    return st.session_state.get(SAID, {}).get((file, sheet), Correction())


def say(file: str, sheet: str | None, correction: Correction) -> None:
    """Keep what the reader says of a table, under both names that a table without a sheet has."""
    keys = {(file, sheet), (file, sheet or ""), (file, sheet or None)}
    st.session_state[SAID] = st.session_state.get(SAID, {}) | dict.fromkeys(keys, correction)


def replaces(upload: int, file: str) -> None:
    """Let the next dropped file take the place of an upload."""
    clear()
    st.session_state[INSTEAD] = (upload, file)


def instead() -> int | None:
    """The upload whose place the dropped file takes, or None."""
    known: tuple[int, str] | None = st.session_state.get(INSTEAD)
    return None if known is None else known[0]


def content(file: str) -> bytes:
    """The bytes of a dropped file; none of one that is not here any more."""
    return next((data for name, data in st.session_state.get(FILES, {}).values() if name == file), b"")


def books(file: str) -> list[Book]:
    """What was read of a dropped file; nothing of one that could not be read."""
    hashes = {mark for mark, (name, _data) in st.session_state.get(FILES, {}).items() if name == file}
    return [book for (mark, _language), book in st.session_state.get(BOOKS, {}).items() if mark in hashes]


def clear() -> None:
    """Take away the dropped files with all that was said of them."""
    for key in (FILES, SHOWN, SAID, PLANS, BOOKS):
        st.session_state.pop(key, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def finish(stored: list[FilePlan]) -> None:
    """Remember what a commit came to; what waits for an answer or was not recognised at all stays."""
    st.session_state[DONE] = stored
    if any(table.status == "stored" for one in stored for table in one.tables):
        st.session_state.pop(INSTEAD, None)
    found = {one.sha256: {table.status for table in one.tables} for one in stored}
    unsettled = {sha for sha, statuses in found.items() if "needs answer" in statuses or statuses == {"refused"}}
    files = {sha: file for sha, file in st.session_state.get(FILES, {}).items() if sha in unsettled}
    answers = st.session_state.get(SAID, {})
    clear()
    st.session_state[FILES], st.session_state[SAID] = files, answers if files else {}


def done() -> list[FilePlan]:
    """What the last commit came to."""
    return st.session_state.get(DONE, [])


def _instead() -> None:
    if INSTEAD in st.session_state:
        upload, file = st.session_state[INSTEAD]
        said = _("The file dropped next takes the place of upload {n} ({file}).")
        st.info(said.format(n=number(upload), file=escaped(file)), icon=":material/swap_horiz:")
        st.button(_("Replace nothing"), on_click=st.session_state.pop, args=(INSTEAD, None), key="drop_no_instead")


def _take(key: str) -> None:
    dropped = {_hash(file.getvalue()): (file.name, file.getvalue()) for file in st.session_state[key] or []}
    gone = st.session_state.get(SHOWN, frozenset()) - dropped.keys()
    kept = {sha: file for sha, file in st.session_state.get(FILES, {}).items() if sha not in gone}
    st.session_state[FILES] = kept | dropped
    st.session_state[SHOWN] = frozenset(dropped)
    st.session_state.pop(DONE, None)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
