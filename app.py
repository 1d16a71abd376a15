"""The frame around every page: navigation by role, language, filters; it computes nothing."""

import streamlit as st

from locales import _
from pages import downloads, growth, involvement, overview, passports, quality, satisfaction, upload
from ui import filters, frame, links
from ui.rights import may


def main() -> None:
    """Draw the frame and the page that was asked for."""
    me = frame.start()
    entries = (
        (overview, _("Overview"), "dashboard"),
        (upload, _("Upload"), "upload_file"),
        (involvement, _("Involvement"), "groups"),
        (quality, _("Quality"), "fact_check"),
        (growth, _("Growth"), "trending_up"),
        (satisfaction, _("Satisfaction"), "favorite"),
        (downloads, _("Downloads"), "download"),
        (passports, _("Passports"), "badge"),
    )
    pages = []
    for module, title, icon in entries:
        name = module.__name__.rpartition(".")[2]
        # A page that is not for this reader has no entry in the menu; its address says whom it is for.
        seen = "visible" if may(me.role, name) else "hidden"
        start = module is overview
        entry = f":material/{icon}:"
        pages.append(st.Page(module.page, url_path=name, title=title, icon=entry, default=start, visibility=seen))
    links.remember(pages)
    page = st.navigation(pages)
    frame.sidebar()
    if frame.can_open():
        filters.bar(page.url_path or "overview")
        page.run()


main()
