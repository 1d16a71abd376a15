"""Blank forms to hand out: questionnaires on paper and online, tables to fill in."""

import streamlit as st

from locales import _
from reports.guide import markdown
from reports.templates import printable
from ui import templates
from ui.viewer import Viewer


def show(me: Viewer) -> None:
    """Draw the choice of a form, its files and how to build it online."""
    st.subheader(_("Blank forms"), anchor=False)
    code = templates.pick(me)
    if code in printable():
        with st.expander(_("How to build it in Yandex Forms or Google Forms"), icon=":material/checklist:"):
            st.markdown(markdown(code))
