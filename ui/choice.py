"""A choice of a page, kept while the reader walks about; its key is its own, its place in the address where it may."""

from collections.abc import Callable, Sequence

import streamlit as st

# Choices that tell of nobody: they survive a reload and go with a link. A person or a pair never stands in an address.
SHARED = frozenset({
    "schools", "quality_form", "quality_role", "quality_wave", "funnel", "dose", "dose_parameter", "persons_view",
    "pair_flag", "groups_cut", "opinions_item", "template",
})  # fmt: skip


def one(name: str, label: str, options: Sequence[str], words_of: Callable[[str], str]) -> str | None:
    """Draw a row of buttons and give back the chosen one; the first to begin with, None without options."""
    if not options:
        return None
    key = _placed(name, options)
    chosen = st.segmented_control(
        label, options, format_func=words_of, key=key, required=True, on_change=_keep, args=(name,)
    )
    return chosen or options[0]


def listed(name: str, label: str, options: Sequence[str], words_of: Callable[[str], str] = str) -> str | None:
    """Draw a list to choose from and give back the chosen one; None without options."""
    if not options:
        return None
    key = _placed(name, options)
    return st.selectbox(label, options, format_func=words_of, key=key, on_change=_keep, args=(name,))


def known(name: str, options: Sequence[str]) -> str:
    """What a choice stands at, drawn or not yet; the first option to begin with."""
    asked = st.query_params.get(name) if name in SHARED else None
    found = st.session_state.get(_kept(name), asked)
    return found if found in options else options[0]


def take(name: str, value: str) -> None:
    """Let a choice stand at a value the next time it is drawn."""
    st.session_state[_kept(name)] = value


def _placed(name: str, options: Sequence[str]) -> str:
    key, value = f"choice_{name}", known(name, options)
    st.session_state[key] = value
    if name in SHARED and value != options[0]:
        take(name, value)
        st.query_params[name] = value
    elif name in SHARED and name in st.query_params:
        del st.query_params[name]
    return key


def _kept(name: str) -> str:
    return f"choice_{name}_kept"


def _keep(name: str) -> None:
    take(name, st.session_state[f"choice_{name}"])
