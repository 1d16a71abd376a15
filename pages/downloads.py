"""Downloads: the whole monitoring as files to keep and to hand on."""

import runpy
from pathlib import Path

import streamlit as st

from locales import _
from ui import downloads, empty, figures, headline
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    tables = figures.whole(me, chosen)
    title, question = _("Downloads"), _("What goes into the report?")
    if not downloads.filled(tables):
        headline.show(title, question, _("There is nothing to download yet."))
        empty.show(_("Once lists, pairs and answers are loaded, the whole report can be downloaded here."))
        return
    headline.show(title, question, downloads.answer(tables, chosen))
    downloads.workbook_button(me, chosen, tables)
    st.caption(
        _("Sheets with figures, the chart of classes, notes on the data and the codebook; small groups are hidden.")
    )
    st.subheader(_("Single tables"), anchor=False)
    downloads.show(me, chosen, tables)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
