"""One pair of the desk: who may be whom, how sure that is and why, and the two words to say of it."""

import streamlit as st

from data_loaders.party import Candidate
from locales import _
from ui import pairing
from ui.desk_words import person, sure, why
from ui.markdown import bold, escaped
from ui.viewer import Viewer


def show(me: Viewer, one: Candidate, year: str) -> None:
    """Draw the pair with its buttons."""
    files = _("Files: {files}").format(files=", ".join(one.strange.files))
    with st.container(border=True):
        words, buttons = st.columns([3, 2], vertical_alignment="center")
        words.markdown(f"{bold(escaped(person(one.strange)))} → {bold(escaped(person(one.person)))}")
        words.caption(escaped(f"{sure(one.certainty).capitalize()}: {why(one)}. {files}"))
        with buttons.container(horizontal=True):
            chosen = (me, [one], year)
            st.button(_("One person"), key=f"yes_{one.number}", on_click=pairing.confirm, args=chosen)
            st.button(_("Different people"), key=f"no_{one.number}", on_click=pairing.reject, args=chosen)
