"""Empty tables to fill in, as downloads."""

import streamlit as st

from locales import _
from reports.templates import names, template
from ui import choice
from ui.table import XLSX


def show() -> None:
    """Draw the choice of a template and its download."""
    with st.expander(_("Templates to fill in"), icon=":material/description:"):
        st.caption(_("A heading and one example row: replace the example by your rows. Blank questionnaires included."))
        known = names()
        code = choice.listed("template", _("Template"), list(known), known.__getitem__)
        st.download_button(
            _("Download the template"),
            lambda: template(code),
            file_name=f"{code}.xlsx",
            mime=XLSX,
            key="template_xlsx",
            icon=":material/download:",
            on_click="ignore",
        )
