"""Growth: did the participants grow?"""

import runpy
from pathlib import Path

import streamlit as st

from charts.change import changes as split_chart
from charts.change import dumbbell
from locales import _
from ui import cards, chart, empty, figures, growth, headline, headline_growth, table
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = growth.rows(figures.changes(me, chosen, "form" if chosen.form else None), chosen.form)
    headline.show(_("Growth"), _("What changed in those who take part, measured twice?"), headline_growth.growth(found))
    if found.empty:
        empty.show(_("Growth needs the same parameter measured before and after: upload the measurements of stage 2."))
        return
    cards.show(growth.cards(found))
    st.subheader(_("Better, the same, worse"), anchor=False)
    chart.show(split_chart(found), "growth", _("How many people are better, the same or worse, by parameter"))
    st.subheader(_("Mean before and after"), anchor=False)
    chart.show(dumbbell(found), "means", _("Mean before and after of those measured twice, by parameter"))
    table.show(growth.table(found), "growth", _("Changes"), me, chosen, growth.caution())
    growth.explain()


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
