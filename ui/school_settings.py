"""The settings of the school: each with its value, what it is for and what is allowed."""

from typing import Any

import streamlit as st

from locales import _
from metrics.settings import Setting, shown
from ui import chosen
from ui.viewer import Viewer

SAID = "settings_said"


def show(me: Viewer) -> None:
    """Draw the form of the settings; what came of the last change stands above it."""
    st.subheader(_("Rules of counting"), anchor=False)
    for line in st.session_state.pop(SAID, []):
        st.error(line[:1].upper() + line[1:])
    with st.form("settings_form"):
        known = chosen.settings(me)
        typed = {one.key: _typed(one, value) for one, value in known if not one.folded}
        with st.expander(_("School calendar"), icon=":material/calendar_month:"):
            typed |= {one.key: _typed(one, value) for one, value in known if one.folded}
        if st.form_submit_button(_("Save the settings"), icon=":material/save:", key="settings_save"):
            refused = chosen.change(me, typed)
            st.session_state[SAID] = refused
            if not refused:
                st.toast(_("Saved; every figure follows the new settings."), icon=":material/check:")
            st.rerun()


def _typed(one: Setting, value: Any) -> str:
    """Draw one setting; returns what is typed in it."""
    allowed = _("From {least} to {most}; {default} until it is changed.").format(
        least=shown(one, one.least), most=shown(one, one.most), default=shown(one, one.default)
    )
    key = f"setting_{one.key}"
    if one.kind == "text":
        said = st.text_input(one.title, value, max_chars=one.most, key=key)
        st.caption(one.why)
        return said
    if one.kind == "number":
        within = min(max(value, one.least), one.most)
        found = st.number_input(one.title, one.least, one.most, within, key=key)
        st.caption(f"{one.why} {allowed}")
        return str(found)
    text = st.text_input(one.title, shown(one, value), max_chars=5, key=key)
    st.caption(f"{one.why} {allowed}")
    return text
