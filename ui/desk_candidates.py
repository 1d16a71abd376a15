"""Who may be whom on the pairing desk: one by one, or all that are sure enough."""

from collections.abc import Sequence

import streamlit as st

from data_loaders.desk import Desk
from data_loaders.party import Candidate
from data_loaders.sure import above, undecided, wrong
from locales import _, ngettext, number, percent
from ui import desk_card, look, pairing
from ui.viewer import Viewer

LEVELS = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5)
LEVEL = "desk_level"
AT_ONCE = 12  # cards on the page


def show(me: Viewer, found: Desk) -> None:
    """Draw the candidates, surest first."""
    if not found.candidates:
        return
    st.subheader(_("Who may be whom"), anchor=False)
    _all_above(me, found)
    for one in found.candidates[:AT_ONCE]:
        desk_card.show(me, one, found.year)
    if len(found.candidates) > AT_ONCE:
        shown = {"n": number(AT_ONCE), "all": number(len(found.candidates))}
        st.caption(_("The surest {n} of {all} are shown; the others follow as you decide.").format(**shown))


def calm(found: Desk) -> None:
    """Say so where nothing waits."""
    if not found.waiting:
        st.success(_("Nobody waits for a decision."), icon=":material/check:")


def _all_above(me: Viewer, found: Desk) -> None:
    candidates = found.candidates
    with st.container(border=True):
        label = _("Confirm all with a certainty of at least")
        # The highest certainty that any candidate has, so that the first look shows something to confirm.
        first = next((n for n, level in enumerate(LEVELS) if above(candidates, level)), len(LEVELS) - 1)
        least = st.selectbox(label, LEVELS, index=first, format_func=lambda level: percent(level, 0), key=LEVEL)
        chosen = above(candidates, least)
        st.caption(_estimate(chosen))
        if even := undecided(candidates, least):
            st.caption(_even(even))
        if chosen:
            button = ngettext("Join {n} match", "Join {n} matches", len(chosen)).format(n=number(len(chosen)))
            told = (me, chosen, found.year)
            st.button(button, on_click=pairing.confirm, args=told, key="desk_all", type=look.important())


def _even(people: int) -> str:
    text = ngettext(
        "{n} person has two candidates who are equally sure: decide below, one by one.",
        "{n} people have two candidates each who are equally sure: decide below, one by one.",
        people,
    )
    return text.format(n=number(people))


def _estimate(chosen: Sequence[Candidate]) -> str:
    doubt = wrong(chosen)
    if doubt is None:
        return _("No candidate is so sure.")
    text = _("By estimate {share} of these joins would be wrong. Certainty is judged by the spelling, not measured.")
    return text.format(share=percent(doubt))
