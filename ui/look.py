"""How the most important button of a page looks in the reader's theme."""

from typing import Literal

import streamlit as st


def important() -> Literal["primary", "secondary"]:
    """Filled in the light theme; in the dark one with a border, since Streamlit writes white on its light blue."""
    return "secondary" if st.context.theme.type == "dark" else "primary"
