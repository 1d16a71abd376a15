"""Schools: how many reach the target, how are they spread, and where does one of them stand?"""

import runpy
from pathlib import Path

import streamlit as st

from charts.schools import distribution
from locales import _
from ui import (
    cards,
    chart,
    choice,
    empty,
    headline,
    known_schools,
    naming,
    school_one,
    school_tables,
    schools,
    table,
)
from ui.filters import filters
from ui.frame import guarded
from ui.school_figures import schools as asked
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    title, question = _("Schools"), _("How many schools reach the target, and how are they spread?")
    if not known_schools.are_many():
        headline.show(title, question, _("Only one school is known here: there is nothing to compare."))
        empty.show(known_schools.nobody_yet())
        return
    code = choice.known("schools", schools.CODES)
    found = asked(me, chosen, code, chosen.region, chosen.municipality)
    headline.show(title, question, schools.answer(found, chosen.on))
    code = choice.listed("schools", _("Indicator"), schools.CODES, naming.indicator_title) or code
    cards.show(schools.show_cards(found))
    row = schools.pointed_out(found, chosen)
    drawn = distribution(found.tens, schools.common_target(found), row.get("value"))
    chart.show(drawn, "schools", _("Number of schools by their share, in tens of per cent"))
    for note in filter(None, [schools.left_out(schools.together(found)), schools.targets_told(found)]):
        st.caption(note)
    if row:
        school_one.show(me, chosen, code, row, schools.place(row, found))
    if not chosen.municipality:
        st.subheader(_("By municipality"), anchor=False)
        table.show(school_tables.by_municipality(found), "municipalities", _("By municipality"), me, chosen)
    st.subheader(_("Ranking of schools"), anchor=False)
    table.show(school_tables.ranked(found), "ranking", _("Ranking of schools"), me, chosen)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
