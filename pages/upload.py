"""Upload: files in, recognised, checked, confirmed, and taken back if wrong."""

import runpy
from pathlib import Path

import streamlit as st

from locales import _
from ui import data, desk_link, drop, headline, headline_files, history, planned, remembered, sample, storing, templates
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me = viewer()
    top = st.container()
    storing.result(me)
    drop.show()
    plans = drop.plans(me)
    with top:
        headline.show(
            _("Upload"),
            _("What is in these files, and what becomes of them?"),
            headline_files.files(plans, drop.done()),
        )
    if plans:
        storing.show(me, plans)
        desk_link.on_plan(plans)
    elif not data.years():
        sample.show()
    for plan in plans:
        planned.show(plan, me)
    planned.offer(plans, me)
    templates.show()
    remembered.show(me)
    history.show(me)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
