"""Empty tables and questionnaires to fill in, as downloads."""

from collections.abc import Callable

import streamlit as st

from locales import _
from reports.blank import blank
from reports.guide import instruction
from reports.templates import names, printable, template
from ui import choice, made
from ui.viewer import Viewer, viewer

Maker = Callable[[str], bytes]


def show() -> None:
    """Draw the choice of a template and its downloads, folded up."""
    with st.expander(_("Templates to fill in"), icon=":material/description:"):
        pick(viewer())


def pick(me: Viewer) -> str:
    """Draw the choice of a template and the files of it; give back its code."""
    st.caption(_("A heading and one example row: replace the example by your rows. Blank questionnaires included."))
    known = names()
    code = choice.listed("template", _("Template"), list(known), known.__getitem__) or next(iter(known))
    with st.container(horizontal=True):
        _button(me, code, template, "xlsx", _("Table to type into (xlsx)"), ":material/table:")
        if code in printable():
            _button(me, code, blank, "docx", _("Form to print (docx)"), ":material/print:")
            _button(
                me, code, instruction, "guide.docx", _("Instruction for online forms (docx)"), ":material/checklist:"
            )
    return code


def _button(me: Viewer, code: str, maker: Maker, ending: str, label: str, icon: str) -> None:
    made.button(me, label, f"{code}.{ending}", lambda: maker(code), f"template_{ending}", icon)
