"""What was decided on the pairing desk, and the way to take a decision back."""

import pandas as pd
import streamlit as st

from data_loaders.desk import Desk
from locales import _, day, number, percent
from locales.formats import DASH
from ui import pairing
from ui.desk_words import holds, shape, told_by, verdict, who
from ui.viewer import Viewer, role_name

SAID = "desk_said"


def show(me: Viewer, found: Desk) -> None:
    """Draw the decisions, newest first, and the form that takes one back."""
    if said := st.session_state.pop(SAID, None):
        st.success(said, icon=":material/undo:")
    if found.decisions.empty:
        return
    title = _("Decisions so far")
    st.subheader(title, anchor=False)
    rows = told(found)
    st.dataframe(rows.drop(columns="link"), hide_index=True, alt=title, placeholder=DASH)
    first, second, word, *_rest = (name for name in rows if name != "link")
    names = {
        int(row["link"]): f"№ {row['link']} · {row[first]} → {row[second]} · {row[word]}"
        for row in rows.to_dict("records")
    }
    with st.expander(_("Take a decision back"), icon=":material/undo:"):
        chosen = st.selectbox(_("Decision"), list(names), format_func=names.__getitem__, key="desk_decision")
        st.button(_("Take it back"), on_click=_take_back, args=(me, chosen), key="desk_undo")


def told(found: Desk) -> pd.DataFrame:
    """One row per decision as a reader meets it."""
    known = {(one.place, one.key): who(one) for one in found.people}
    rows = [
        {
            "link": row["link"],
            _("In the file"): side(row, "", known),
            _("On the list"): side(row, "to_", known),
            _("Decision"): verdict(row["verdict"]),
            _("Certainty"): percent(row["certainty"], 0),
            _("Holds"): holds(row["year"], bool(row["lasting"])),
            _("Decided"): day(row["decided_at"]),
            _("By"): role_name(row["decided_by"]),
        }
        for row in found.decisions.to_dict("records")
    ]
    return pd.DataFrame(rows)


def side(row: dict[str, str], to: str, known: dict[tuple[str, str], str]) -> str:
    """One side of a decision: a code, a name, or how the codes of a rule look."""
    place, key, name = row[f"{to}place"], row[f"{to}key"], row[f"{to}name"]
    if "rule" in row["verdict"]:
        return shape(key, "")
    name = name if isinstance(name, str) else None
    return told_by(key, name) or known.get((place, key)) or name or key


def _take_back(me: Viewer, chosen: int) -> None:
    try:
        pairing.undo(me, chosen)
    except KeyError:
        st.session_state[SAID] = _("Decision {n} has been taken back already.").format(n=number(chosen))
    else:
        st.session_state[SAID] = _("Decision {n} is taken back.").format(n=number(chosen))
