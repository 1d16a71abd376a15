"""A choice of a page, kept while the reader walks about; its key is its own."""

from collections.abc import Callable, Sequence

import streamlit as st


def one(name: str, label: str, options: Sequence[str], words_of: Callable[[str], str]) -> str | None:
    """Draw a row of buttons and give back the chosen one; the first to begin with, None without options."""
    if not options:
        return None
    key, kept = f"choice_{name}", f"choice_{name}_kept"
    known = st.session_state.get(kept)
    st.session_state[key] = known if known in options else options[0]
    chosen = st.segmented_control(
        label, options, format_func=words_of, key=key, required=True, on_change=_keep, args=(name,)
    )
    return chosen or options[0]


def listed(name: str, label: str, options: Sequence[str], words_of: Callable[[str], str] = str) -> str | None:
    """Draw a list to choose from and give back the chosen one; None without options."""
    if not options:
        return None
    key, kept = f"choice_{name}", f"choice_{name}_kept"
    known = st.session_state.get(kept)
    st.session_state[key] = known if known in options else options[0]
    return st.selectbox(label, options, format_func=words_of, key=key, on_change=_keep, args=(name,))


def take(name: str, value: str) -> None:
    """Let a choice stand at a value the next time it is drawn."""
    st.session_state[f"choice_{name}_kept"] = value


def _keep(name: str) -> None:
    st.session_state[f"choice_{name}_kept"] = st.session_state[f"choice_{name}"]
