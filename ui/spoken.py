"""Tells the browser in which language a page is, so that screen readers speak it and nobody offers to translate it."""

import streamlit as st

from locales import language

# Streamlit's own page is always marked as English, and only a component may say otherwise.
SAY = "export default function ({ data }) { document.documentElement.lang = data.language }"


def show() -> None:
    """Mark the page as being in the language that is spoken now; nothing is drawn."""
    mark = st.components.v2.component("language_of_the_page", js=SAY)
    mark(data={"language": language()}, key="language_of_the_page", height="content")
