"""The frame around every page: navigation by role, language, filters; it computes nothing."""

from types import ModuleType

import streamlit as st

from locales import _
from pages import (
    consents,
    desk,
    downloads,
    growth,
    involvement,
    overview,
    own,
    pairs,
    passports,
    persons,
    quality,
    results,
    satisfaction,
    schools,
    settings,
    upload,
    works,
)
from ui import filters, frame, known_schools, links, no_page
from ui.rights import may
from ui.viewer import Viewer

START = "start"


def main() -> None:
    """Draw the frame and the page that was asked for."""
    pages = menu(frame.start())
    links.remember(pages)
    # The start page answers at the bare address; whoever types its name gets it too.
    named = st.Page(lambda: overview.page(), url_path="overview", title=_("Overview"), visibility="hidden")
    # All entries: what Streamlit folds away it names in English.
    there = [*pages, named]
    unknown = no_page.asked([START, *(page.url_path for page in there)])
    page = st.navigation([*there, *([no_page.page(unknown)] if unknown else [])], expanded=True)
    frame.sidebar()
    if frame.can_open():
        filters.bar(page.url_path or "overview")
        page.run()


def menu(me: Viewer) -> list[st.Page]:
    """The pages in the order of the menu."""
    return [
        entry(me, overview, _("Overview"), "dashboard"),
        entry(me, upload, _("Upload"), "upload_file"),
        entry(me, desk, _("Joining people"), "join_inner"),
        entry(me, own, _("Own questionnaires"), "edit_note"),
        entry(me, consents, _("Consents"), "verified_user"),
        entry(me, involvement, _("Involvement"), "groups"),
        entry(me, schools, _("Schools"), "school", needed=known_schools.are_many()),
        entry(me, quality, _("Quality"), "fact_check"),
        entry(me, growth, _("Growth"), "trending_up"),
        entry(me, satisfaction, _("Satisfaction"), "favorite"),
        entry(me, persons, _("People and pairs"), "diversity_3"),
        entry(me, pairs, _("Pairs"), "handshake"),
        entry(me, works, _("Pairs compared"), "compare_arrows"),
        entry(me, results, _("School results"), "school"),
        entry(me, downloads, _("Downloads"), "download"),
        entry(me, passports, _("Passports"), "badge"),
        entry(me, settings, _("Settings"), "settings"),
    ]


def entry(me: Viewer, module: ModuleType, title: str, icon: str, needed: bool = True) -> st.Page:
    """One page; one that is not for this reader, or not needed, has no entry in the menu: its address says why."""
    name = module.__name__.rpartition(".")[2]
    start, icon = module is overview, f":material/{icon}:"
    seen = "visible" if needed and may(me.role, name) else "hidden"
    # The start page is served at the root, yet takes its own name away from any other page.
    path = START if start else name
    return st.Page(module.page, url_path=path, title=title, icon=icon, default=start, visibility=seen)


main()
