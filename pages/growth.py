"""Growth: did the participants grow?"""

import runpy
from pathlib import Path

import streamlit as st

from charts.averages import averages
from charts.change import changes as split_chart
from locales import _
from ui import (
    cards,
    chart,
    empty,
    growth,
    growth_card,
    headline,
    headline_growth,
    specialist,
    stage_two,
    table,
)  # fmt: skip
from ui import unpaired as unpaired_part
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters("growth")
    all_rows = stage_two.changes(me, chosen, "form" if chosen.form else None, not chosen.on_time)
    found = growth.rows(all_rows, chosen.form)
    headline.show(_("Growth"), _("What changed in those who take part, measured twice?"), headline_growth.growth(found))
    if found.empty:
        empty.show(_("Growth needs the same parameter measured before and after: upload the measurements of stage 2."))
        return
    st.caption(growth.counted(*stage_two.whose(me, chosen)))
    cards.show(growth.cards(found))
    st.subheader(_("Better, the same, worse"), anchor=False)
    chart.show(split_chart(found), "growth", _("How many people are better, the same or worse, by parameter"))
    st.subheader(_("Means and medians before and after"), anchor=False)
    chart.show(averages(found), "means", _("Mean and median before and after of those measured twice, by parameter"))
    growth_card.one(me, chosen, found, all_rows)
    unpaired_part.show(stage_two.unpaired(me, chosen))
    table.show(growth.table(found), "growth", _("Changes"), me, chosen, growth.caution(chosen))
    specialist.show(me, chosen, found)
    growth.explain()


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
