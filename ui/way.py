"""The way to the target on a page: of pupils, of teachers or of both, with people in support as a second line."""

import pandas as pd
import streamlit as st

from charts.involvement import way as picture
from locales import _, number, percent
from metrics.way import SUPPORTED
from ui import chart, figures, headline, involvement, open_range
from ui.filters import Filters, pick
from ui.rows import Row, whole
from ui.viewer import Viewer


def show(me: Viewer, chosen: Filters, found: pd.DataFrame, by_class: pd.DataFrame) -> None:
    """Draw the choice whose share, which stays in the address, then its line with the target and what is said of it.

    found: the indicators; by_class: the pupils' one by class.
    """
    people = {"pupils": _("Pupils"), "teachers": _("Teachers"), "total": _("Pupils and teachers")}
    who = pick("who", _("Whose share over the year"), people)
    code = f"involvement_{who}"
    row, more = whole(found, code), whole(found, SUPPORTED.format(code))
    if not row["denominator"]:
        st.caption(_("Nobody can be counted yet: the list of these people is missing."))
        return
    if who != "pupils":  # their sentence stands at the top of the page
        st.markdown(answer(people[who], row, open_range.brackets(figures.open_range(me, chosen, code))))
    alt = _("Share of people involved over the school year: {who}").format(who=people[who].lower())
    second = figures.way(me, chosen, SUPPORTED.format(code)) if more.get("denominator") else None
    share, path = figures.way(me, chosen, code), figures.path(me, chosen, row["target"])
    chart.show(picture(share, row["target"], path, second), f"involvement_{who}", alt)
    # Staff has no class: only the pupils' missing people are told class by class.
    classes = by_class if who == "pupils" else by_class[:0]
    for note in [supported(row, more), *involvement.notes(me, chosen, row, classes)]:
        if note:
            st.caption(note)


def answer(who: str, row: Row, brackets: str) -> str:
    """The share of the chosen people with what it may turn out to be, and how far it is to the target."""
    share = " ".join(filter(None, [percent(row["value"]), brackets]))
    text = _("{who}: {share} involved, {n} of {all} — {target}.")
    said = {"n": number(row["numerator"]), "all": number(row["denominator"]), "target": headline.to_target(row)}
    return text.format(who=who, share=share, **said)


def supported(row: Row, more: Row) -> str:
    """The share with people in support, beside how many they add; "" without a register of support."""
    if not more.get("denominator"):
        return ""
    text = _("With people in support: {share}, {n} of {all}; in support and in no pair: {added}.")
    added = number(more["numerator"] - row["numerator"])
    return text.format(
        share=percent(more["value"]), n=number(more["numerator"]), all=number(more["denominator"]), added=added
    )
