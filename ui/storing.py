"""The button that stores the dropped files, its progress, and what came of it."""

from collections.abc import Sequence

import streamlit as st

from data_loaders.report import FilePlan
from locales import _, ngettext, number
from ui import desk_link, drop, erasing, intake, links, look
from ui.markdown import escaped
from ui.naming import status_name
from ui.viewer import Viewer


def show(me: Viewer, plans: Sequence[FilePlan]) -> None:
    """Draw the button, and store what is ready when it is pressed."""
    if said := intake.reminder(me, plans):
        st.caption(f":material/verified_user: {said}")
    agreed = erasing.agreed(plans)
    old = drop.instead()
    if old is not None:
        _replace(me, plans, old, agreed)
        return
    ready = sum(plan.is_ready for plan in plans)
    label = ngettext("Load {n} file", "Load {n} files", ready).format(n=number(ready))
    label = label if ready else _("Nothing to load yet")
    if not st.button(
        label, type=look.important(), disabled=not (ready and agreed), icon=":material/save:", key="store"
    ):
        return
    with st.status(_("Storing…"), expanded=True) as status:
        bar = st.progress(0.0)
        stored = intake.commit(me, plans, lambda done, all_, name: bar.progress(done / all_, name))
        status.update(label=_("Stored."), state="complete")
    drop.finish(stored)
    st.rerun()


def _replace(me: Viewer, plans: Sequence[FilePlan], old: int, agreed: bool) -> None:
    ready = len(plans) == 1 and plans[0].is_ready
    if len(plans) > 1:
        st.caption(_("One upload is replaced by one file: take the others away."))
    label = _("Replace upload {n} with this file").format(n=number(old))
    off = not (ready and agreed)
    if not st.button(label, type=look.important(), disabled=off, icon=":material/swap_horiz:", key="store"):
        return
    try:
        drop.finish([intake.replace(me, plans[0], old)])
    except KeyError:
        st.error(_("Upload {n} has been taken back already.").format(n=number(old)))
        return
    st.rerun()


def result(me: Viewer) -> None:
    """Draw what the last commit did not store, file by file, who was not recognised, and the way on."""
    files = drop.done()
    if not files:
        return
    for one in files:
        if said := left(one):
            st.warning(escaped(said))
    desk_link.after(me)
    links.show("overview", _("To the overview"), ":material/arrow_forward:")


def left(file: FilePlan) -> str:
    """Which tables of a file a commit did not store, each by its sheet, and why; "" where it stored all."""
    rest = [table for table in file.tables if table.status != "stored"]
    parts = [" – ".join(filter(None, [table.sheet, status_name(table.status)])) for table in rest]
    return f"{file.name}: {', '.join(dict.fromkeys(parts))}" if parts else ""
