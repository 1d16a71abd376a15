"""Satisfaction: who is better or worse off than before, and which pairs are in trouble?"""

import runpy
from pathlib import Path

import streamlit as st

from charts.satisfaction import satisfaction as share_chart
from locales import _
from ui import cards, chart, empty, figures, headline, persons, proof, satisfaction, table
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = satisfaction.chosen(figures.indicators(me, chosen, satisfaction.cut(chosen)), chosen)
    people = persons.narrowed(figures.people(me, chosen), chosen)
    pairs = persons.pairs(figures.discord(me, chosen), chosen)
    fell = persons.fell(people)
    title = _("Satisfaction")
    question = _("Who is better or worse off than before, and which pairs are in trouble?")
    headline.show(title, question, headline.satisfaction(found))
    if people.empty and not satisfaction.surveyed(found):
        empty.show(_("Upload questionnaires after the programme and measurements of stage 2."))
        return
    last = satisfaction.before(figures.year_before(me, chosen), chosen)
    cards.show(satisfaction.cards(found, last, people, fell, pairs), across=2)
    alt = _("Satisfied of those surveyed and of all participants")
    chart.show(share_chart(satisfaction.rows(found)), "satisfaction", alt)
    st.subheader(_("Who fell"), anchor=False)
    rule = _("Worse after than before, in the good direction of the parameter.")
    table.show(fell, "fell", _("Who fell"), me, chosen, rule)
    persons.show(people)
    st.subheader(_("Pairs that see it differently"), anchor=False)
    table.show(pairs, "discord", _("Pairs that see it differently"), me, chosen, persons.discord_rule())
    proof.show(me, chosen, list(satisfaction.CODES))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
