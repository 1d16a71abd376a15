"""One school among the others: its value and rank in a sentence, its classes as its files or its package tell them."""

import streamlit as st

from charts.involvement import classes
from locales import _
from ui import chart, involvement, naming, table
from ui.asked import Filters
from ui.rows import Row, groups, whole
from ui.school_figures import school_classes
from ui.viewer import Viewer


def show(me: Viewer, chosen: Filters, code: str, row: Row, said: str) -> None:
    """Draw what is known of a school. row: its row of the ranking; said: where it stands."""
    st.subheader(said, anchor=False)
    if row["value"] is None:
        return
    found = school_classes(me, chosen, code, row["school"], row["source"])
    rows = groups(found, code, "class")
    if len(rows):
        chart.show(
            classes(rows, whole(found, code)["target"]), "school_classes", _("Share in the classes of the school")
        )
        shown = involvement.by_class(rows, None).assign(suppressed=rows["suppressed"])
        table.show(shown, "school_classes", naming.indicator_title(code), me, chosen)
