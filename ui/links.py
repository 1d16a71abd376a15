"""Links from one page to another: the pages of this run, which only app.py knows, by name."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from ui.rights import may
from ui.viewer import viewer

PAGES = "links_pages"


def remember(pages: Sequence[Any]) -> None:
    """Keep the pages of this run, so that any component can link to one by its address."""
    st.session_state[PAGES] = {page.url_path or "overview": page for page in pages}


def show(name: str, label: str, icon: str | None = None) -> None:
    """Draw a link to a page that this reader may see; nothing for others, and nothing outside the app's frame."""
    page = st.session_state.get(PAGES, {}).get(name)
    if page is not None and may(viewer().role, name):
        st.page_link(page, label=label, icon=icon)


def first(*names: str) -> str | None:
    """The first of these pages that this reader may see."""
    return next((name for name in names if may(viewer().role, name)), None)


def go(name: str) -> None:
    """Lead the reader to a page at once, where there is one."""
    page = st.session_state.get(PAGES, {}).get(name)
    if page is not None:
        st.switch_page(page)
