"""The history of uploads: who brought what and when, and the way to take one back."""

import pandas as pd
import streamlit as st

from locales import _, day, number
from locales.formats import DASH
from ui import data, drop, erasing, intake
from ui.naming import in_words
from ui.table import styled
from ui.viewer import ROLES, Viewer, role_name

COLUMNS = ["upload", "uploaded_at", "file", "sheet", "kind", "rows_stored", "uploaded_by", "undone_at"]
PARTS = ["form", "role", "wave"]  # said with the kind: columns of their own push the last ones off a laptop's screen
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
    by = [role_name(who) if who in ROLES else who for who in found["uploaded_by"]]
    rows = in_words(found.assign(uploaded_by=by))
    rows[PARTS] = rows[PARTS].apply(lambda words: words.str.lower())
    rows["kind"] = [" · ".join(filter(pd.notna, words)) for words in rows[["kind", *PARTS]].to_numpy()]
    rows = rows[COLUMNS].rename(columns={"kind": _("What it is")})
    st.dataframe(
        styled(rows.dropna(axis="columns", how="all")), hide_index=True, alt=_("Uploads so far"), placeholder=DASH
    )
    there = found[found["undone_at"].isna()].drop_duplicates("upload").set_index("upload")
    gone = found[found["undone_at"].notna() & ~found["sha256"].isin(there["sha256"])]
    registers = set(found.loc[found["kind"].eq("consents"), "upload"])
    if len(there):
        _undo(me, there, registers)
    if len(gone):
        gone = gone.sort_values("undone_at", ascending=False, kind="stable")
        _redo(me, gone.drop_duplicates("upload").set_index("upload"), registers)


def _undo(me: Viewer, there: pd.DataFrame, registers: set[int]) -> None:
    names = _names(there)
    with st.expander(_("Take an upload back or replace it"), icon=":material/undo:"):
        chosen = _chosen("history_upload", names)
        st.caption(_("Exactly what this file brought is removed; the file can be put back or loaded again."))
        if chosen in registers:
            st.caption(_("Answers that this register had erased do not come back."))
        with st.container(horizontal=True):
            st.button(
                _("Take back upload {n}").format(n=number(chosen)),
                on_click=_take_back,
                args=(me, chosen),
                key="history_undo",
            )
            st.button(
                _("Replace with a corrected version"),
                on_click=drop.replaces,
                args=(chosen, str(there.loc[chosen, "file"])),
                key="history_replace",
            )


def _redo(me: Viewer, gone: pd.DataFrame, registers: set[int]) -> None:
    names = _names(gone)
    with st.expander(_("Put an upload back"), icon=":material/redo:"):
        chosen = _chosen("history_gone", names)
        st.caption(_("The file is read again as it came, with the corrections it had."))
        by = intake.replaced(me).get(chosen)
        label = _("Put back upload {n}").format(n=number(chosen))
        if by is not None:
            told = _("Upload {n} was replaced by upload {by}. Both would count everything twice, so that {by} is taken "
                     "back in the same go.")  # fmt: skip
            st.caption(told.format(n=number(chosen), by=number(by)))
            label = _("Put back upload {n} in the place of {by}").format(n=number(chosen), by=number(by))
        agreed = chosen not in registers or erasing.agreed([intake.undone(me, chosen)], "history")
        st.button(label, on_click=_put_back, args=(me, chosen, by is not None), key="history_redo", disabled=not agreed)


def _chosen(key: str, names: dict[int, str]) -> int:
    # A key of what the list begins with: what has just been loaded or taken back is what is meant, not an old choice.
    key = f"{key}_{next(iter(names))}"
    return st.selectbox(_("Upload"), list(names), format_func=names.__getitem__, key=key)


def _names(rows: pd.DataFrame) -> dict[int, str]:
    return {int(upload): f"№ {upload} · {row.file} · {day(row.uploaded_at)}" for upload, row in rows.iterrows()}


def _take_back(me: Viewer, upload: int) -> None:
    try:
        data.undo(me, upload)
    except KeyError:
        st.session_state[SAID] = _("Upload {n} has been taken back already.").format(n=number(upload))
    else:
        st.session_state[SAID] = _("Upload {n} is taken back.").format(n=number(upload))


def _put_back(me: Viewer, upload: int, instead: bool) -> None:
    try:
        stored = any(table.status == "stored" for table in intake.redo(me, upload, instead).tables)
    except (KeyError, intake.Replaced):
        stored = False
    message = _("Upload {n} is put back.") if stored else _("Upload {n} cannot be put back; load its file again.")
    st.session_state[SAID] = message.format(n=number(upload))
