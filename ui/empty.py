"""What a page shows where there is nothing to show: what is missing, and the way there."""

import streamlit as st

from locales import _
from ui import data, links, sample
from ui.rights import may
from ui.viewer import viewer


def show(sentence: str, page: str = "upload", label: str | None = None, instead: tuple[str, str] | None = None) -> None:
    """Draw a sentence on what is missing and the way there; an empty database can be filled with the sample school.

    instead: another page and what it is called there, for readers who may see it.
    """
    st.info(sentence, icon=":material/info:")
    with st.container(horizontal=True, vertical_alignment="center"):
        if may(viewer().role, page):
            links.show(page, label or _("Upload files"), ":material/upload_file:")
        if instead:
            links.show(*instead, ":material/edit_note:")
        if not data.years():
            sample.show()
