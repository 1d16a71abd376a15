"""The classes on a page: ranked bars with missing people, their table, and when pairs began in each."""

import pandas as pd
import streamlit as st

from charts.involvement import classes
from charts.months import months
from locales import _
from ui import chart, figures, involvement, table
from ui.filters import Filters
from ui.rows import Row
from ui.viewer import Viewer


def show(me: Viewer, chosen: Filters, school: Row, by_class: pd.DataFrame) -> None:
    """Draw the pictures and the table of the pupils' share by class; school: the row of the whole."""
    st.subheader(_("By class"), anchor=False)
    chart.show(classes(by_class, school["target"]), "classes", _("Share of pupils involved, class by class"))
    rows = involvement.by_class(by_class, figures.year_before(me, chosen, "class"))
    note = _("A year ago: the class of the same name on the same day of the school year before.")
    note = note if "year_ago" in rows else ""
    title = _("Involvement by class")
    table.show(rows, "involvement_by_class", title, me, chosen, note, whole=school)
    st.subheader(_("By month, pupils in percent"), anchor=False)
    alt = _("Share of pupils involved in percent, class by class and month by month")
    chart.show(months(figures.months(me, chosen), school["target"]), "months", alt)
