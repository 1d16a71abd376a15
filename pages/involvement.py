"""Involvement: do we reach the target, and who is missing?"""

import runpy
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.involvement import classes, way
from charts.months import months
from locales import _
from ui import cards, chart, empty, figures, headline, involvement, missing_lists, proof, table, what_if
from ui.filters import Filters, filters
from ui.frame import guarded
from ui.rows import Row, groups, named, whole
from ui.viewer import Viewer, viewer

CODE = "involvement_pupils"


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = figures.indicators(me, chosen, None, tuple(involvement.CODES))
    by_class = groups(figures.indicators(me, chosen, "class", (CODE,)), CODE, "class")
    school = whole(found, CODE)
    row = named(by_class, "class", chosen.class_) if chosen.class_ else school
    title, question = _("Involvement"), _("Do we reach the target, and how many people are missing in which class?")
    headline.show(title, question, involvement.answer(me, chosen, row))
    if not school["denominator"]:
        empty.show(_("Involvement is a share of all pupils: upload the list of pupils and the pairs."))
        return
    cards.show(involvement.cards(found, figures.year_before(me, chosen)))
    share, path = figures.way(me, chosen, CODE), figures.path(me, chosen, school["target"])
    chart.show(way(share, school["target"], path), "involvement", _("Share of pupils involved over the school year"))
    for note in involvement.notes(me, chosen, school, by_class):
        st.caption(note)
    _classes(me, chosen, school, by_class)
    what_if.show(school, by_class)
    missing_lists.show(me, chosen)
    st.subheader(_("By form"), anchor=False)
    by_form = figures.indicators(me, chosen, "form", tuple(involvement.CODES[:3]))
    note = _("Only the numerator is split by form: the denominator stays the whole list.")
    table.show(involvement.by_form(by_form), "involvement_by_form", _("Involvement by form"), me, chosen, note)
    proof.show(me, chosen, involvement.CODES)


def _classes(me: Viewer, chosen: Filters, school: Row, by_class: pd.DataFrame) -> None:
    st.subheader(_("By class"), anchor=False)
    chart.show(classes(by_class, school["target"]), "classes", _("Share of pupils involved, class by class"))
    table.show(involvement.by_class(by_class), "involvement_by_class", _("Involvement by class"), me, chosen)
    st.subheader(_("By month, pupils in percent"), anchor=False)
    alt = _("Share of pupils involved in percent, class by class and month by month")
    chart.show(months(figures.months(me, chosen)), "months", alt)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
