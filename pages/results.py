"""School results: what became of marks, clubs, projects and publications, and of the programme's totals?"""

import runpy
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.change import changes as split_chart
from charts.totals import totals as totals_chart
from locales import _
from ui import chart, empty, growth, headline, pair_data, results, stage_two, table
from ui.filters import Filters, filters
from ui.frame import guarded
from ui.viewer import Viewer, viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters("results")
    changes, totals = stage_two.changes(me, chosen, None, not chosen.on_time), pair_data.totals(me, chosen)
    marks, counts = results.subjects(changes), results.counts(changes)
    title = _("School results")
    question = _("What became of marks, clubs, projects and publications, and of the programme's totals?")
    headline.show(title, question, results.answer(marks, counts, totals))
    if marks.empty and counts.empty and totals.empty:
        empty.show(
            _("Upload the journal of marks, counts of clubs and projects, or a table of the programme's totals.")
        )
        return
    _split(me, chosen, marks, "marks", _("Marks by subject"))
    _split(me, chosen, counts, "counts", _("Clubs, projects, publications"))
    if len(totals):
        st.subheader(_("Totals of the programme by school year"), anchor=False)
        chart.show(totals_chart(results.long(totals)), "totals", _("Totals of the programme, year beside year"))
        note = _("Counts of the whole programme, never of a person; lower is better. What moved them nobody knows.")
        table.show(results.shown(totals), "totals", _("Totals of the programme by school year"), me, chosen, note)


def _split(me: Viewer, chosen: Filters, found: pd.DataFrame, name: str, title: str) -> None:
    if len(found):
        st.subheader(title, anchor=False)
        chart.show(split_chart(found), name, _("How many people have more, the same or less than before"))
        table.show(growth.table(found), name, title, me, chosen, growth.caution(chosen))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
