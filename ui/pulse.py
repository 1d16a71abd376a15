"""The pulse of pairs between the waves, and for the psychologist the marks of both sides pair by pair."""

from datetime import date

import pandas as pd
import streamlit as st
from babel.dates import format_date

from charts.pulse import pulse as lines_of
from locales import _, language
from reports.columns import MARK
from reports.tables import named
from ui import chart, pair_data, table
from ui.filters import Filters
from ui.pairs import joined
from ui.rights import may
from ui.viewer import Viewer


def show(found: pd.DataFrame, me: Viewer, chosen: Filters) -> None:
    """Draw the pulse, and for who may see them the marks of each pair."""
    st.subheader(_("Pulse between the waves"), anchor=False)
    months = pair_data.pulse(me, chosen, chosen.form)
    if months.empty:
        st.caption(_("No interim questionnaires yet: their file name, tab or title says «промежуточная»."))
    else:
        alt = _("Mean of the common marks by month, of mentors and mentees")
        titles = [named("role", role) for role in months["role"]]
        chart.show(lines_of(months.assign(title=titles)), "pulse", alt)
        note = _("The mean of comfort, satisfaction with the joint work and expectations met, 1–10; one voice a month.")
        rows = months.assign(month=[month_name(one) for one in months["month"]], respondents=months["people"])
        shown = rows[["month", "role", "answers", "respondents", "mean", "suppressed"]]
        table.show(shown, "pulse", _("Pulse between the waves"), me, chosen, note)
    if may(me.role, "pair_marks"):
        _sides(found, me, chosen)


def _sides(found: pd.DataFrame, me: Viewer, chosen: Filters) -> None:
    st.subheader(_("Marks of both sides"), anchor=False)
    marks = pair_data.pair_marks(me, chosen)
    rows = found[["pair", "mentor", "mentee"]].merge(marks.rename(columns=_side), on="pair")
    codes = {name: [joined(cell) for cell in rows[name]] for name in ("mentor", "mentee")}
    filled = [name for name in rows.columns if name in codes or rows[name].notna().any()]
    note = _(
        "Means of comfort, satisfaction with the joint work and expectations met: at the end, then month by month."
    )
    shown = rows.assign(**codes)[[name for name in filled if name != "pair"]]
    # Under headings of their own: without a kind a mean of 7 would stand as «7» beside «8.33».
    kinds = {name: MARK for name in shown if name not in codes}
    table.show(shown, "pair_marks", _("Marks of both sides"), me, chosen, note, kinds=kinds)


def _side(name: str) -> str:
    if name in ("mentor", "mentee"):
        return _("{role}, at the end").format(role=named("role", name))
    role, _space, month = name.partition(" ")
    return f"{named('role', role)}, {month_name(date.fromisoformat(f'{month}-01'))}" if month else name


def month_name(day: date) -> str:
    """A month as it stands alone: февраль 2026."""
    return str(format_date(day, "LLLL yyyy", locale=language()))
