"""Pairs compared: which pairings go with growth and satisfaction, and do those who meet more grow more?"""

import runpy
from pathlib import Path

import streamlit as st

from charts.forest import forest
from locales import _
from ui import cards, chart, dose, headline, later, pair_data, works
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters("works")
    with st.spinner(_("Comparing the pairings…")):
        found = pair_data.pairings(me, chosen, not chosen.on_time)
    title = _("Pairs compared")
    question = _("Which pairings go with growth and satisfaction, and do those who meet more grow more?")
    hint = later.hint(me, chosen)
    headline.show(title, question, works.answer(found, begun=not hint))
    if found.empty:
        later.show(_("Upload the pairs, measurements before and after, and questionnaires at the end."), hint)
        return
    st.warning(works.caution(), icon=":material/science_off:")
    cards.show(works.cards(found))
    st.subheader(_("The largest differences"), anchor=False)
    alt = _("How much better groups of mentees are than all others, with intervals")
    chart.show(forest(works.drawn(found)), "pairings", alt)
    st.caption(_("About 1 in 20 of such intervals misses zero by chance alone; the table is corrected for that."))
    works.listed(found, me, chosen)
    dose.show(me, chosen)
    works.explain()


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
