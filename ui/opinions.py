"""Answers that are no marks: how often something happened, and open texts where enough people wrote."""

import pandas as pd
import streamlit as st

from charts.frequencies import frequencies as frequency_chart
from locales import _, ngettext, number, words
from questionnaires import FREQ, instrument, word
from ui import chart, choice
from ui.naming import item_text
from ui.quality import Sheet

SEARCH = "opinions_search"


def frequencies(found: pd.DataFrame, sheet: Sheet) -> None:
    """Draw how often something was expected and happened, the two waves side by side, where it was asked."""
    rows = found[(found["form"] == sheet.form) & (found["role"] == sheet.role) & (found["kind"] == "freq")]
    if rows.empty:
        return
    partner = {before.code: after.code for before, after in instrument(sheet.form, sheet.role).pairs()}
    titles = [item_text(sheet.form, sheet.role, partner.get(item, item)) for item in rows["item"]]
    st.subheader(_("How often"), anchor=False)
    answers = {code: words(word("freq", code)) for code in FREQ}
    figure = frequency_chart(rows.assign(title=titles), answers)
    chart.show(figure, "frequencies", _("How often something happened, before and after"))


def texts(found: pd.DataFrame, sheet: Sheet) -> None:
    """Draw the open answers of a questionnaire, one question at a time, with a search; small groups are hidden."""
    rows = found[(found["form"] == sheet.form) & (found["role"] == sheet.role) & (found["wave"] == sheet.wave)]
    if rows.empty:
        return
    st.subheader(_("In their own words"), anchor=False)
    asked = list(dict.fromkeys(rows["item"]))
    item = choice.listed("opinions_item", _("Question"), asked, lambda code: item_text(sheet.form, sheet.role, code))
    rows = rows[rows["item"] == item]
    if rows["suppressed"].any():
        st.caption(_("Hidden: too few people answered in words, and a text can be recognised."))
        return
    search = st.text_input(_("Search in the answers"), key=SEARCH, icon=":material/search:")
    shown = rows[rows["text"].str.contains(search, case=False, regex=False)] if search else rows
    said = ngettext("{n} answer of {all}", "{n} answers of {all}", len(shown))
    st.caption(said.format(n=number(len(shown)), all=number(len(rows))))
    st.dataframe(shown[["text"]].rename(columns={"text": _("Answer")}), hide_index=True, alt=_("In their own words"))
