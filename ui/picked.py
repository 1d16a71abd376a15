"""A choice of one page that is kept in its address, so that a link leads to the same place."""

from collections.abc import Callable

import streamlit as st

from ui.filters import CHOSEN, select


def pick(name: str, label: str, options: list[str], words_of: Callable[[str], str], width: int = 420) -> str:
    """Draw the choice and give it back; the first option where nothing, or what is not there any more, was chosen.

    name: one of the names that ui/filters.py keeps in the address.
    """
    said = st.session_state.get(CHOSEN, {}).get(name)
    value = said if said in options else options[0]
    select(name, label, options, value, words_of, width)
    return value
