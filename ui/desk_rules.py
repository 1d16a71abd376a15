"""The rules that the pairing desk proposes for whole files, each to be confirmed or rejected as one."""

import streamlit as st

from data_loaders.desk import Desk
from data_loaders.rules import Rule
from locales import _, number, percent
from ui import pairing
from ui.desk_words import example, rule
from ui.markdown import bold, escaped
from ui.viewer import Viewer


def show(me: Viewer, found: Desk) -> None:
    """Draw the rules, where there are any."""
    if not found.rules:
        return
    st.subheader(_("Rules for whole files"), anchor=False)
    for one in found.rules:
        _card(me, one, found.year)


def _card(me: Viewer, one: Rule, year: str) -> None:
    said = {"n": number(len(one.pairs)), "all": number(one.of), "example": example(one)}
    text = _("Joins {n} of {all} codes: {example}. By estimate {wrong} of them would be joined wrongly.")
    with st.container(border=True):
        st.markdown(bold(escaped(rule(one))))
        st.caption(escaped(text.format(**said, wrong=percent(1 - one.certainty, 0))))
        if one.files:
            st.caption(escaped(_("Files: {files}").format(files=", ".join(one.files))))
        st.caption(_("A rule holds for files of the school year {year}.").format(year=year))
        with st.container(horizontal=True):
            chosen = (me, [one], year)
            st.button(_("Join by this rule"), key=f"yes_{one.number}", on_click=pairing.confirm, args=chosen)
            st.button(_("This is no rule"), key=f"no_{one.number}", on_click=pairing.reject, args=chosen)
