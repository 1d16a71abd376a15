"""A package of another school on the upload page: who sends it, its fingerprint, and the word that accepts it."""

from dataclasses import replace

import streamlit as st

from data_loaders.report import TablePlan
from data_loaders.senders import mark_of
from locales import _, day
from locales.formats import DASH
from ui import drop
from ui.markdown import bold, escaped
from ui.naming import in_words
from ui.table import styled

SHOWN = ["indicator", "numerator", "denominator", "suppressed"]


def show(table: TablePlan, key: str) -> None:
    """Draw whose package it is and, where the school is not known, the button that accepts its key."""
    if table.sender is None:
        return
    mark = mark_of(table.sender)
    st.markdown(_("School: **{name}**").format(name=escaped(table.sender.name)))
    st.markdown(bold(_("Fingerprint: {mark}").format(mark=mark)))
    if table.facts:
        _figures(table)
    if table.status == "needs answer":
        st.button(
            _("The school has read out this fingerprint: accept it"),
            key=f"accept_{key}",
            icon=":material/verified:",
            on_click=_accept,
            args=(table, mark),
        )


def _figures(table: TablePlan) -> None:
    """Draw the figures of the whole school; those of classes and forms are too many to be looked through."""
    figures, counted_on = table.facts["school_figure"], table.facts["school_package"]["counted_on"].iloc[0]
    whole = figures.loc[figures["cut"].isna(), SHOWN]
    title = _("Figures of the whole school on {day}").format(day=day(counted_on))
    with st.expander(title, icon=":material/table_rows:"):
        st.dataframe(styled(in_words(whole)), hide_index=True, alt=title, placeholder=DASH)


def _accept(table: TablePlan, mark: str) -> None:
    drop.say(table.file, table.sheet, replace(drop.said(table.file, table.sheet), accept=mark))
