"""The dictionary of answers in words: the school's own words to edit, those that come with the program to look at."""

import pandas as pd
import streamlit as st

from data_loaders.dictionary import BLANK, KINDS, meaning_name, meanings, shipped
from locales import _, ngettext, number
from locales.formats import DASH
from ui import chosen
from ui.viewer import Viewer

SAID = "words_said"


def show(me: Viewer) -> None:
    """Draw the editor of the school's own words and, folded up, the words known anyway."""
    st.subheader(_("Dictionary of words"), anchor=False)
    st.caption(_("What an answer in words means. Your words go before those that come with the program."))
    if said := st.session_state.pop(SAID, None):
        st.success(said, icon=":material/check:")
    _editor(me)
    _again(me)
    known = pd.DataFrame(
        [(kind_name(one.kind), one.word, meaning_name(one.kind, one.means)) for one in shipped()],
        columns=[_("Asked for"), _("Word"), _("Meaning")],
    )
    title = ngettext("{n} word that comes with the program", "{n} words that come with the program", len(known))
    with st.expander(title.format(n=number(len(known))), icon=":material/menu_book:"):
        st.dataframe(known, hide_index=True, alt=_("Words that come with the program"), placeholder=DASH)


def kind_name(kind: str) -> str:
    """What a kind of question asks for."""
    return {"10": _("a mark from 1 to 10"), "yn": _("yes or no"), "freq": _("how often")}[kind]


def choices() -> dict[str, str]:
    """Every meaning a word may have, with its name."""
    named = {means: meaning_name(kind, means) for kind in KINDS for means in meanings(kind)}
    return named | {BLANK: meaning_name(BLANK, BLANK)}


def _editor(me: Viewer) -> None:
    own, named = chosen.words(me), choices()
    named |= {means: meaning_name("10", means) for _said, means in own if means not in named}
    frame = pd.DataFrame(own, columns=["word", "means"], dtype="str")
    look = {
        "word": st.column_config.TextColumn(_("Word"), max_chars=120, width="large"),
        "means": st.column_config.SelectboxColumn(
            _("Meaning"), options=list(named), format_func=lambda code: named.get(code, code)
        ),
    }
    # A key of what stands in it: after saving the editor starts from what is kept.
    key = f"words_{abs(hash(tuple(own)))}"
    edited = st.data_editor(
        frame,
        column_config=look,
        num_rows="dynamic",
        hide_index=True,
        key=key,
        placeholder=DASH,
        alt=_("Words of your own"),
    )
    if st.button(_("Save the words"), icon=":material/save:", key="words_save", disabled=edited.equals(frame)):
        _save(me, edited)


def _save(me: Viewer, edited: pd.DataFrame) -> None:
    rows = edited.dropna(how="all").fillna("")
    try:
        chosen.keep_words(me, [(str(said), str(means)) for said, means in rows.itertuples(index=False, name=None)])
    except ValueError as error:
        st.error(str(error)[:1].upper() + str(error)[1:])
        return
    st.session_state[SAID] = _("Saved. New files are read with these words; files stored before only when read anew.")
    st.rerun()


def _again(me: Viewer) -> None:
    if not st.button(_("Read stored files anew"), icon=":material/refresh:", key="words_reread"):
        return
    with st.spinner(_("Reading the stored files…")):
        found = chosen.reread(me)
    text = _("Files with other answers now: {changed}; unchanged: {same}; left as they were: {left}.")
    st.session_state[SAID] = text.format(**{word: number(n) for word, n in found.items()})
    st.rerun()
