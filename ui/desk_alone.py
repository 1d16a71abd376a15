"""People of whom the desk can propose nothing: on no list, and like nobody on one."""

import pandas as pd
import streamlit as st

from data_loaders.desk import Desk
from locales import _
from locales.formats import DASH
from ui.desk_words import who


def show(found: Desk) -> None:
    """Draw the list and what to do about it; it has no download, since it may hold names."""
    if not found.alone:
        return
    title = _("On no list and like nobody")
    st.subheader(title, anchor=False)
    st.dataframe(listed(found), hide_index=True, alt=title, placeholder=DASH)
    st.caption(_("Mend the cell in the file and replace the upload, or load a list that names these people."))


def listed(found: Desk) -> pd.DataFrame:
    """One row per person: who, class, and the files that speak of them."""
    rows = [(who(one), one.class_, ", ".join(one.files)) for one in found.alone]
    return pd.DataFrame(rows, columns=[_("Participant"), _("Class"), _("Files")])
