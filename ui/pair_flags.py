"""The flags of one pair with their states, and what was said of flags so far."""

from functools import partial

import pandas as pd
import streamlit as st

from locales import _
from metrics.pair_flags import STATES, Flag
from ui import choice, pair_data, table
from ui.filters import Filters
from ui.pair_words import flag_name, state_name
from ui.pairs import members
from ui.viewer import Viewer


def show(found: pd.DataFrame, me: Viewer, chosen: Filters) -> None:
    """Draw the choice of a flagged pair, the state of each of its flags, and the history."""
    st.subheader(_("Flags of a pair"), anchor=False)
    flagged = found[found["flags"].map(len) > 0].set_index("pair_key")
    flagged = flagged[~flagged.index.duplicated()]
    names = {key: members(row) for key, row in flagged.iterrows()}
    key = choice.listed("flagged_pair", _("Pair or group"), list(names), names.__getitem__)
    if key is None:
        st.caption(_("No pair is flagged."))
        return
    row = flagged.loc[key]
    with st.container(horizontal=True):
        for name, occasion in row["occasions"].items():
            _state(me, chosen.year, Flag(str(key), name, occasion), row["states"][name])
    history(me, chosen, {str(one): names[one] for one in names})


def _state(me: Viewer, year: str, flag: Flag, state: str) -> None:
    key = f"flag_{flag.pair_key}_{flag.flag}"
    st.session_state[key] = state
    label = flag_name(flag.flag)
    said = partial(_say, me, year, flag, key)
    st.segmented_control(label, STATES, format_func=state_name, key=key, required=True, on_change=said)


def _say(me: Viewer, year: str, flag: Flag, key: str) -> None:
    pair_data.say(me, year, flag, st.session_state[key])


def history(me: Viewer, chosen: Filters, names: dict[str, str]) -> None:
    """Draw who said what of which flag, folded up; nothing where nobody has."""
    said = pair_data.flag_history(me, chosen)
    if said.empty:
        return
    rows = said.assign(
        pair=[names.get(key, _("a pair that is flagged no longer")) for key in said["pair_key"]],
        flags=[flag_name(flag) for flag in said["flag"]],
        state=[state_name(state) for state in said["state"]],
    )
    with st.expander(_("What was said of flags"), icon=":material/history:"):
        columns = ["pair", "flags", "state", "said_by", "said_at"]
        table.show(rows[columns], "flag_history", _("What was said of flags"), me, chosen)
