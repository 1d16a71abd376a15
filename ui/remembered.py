"""The corrections remembered from earlier files, and the way to forget one."""

from pathlib import PurePath

import streamlit as st

from locales import _, ngettext, number
from ui import intake
from ui.markdown import escaped
from ui.viewer import Viewer


def show(me: Viewer) -> None:
    """Draw what is remembered, folded up; nothing where nothing is."""
    kept = intake.remembered(me)
    if not kept:
        return
    title = ngettext("{n} remembered correction", "{n} remembered corrections", len(kept))
    with st.expander(title.format(n=number(len(kept))), icon=":material/psychology_alt:"):
        st.caption(_("Applied to every new file with the same column headings."))
        for mark, (file, said) in kept.items():
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{escaped(PurePath(file).name)}**: {escaped(', '.join(said))}", width="content")
                st.button(_("Forget"), key=f"forget_{mark}", on_click=intake.forget, args=(me, mark), type="tertiary")
