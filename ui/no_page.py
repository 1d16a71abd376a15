"""An address that names no page: said in the language of the reader, where Streamlit says it in English."""

from collections.abc import Collection
from urllib.parse import unquote, urlsplit

import streamlit as st

from locales import _
from ui import links
from ui.markdown import escaped


def asked(known: Collection[str]) -> str | None:
    """The name that the address gives, where no page has it; None at a known page and where there is no address."""
    name = unquote(urlsplit(st.context.url or "").path).rpartition("/")[2].strip()
    return name if name and name not in known else None


def page(name: str) -> st.Page:
    """A page of that name, in no menu, which says that there is none."""

    def show() -> None:
        st.title(_("There is no such page"), anchor=False)
        st.info(_("No page is called «{name}»: choose one in the menu.").format(name=escaped(name)))
        links.show("overview", _("To the overview"), ":material/dashboard:")

    return st.Page(show, url_path=name, title=_("There is no such page"), visibility="hidden")
