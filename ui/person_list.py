"""The list of people by decline: in how much each is worse or better, the furthest fall, and what to look at."""

import pandas as pd
import streamlit as st

from locales import _, ngettext, number
from locales.formats import DASH
from questionnaires import ROLES
from reports.tables import named
from ui import choice, table
from ui.filters import Filters
from ui.measured import title
from ui.naming import in_words
from ui.persons import Found, has
from ui.viewer import Viewer

ROLE, TABLE = "person_list_role", "person_list"
COLUMNS = ["code", "class", "fell", "rose", "worst", "worst_share", "worst_parameter", "marks", "role", "form",
           "twice"]  # fmt: skip


def show(me: Viewer, chosen: Filters, found: Found) -> None:
    """Draw the list with its filter by role; a click on a row leads to that person."""
    if found.listed.empty:
        st.caption(_("Nobody was measured."))
        return
    role = st.selectbox(
        _("Role"), ["", *ROLES], format_func=lambda code: named("role", code) or _("all roles"), key=ROLE, width=240
    )
    people = found.listed[has(found.listed["role"], role)] if role else found.listed
    shown = rows(people, found.names)
    note = _("Sorted by decline: first those who are worse in most parameters, in the good direction of each.")
    frame = in_words(shown)
    if people.empty:
        st.caption(_("There is nothing to list here yet."))
        return
    st.dataframe(
        table.styled(frame), hide_index=True, placeholder=DASH, alt=_("People by decline"), key=TABLE,
        on_select=lambda: _open(list(people["person"])), selection_mode="single-row",
    )  # fmt: skip
    st.caption(" ".join([note, chance(), _("Tick a row to open the person.")]))
    table.offer(frame, "decline", _("People by decline"), me, chosen, note)


def chance() -> str:
    """How little a single fall says, of one mark from 1 to 10 that is given twice."""
    return _("With no true change about 38 % fall by a point or more on one question: a single fall says little.")


def rows(people: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """One row per person as the list shows it."""
    found = people.rename(columns={"worse": "fell", "better": "rose"}).assign(
        code=people["person"].map(names),
        worst_parameter=[title(code) if isinstance(code, str) else None for code in people["worst_parameter"]],
        marks=[marks(row) for row in people.to_dict("records")],
    )
    return found[COLUMNS].reset_index(drop=True)


def marks(row: dict[str, object]) -> str:
    """What is worth a look, in words: fell in several, a pair at odds, a late first measurement, none after."""
    worse, gone = int(str(row["worse"])), int(str(row["no_after"]))
    said = []
    if worse > 1:
        said.append(ngettext("worse in {n} parameter", "worse in {n} parameters", worse).format(n=number(worse)))
    if row["discord"]:
        said.append(_("pair at odds"))
    if row["late"]:
        said.append(_("late entry"))
    if gone:
        text = ngettext("not measured after: {n} parameter", "not measured after: {n} parameters", gone)
        said.append(text.format(n=number(gone)))
    return "; ".join(said)


def _open(people: list[str]) -> None:
    picked = st.session_state[TABLE].selection.rows
    if picked:
        choice.take("person", people[picked[0]])
        choice.take("persons_view", "person")
