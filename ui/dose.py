"""Growth by how many days, or minutes, mentees met: a picture and a table beside the comparison of pairings."""

import streamlit as st

from charts.change import changes as split_chart
from locales import _
from ui import chart, choice, growth, pair_data, table
from ui.filters import Filters
from ui.measured import title
from ui.pair_words import factor_name, level_name
from ui.viewer import Viewer
from ui.works import caution


def show(me: Viewer, chosen: Filters) -> None:
    """Draw growth by how many days, or minutes, mentees met."""
    st.subheader(_("Meetings and growth"), anchor=False)
    names = {"meetings": _("days with meetings"), "minutes": _("minutes of meetings")}
    factor = choice.one("dose", _("Count the dose by"), list(names), names.__getitem__) or "meetings"
    found = pair_data.dose(me, chosen, factor, not chosen.on_time)
    if found.empty:
        st.caption(_("Needs a journal of meetings of this year, and mentees measured twice."))
        return
    codes = list(dict.fromkeys(found["parameter"]))
    code = choice.listed("dose_parameter", _("Parameter"), codes, title) or codes[0]
    own = found[found["parameter"] == code]
    own = own.assign(title=[of(group, factor) for group in own["group"]])
    alt = _("How many mentees are better, the same or worse, by meetings")
    chart.show(split_chart(own), "dose", alt)
    shown = growth.table(own.drop(columns="title").assign(title=own["title"]))
    shown = shown.rename(columns={_("Parameter"): _("Group of mentees")})
    note = _("A mentee whom the journal does not name counts as 0 days.")
    table.show(shown, "dose", _("Meetings and growth"), me, chosen, note, beside=caution())


def of(group: dict[str, str], factor: str) -> str:
    """A group of mentees by their meetings; everybody where none is named."""
    return f"{factor_name(factor)}: {level_name(factor, group[factor])}" if group else _("all mentees of the year")
