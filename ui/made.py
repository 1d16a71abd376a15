"""A file that is made when it is asked for, in the reader's language, as a download."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from locales import use
from ui.viewer import Viewer

OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = {
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "csv": "text/csv",
    "toml": "application/toml",
    "json": "application/json",
}


def button(
    me: Viewer,
    label: str,
    file: str,
    maker: Callable[[], bytes],
    key: str,
    icon: str = ":material/download:",
    look: Literal["primary", "secondary"] = "secondary",
) -> None:
    """Draw the download of a file; the ending of its name says what it is."""

    def make() -> bytes:
        use(me.language)  # made in a thread of its own, which speaks no language yet
        return maker()

    mime = MIMES[file.rpartition(".")[2]]
    st.download_button(label, make, file_name=file, mime=mime, key=key, type=look, icon=icon, on_click="ignore")
