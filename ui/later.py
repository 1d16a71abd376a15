"""What pages of pairs say on a date on which no pair has begun, though pairs of the year are loaded."""

import streamlit as st

from locales import _, day
from ui import empty, pair_data
from ui.filters import Filters
from ui.viewer import Viewer


def show(sentence: str, hint: str) -> None:
    """Draw the hint; without one the sentence on what to upload, and the way there."""
    if hint:
        st.info(hint, icon=":material/event_upcoming:")
    else:
        empty.show(sentence)


def hint(me: Viewer, chosen: Filters, form: str | None = None) -> str:
    """Which date, or form, to choose instead; nothing where pairs have begun, or none of the year are loaded."""
    first, any_first = (pair_data.first_start(me, chosen, one) for one in (form, None))
    if first and first > chosen.on:
        text = _("The list of pairs is loaded; the first pair begins on {day}: choose a later date.")
        return text.format(day=day(first))
    if first is None and any_first:
        return _("The list of pairs of this school year names no pair of this form: choose another form.")
    return ""
