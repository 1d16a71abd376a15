"""The invented school that shows what the program does, loaded by one button."""

import streamlit as st

import sample_data
from locales import _
from ui import intake, look
from ui.viewer import viewer


def show() -> None:
    """Draw the button that loads the sample school, and its progress once it was pressed."""
    if st.button(_("Look at an invented school"), icon=":material/school:", key="sample", type=look.important()):
        with st.status(_("Loading the invented school…"), expanded=True) as status:
            bar = st.progress(0.0, _("Reading the files"))
            files = [(file.name, file.read_bytes()) for file in sample_data.files()]
            intake.load_sample(viewer(), files, lambda done, all_, name: bar.progress(done / all_, name))
            status.update(label=_("The invented school is loaded."), state="complete")
        st.rerun()
