"""The history of uploads: who brought what and when, and the way to take one back."""

import pandas as pd
import streamlit as st

from locales import _, day, number
from locales.formats import DASH
from ui import data
from ui.naming import in_words
from ui.table import styled
from ui.viewer import Viewer

COLUMNS = ["upload", "file", "sheet", "kind", "form", "role", "wave", "rows_stored", "uploaded_at", "uploaded_by",
           "undone_at"]  # fmt: skip
SAID = "history_said"


def show(me: Viewer) -> None:
    """Draw the uploads, newest first, and the form that undoes one."""
    found = data.uploads(me)
    st.subheader(_("Uploads so far"), anchor=False)
    if said := st.session_state.pop(SAID, None):
        st.success(said, icon=":material/undo:")
    if found.empty:
        st.caption(_("Nothing has been uploaded yet."))
        return
    rows = in_words(found)[COLUMNS].rename(columns={"kind": _("What it is")})
    st.dataframe(
        styled(rows.dropna(axis="columns", how="all")), hide_index=True, alt=_("Uploads so far"), placeholder=DASH
    )
    there = found[found["undone_at"].isna()].drop_duplicates("upload").set_index("upload")
    if len(there):
        _undo(me, there)


def _undo(me: Viewer, there: pd.DataFrame) -> None:
    names = {int(upload): f"№ {upload} · {row.file} · {day(row.uploaded_at)}" for upload, row in there.iterrows()}
    with st.expander(_("Take an upload back"), icon=":material/undo:"):
        chosen = st.selectbox(_("Upload"), list(names), format_func=names.__getitem__, key="history_upload")
        st.caption(_("Exactly what this file brought is removed; the file can be loaded again."))
        st.button(
            _("Take back upload {n}").format(n=number(chosen)),
            on_click=_take_back,
            args=(me, chosen),
            key="history_undo",
        )


def _take_back(me: Viewer, upload: int) -> None:
    try:
        data.undo(me, upload)
    except KeyError:
        st.session_state[SAID] = _("Upload {n} has been taken back already.").format(n=number(upload))
    else:
        st.session_state[SAID] = _("Upload {n} is taken back.").format(n=number(upload))
