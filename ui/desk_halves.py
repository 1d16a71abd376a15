"""People with one wave only: whose before or after found no other half."""

import pandas as pd
import streamlit as st

from data_loaders.desk import Desk, halves
from locales import _, ngettext, number
from locales.formats import DASH
from ui.desk_words import who
from ui.naming import in_words
from ui.table import styled


def show(found: Desk) -> None:
    """Draw the list, folded up; it has no download, since it may hold names."""
    rows = listed(found)
    if rows.empty:
        return
    people = rows["person"].nunique()
    title = ngettext("{n} person with one wave only", "{n} people with one wave only", people).format(n=number(people))
    with st.expander(title, icon=":material/hourglass_bottom:"):
        spoken = in_words(rows.drop(columns="person"))
        st.dataframe(styled(spoken.rename(columns={"who": _("Participant")})), hide_index=True, alt=title,
                     placeholder=DASH)  # fmt: skip
        st.caption(_("There is a questionnaire or measurement before or after, and not the other one."))


def listed(found: Desk) -> pd.DataFrame:
    """One row per person and questionnaire, or measurement of stage 2, that has one wave only."""
    rows = [
        {"person": one.person, "who": who(one), "class": one.class_, "status": kind(one.kind), **half(said)}
        for one in found.people for said in halves(one)
    ]  # fmt: skip
    named = pd.DataFrame(rows, columns=["person", "who", "class", "status", "form", "role", "wave"])
    return named.rename(columns={"status": _("On a list")})


def half(said: str) -> dict[str, str | None]:
    """What there is, in columns: form, role and wave; of stage 2 only the wave."""
    of, _colon, wave = said.rpartition(":")
    form, _colon, role = of.partition(":")
    return {"form": _("measurements of stage 2"), "role": None, "wave": wave} if form == "stage2" else {
        "form": form, "role": role, "wave": wave}  # fmt: skip


def kind(name: str) -> str:
    """Whether a list knows somebody of this kind."""
    return _("no") if name == "unknown" else _("yes")
