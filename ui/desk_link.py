"""The way from the upload page to the desk: how many people no list knows, and the link."""

from collections.abc import Sequence

import streamlit as st

from data_loaders.people import code_key
from data_loaders.report import PERSON, FilePlan
from locales import _, ngettext, number
from ui import data, links, pairing
from ui.filters import filters
from ui.viewer import Viewer


def on_plan(plans: Sequence[FilePlan]) -> None:
    """Draw how many people of the dropped files no list knows; nothing where everybody is known."""
    people = unknown(plans)
    if people:
        text = ngettext(
            "{n} person of these files is on no list. Load the files: the desk then proposes who it is.",
            "{n} people of these files are on no list. Load the files: the desk then proposes who they are.",
            people,
        )
        _draw(text.format(n=number(people)))


def unknown(plans: Sequence[FilePlan]) -> int:
    """How many different people, by code or name, the plans name whom no list knows."""
    problems = (problem for plan in plans for table in plan.tables for problem in table.problems)
    return len({code_key(one.value) for one in problems if one.asks == PERSON and one.value})


def after(me: Viewer) -> None:
    """Draw how many people wait on the desk now that files are stored; nothing where nobody does."""
    if not data.years():
        return
    found = pairing.desk(me, filters())
    people = len(found.waiting) + len(found.alone)
    if people:
        text = ngettext(
            "{n} person of the year was not recognised exactly.",
            "{n} people of the year were not recognised exactly.",
            people,
        )
        _draw(text.format(n=number(people)))


def _draw(text: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/person_search: {text}", width="content")
        links.show("desk", _("To the joining of people"), ":material/join_inner:")
