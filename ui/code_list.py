"""Random participant codes to hand out, and the check of one that was written by hand."""

import streamlit as st

from locales import _, ngettext, number
from reports.codes import MOST, draw, sound
from reports.handout import slips, workbook
from ui import data, made
from ui.rights import may
from ui.viewer import Viewer

# The codes drawn last, which this module owns: list and slips of one draw belong together.
DRAWN = "codes_drawn"
USUAL = 30


def show(me: Viewer) -> None:
    """Draw the number of codes, the files of those drawn and the check; nothing for who keeps no list."""
    if not may(me.role, "codes"):
        return
    st.subheader(_("Participant codes"), anchor=False)
    st.caption(_("A code stands in a questionnaire instead of a name. The list that joins both stays with you."))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = st.number_input(_("How many codes"), 1, MOST, USUAL, key="codes_wanted")
        if st.button(_("Draw new codes"), key="codes_draw", icon=":material/casino:"):
            st.session_state[DRAWN] = draw(int(wanted), data.codes_in_use(me))
    if DRAWN in st.session_state:
        _files(me, st.session_state[DRAWN])
    _check()


def _files(me: Viewer, codes: list[str]) -> None:
    n = len(codes)
    text = ngettext("{n} code is drawn; both files hold the same.", "{n} codes are drawn; both files hold the same.", n)
    st.success(text.format(n=number(n)), icon=":material/check:")
    with st.container(horizontal=True):
        made.button(me, _("List for the curator (xlsx)"), "codes.xlsx", lambda: workbook(codes), "codes_xlsx")
        made.button(me, _("List and slips to cut (docx)"), "codes.docx", lambda: slips(codes), "codes_docx")


def _check() -> None:
    typed = st.text_input(_("Check a code written by hand"), key="codes_typed", placeholder="К72М-4Х5М")
    if typed and sound(typed):
        st.caption(_("This code is written without a slip."))
    elif typed:
        st.warning(_("No code drawn by this program: a sign is wrong, or two are swapped."), icon=":material/warning:")
