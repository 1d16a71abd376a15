"""Random participant codes to hand out, and the check of one that was written by hand."""

from collections.abc import Callable, Sequence

import streamlit as st

from locales import _, ngettext, number, use
from reports.codes import MOST, draw, sound
from reports.handout import slips, workbook
from ui import data
from ui.rights import may
from ui.table import XLSX
from ui.templates import DOCX
from ui.viewer import Viewer

# The codes drawn last, which this module owns: list and slips of one draw belong together.
DRAWN = "codes_drawn"
USUAL = 30
Maker = Callable[[Sequence[str]], bytes]


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
        _button(me, codes, workbook, "xlsx", XLSX, _("List for the curator (xlsx)"))
        _button(me, codes, slips, "docx", DOCX, _("List and slips to cut (docx)"))


def _button(me: Viewer, codes: list[str], maker: Maker, ending: str, mime: str, label: str) -> None:
    def make() -> bytes:
        use(me.language)  # made in a thread of its own, which speaks no language yet
        return maker(codes)

    st.download_button(
        label,
        make,
        file_name=f"codes.{ending}",
        mime=mime,
        key=f"codes_{ending}",
        icon=":material/download:",
        on_click="ignore",
    )


def _check() -> None:
    typed = st.text_input(_("Check a code written by hand"), key="codes_typed", placeholder="К72М-4Х5М")
    if typed and sound(typed):
        st.caption(_("This code is written without a slip."))
    elif typed:
        st.warning(_("No code drawn by this program: a sign is wrong, or two are swapped."), icon=":material/warning:")
