"""Words of a file that mean nothing known: what each means is asked once, and remembered in the dictionary."""

import hashlib

import streamlit as st

from data_loaders.dictionary import BLANK, KINDS, as_compared, meaning_name, meanings
from data_loaders.report import TablePlan
from locales import _, ngettext, number
from ui import chosen
from ui.dictionary import kind_name
from ui.viewer import Viewer

FIRST = 12
UNSAID = ""


def show(table: TablePlan, me: Viewer, key: str) -> None:
    """Draw a question for each unknown word of a table; nothing where there is none."""
    asked = words(table)
    if not asked:
        return
    title = ngettext(
        "{n} word needs explaining: what does it mean?",
        "{n} words need explaining: what do they mean?",
        len(asked),
    )
    with st.container(border=True):
        st.markdown(title.format(n=number(len(asked))))
        st.caption(_("What you say is kept in the dictionary of the settings page and holds for every file."))
        with st.container(horizontal=True):
            for kind, word in asked[:FIRST]:
                _ask(me, kind, word, key_of(kind, word, key))


def words(table: TablePlan) -> list[tuple[str, str]]:
    """(kind of question, word) of each unknown word, once, in the order of the remarks."""
    asked = ((one.asks, one.value) for one in table.problems)
    return list({(kind, as_compared(word)): (kind, word) for kind, word in asked if kind in KINDS and word}.values())


def key_of(kind: str, word: str, key: str) -> str:
    """The key of a word's question: of the word and not of its place, into which the next word moves up."""
    return f"word_{hashlib.sha256(f'{kind} {as_compared(word)}'.encode()).hexdigest()[:12]}_{key}"


def _ask(me: Viewer, kind: str, word: str, key: str) -> None:
    options = [UNSAID, *meanings(kind), BLANK]
    st.selectbox(
        f"«{word}» — {kind_name(kind)}",
        options,
        format_func=lambda means: meaning_name(kind, means) if means else _("not said"),
        key=key,
        on_change=_keep,
        args=(me, word, key),
        width=260,
    )


def _keep(me: Viewer, word: str, key: str) -> None:
    means = st.session_state[key]
    if means:
        chosen.keep_word(me, word, means)
