"""People one by one, by code, for the psychologist: who fell, and one person before and after."""

import pandas as pd
import streamlit as st

from charts.people import people as person_chart
from locales import _
from metrics.people import rule
from ui import chart, choice, measured
from ui.filters import Filters
from ui.naming import title

COLUMNS = ["code", "class", "form", "role", "parameter", "subject", "before", "after", "change", "late"]
APART = ["form", "mentor", "mentee", "constructs", "apart", "farthest", "flagged"]


def narrowed(people: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """The people of the class and form that were chosen, with the titles and good directions of what was measured."""
    kept = pd.Series(True, people.index)
    if chosen.class_:
        kept &= people["class"] == chosen.class_
    if chosen.form:
        kept &= (
            people["form"].map(lambda forms: chosen.form in list(forms) if forms is not None else False).astype(bool)
        )
    rows, known = people[kept], measured.parameters()
    return rows.assign(
        title=[title(code) for code in rows["parameter"]],
        better=[known[code].better for code in rows["parameter"]],
    )


def fell(people: pd.DataFrame) -> pd.DataFrame:
    """One row per person and parameter that is worse after than before, the furthest first."""
    turned = people["change"].where(people["better"] != "lower", -people["change"])
    known = measured.parameters()
    least = people["parameter"].map(lambda code: max(known[code].moved, 1e-9))
    worse = people[(turned <= -least).fillna(False)].assign(turned=turned)
    ranked = worse.sort_values("turned", kind="stable")
    return ranked[[name for name in COLUMNS if name != "subject" or ranked["subject"].notna().any()]]


def show(people: pd.DataFrame) -> None:
    """Draw the choice of one person and that person's parameters before and after."""
    codes = sorted(people["code"].dropna().unique())
    st.subheader(_("One person before and after"), anchor=False)
    code = choice.listed("person", _("Participant code"), codes)
    if code is None:
        st.caption(_("Nobody was measured."))
        return
    rows = people[people["code"] == code]
    chart.show(person_chart(rows), "person", _("The parameters of {code} before and after").format(code=code))


def pairs(discord: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """The pairs of the chosen form, those farthest apart first."""
    return (discord[discord["form"] == chosen.form] if chosen.form else discord)[APART]


def discord_rule() -> str:
    """By which rule a pair is flagged."""
    text = _(
        "Flagged: one question at least {one_points} points apart, or {several} questions at least {several_points}."
    )
    return text.format(**rule())
