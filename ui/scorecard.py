"""The scorecard of the programme on the page of quality: nine criteria, their sum, its level, and how it was before."""

import streamlit as st

from locales import _, number, words
from questionnaires.scorecard import scorecard
from reports.scorecard import answer, codebook, criteria, told
from reports.templates import template
from ui import figures, links, made, table
from ui.filters import Filters
from ui.rights import may
from ui.viewer import Viewer

NAME = "scorecard"


def show(me: Viewer, chosen: Filters) -> None:
    """Draw the section: the answer in a sentence, the rows, where they come from; without any how to fill them in."""
    rows, cards = figures.scorecard(me, chosen)
    title = _("Curator's questionnaire: scorecard of the programme")
    st.subheader(title, anchor=False)
    if rows.empty:
        lacking(me, " ".join([answer(cards), *told(cards)]))
        return
    st.markdown(answer(cards))
    for line in told(cards):
        st.caption(line)
    table.show(criteria(rows), NAME, title, me, chosen, rule(), beside=" ".join([answer(cards), *told(cards)]))


def lacking(me: Viewer, sentence: str) -> None:
    """What is missing and what to do: the blank questionnaire, and the way to upload it."""
    st.info(
        f"{sentence} " + _("Fill in the blank questionnaire, nine rows of 0, 1 or 2 points, and upload it."),
        icon=":material/info:",
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        label = _("Blank questionnaire of the curator (xlsx)")
        made.button(me, label, f"{NAME}.xlsx", lambda: template(NAME), "scorecard_blank", ":material/table:")
        if may(me.role, "upload"):
            links.show("upload", _("Upload files"), ":material/upload_file:")


def rule() -> str:
    """The points, the levels and their source, as they are printed under the rows."""
    points = "; ".join(f"{mark.points} – {words(mark.text).lower()}" for mark in reversed(scorecard().marks))
    levels = "; ".join(f"{one.least}–{one.most} – {words(one.text)}" for one in scorecard().levels)
    text = _("Points: {points}. Levels of the sum: {levels}. A blank row is not 0: there is no level until all {n} are "
             "filled in. Source: {source}.")  # fmt: skip
    return text.format(
        points=points, levels=levels, n=number(len(scorecard().criteria)), source=words(scorecard().source)
    )


def passport() -> None:
    """Draw what the scorecard is made of and where it comes from, folded up."""
    with st.expander(_("Curator's questionnaire: scorecard of the programme"), icon=":material/badge:"):
        st.markdown(rule())
        parts = {"criterion": _("No."), "criterion_text": _("Criterion"), "block": _("Part")}
        known = codebook().iloc[: len(scorecard().criteria)][[*parts]].rename(columns=parts)
        st.dataframe(known, hide_index=True, alt=_("Curator's questionnaire: scorecard of the programme"))
        text = _("The last answer by the date counts. Answers of several people within {n} days are not averaged: they "
                 "stand beside it. One's own earlier answer is replaced.")  # fmt: skip
        st.caption(text.format(n=number(scorecard().together)))
