"""Joins that exact matching made and that deserve a look on the pairing desk: kept or parted, one by one or at once."""

from collections.abc import Sequence

import streamlit as st

from data_loaders.desk import Desk
from data_loaders.party import Candidate
from data_loaders.sure import above, below, wrong
from locales import _, ngettext, number, percent
from ui import desk_card, pairing
from ui.desk_candidates import AT_ONCE, LEVELS
from ui.viewer import Viewer

LEVEL = "desk_doubt_level"


def show(me: Viewer, found: Desk) -> None:
    """Draw these joins, the least sure first."""
    if not found.doubts:
        return
    st.subheader(_("Joined by themselves, please check"), anchor=False)
    st.caption(_("The code or name fitted one person exactly, yet something beside it speaks against. They count until "
                 "you part them; whoever is parted waits above for the right person."))  # fmt: skip
    _at_once(me, found)
    for one in found.doubts[:AT_ONCE]:
        desk_card.show(me, one, found.year)
    if len(found.doubts) > AT_ONCE:
        shown = {"n": number(AT_ONCE), "all": number(len(found.doubts))}
        st.caption(_("The least sure {n} of {all} are shown; the others follow as you decide.").format(**shown))


def _at_once(me: Viewer, found: Desk) -> None:
    with st.container(border=True):
        label = _("Certainty that a join is right")
        least = st.selectbox(label, LEVELS, index=2, format_func=lambda level: percent(level, 0), key=LEVEL)
        sure_, unsure = above(found.doubts, least), below(found.doubts, least)
        st.caption(_estimate(sure_, unsure))
        keep = ngettext("Keep {n} join that is so sure", "Keep {n} joins that are so sure", len(sure_))
        part = ngettext("Part {n} join less sure", "Part {n} joins less sure", len(unsure))
        with st.container(horizontal=True):
            if sure_:
                st.button(keep.format(n=number(len(sure_))), on_click=pairing.confirm, args=(me, sure_, found.year),
                          key="desk_keep_all")  # fmt: skip
            if unsure:
                st.button(part.format(n=number(len(unsure))), on_click=pairing.reject, args=(me, unsure, found.year),
                          key="desk_part_all")  # fmt: skip


def _estimate(sure_: Sequence[Candidate], unsure: Sequence[Candidate]) -> str:
    shares = {"sure": percent(wrong(sure_)), "unsure": percent(wrong(unsure))}
    text = _("By estimate wrong: {sure} of the joins so sure, {unsure} of the others. Certainty is judged by the "
             "spelling, not measured.")  # fmt: skip
    return text.format(**shares)
