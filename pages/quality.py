"""Quality: how good is the programme in the words of those who take part?"""

import runpy
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.bands import bands
from charts.gap import gaps
from locales import _
from ui import cards, chart, empty, figures, headline, opinions, proof, quality, scorecard, table
from ui.filters import filters
from ui.frame import guarded
from ui.rows import whole
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = figures.items(me, chosen)
    title, question = _("Quality"), _("How good is the programme in the words of those who take part?")
    if not quality.sheets(found, chosen.form):
        headline.show(title, question, _("There are no answers to questionnaires yet."))
        empty.show(_("Upload the answers: exports of form systems or tables typed by hand."))
        scorecard.show(me, chosen)
        return
    top, received = st.container(), whole(figures.indicators(me, chosen), "response_rate")
    cards.show(quality.cards(received, figures.indicators(me, chosen, "wave")))
    sheet = quality.choose(found, chosen.form)
    marks = quality.marks(found, sheet)
    with top:
        headline.show(title, question, headline.answers(received, marks, sheet.name()))
        st.markdown(quality.ends(marks))
    pictures(marks, quality.gaps(figures.gaps(me, chosen), sheet))
    opinions.frequencies(found, sheet)
    table.show(quality.rows(found, sheet), "quality", _("All questions of this questionnaire"), me, chosen)
    opinions.texts(figures.texts(me, chosen), sheet)
    scorecard.show(me, chosen)
    proof.show(me, chosen, ["response_rate"])


def pictures(marks: pd.DataFrame, between: pd.DataFrame) -> None:
    """Draw the marks and, apart from them, what was expected against what was experienced."""
    if len(marks):
        st.subheader(_("Marks from 1 to 10"), anchor=False)
        chart.show(bands(marks), "marks", _("How many people gave which marks, question by question"))
    if len(between):
        st.subheader(_("Expectation and experience"), anchor=False)
        st.caption(_("Experience minus expectation of the same people: an expectation gap, not growth."))
        chart.show(gaps(between), "gaps", _("Experience minus expectation, question by question"))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
