"""What a reader chose on the pages: kept across them and in the address, each choice by its name."""

from collections.abc import Callable

import streamlit as st

# Keys of the session that this module owns: what was chosen, and the widgets.
CHOSEN = "filters_chosen"
WIDGET = "filters_{name}"
# What a choice makes meaningless: a day of another year, a school of another municipality.
ENDS = {"year": ("on",), "region": ("municipality", "school"), "municipality": ("school",), "school": ("class",)}


def said() -> dict[str, str]:
    """What was chosen, name to text."""
    found: dict[str, str] = st.session_state.get(CHOSEN, {})
    return found


def begin(names: tuple[str, ...]) -> None:
    """Let a new session start with what its address says of these names."""
    if CHOSEN not in st.session_state:
        st.session_state[CHOSEN] = {name: st.query_params[name] for name in names if name in st.query_params}


def select(
    name: str, label: str, options: list[str], value: str | None, words_of: Callable[[str], str], width: int
) -> None:
    """Draw a list whose choice is kept across pages and in the address; None: the first option."""
    key = WIDGET.format(name=name)
    st.session_state[key] = value or options[0]
    st.selectbox(label, options, format_func=words_of, key=key, width=width, on_change=take, args=(name,))


def pick(name: str, label: str, options: dict[str, str]) -> str:
    """Draw a choice between a page's own views, value to words, kept in the address; the first to begin with."""
    key, known = WIDGET.format(name=name), said().get(name)
    st.session_state[key] = known if known in options else next(iter(options))
    chosen = st.segmented_control(
        label, list(options), format_func=options.__getitem__, key=key, required=True, on_change=take, args=(name,)
    )
    return str(chosen or next(iter(options)))


def listed(name: str, label: str, options: list[str], words_of: Callable[[str], str], width: int = 420) -> str:
    """Draw a list whose choice is kept in the address and give it back; the first option where it is not there."""
    known = said().get(name)
    value = known if known in options else options[0]
    select(name, label, options, value, words_of, width)
    return value


def take(name: str) -> None:
    """Keep what a widget says now."""
    value = st.session_state[WIDGET.format(name=name)]
    gone = (name, *ENDS.get(name, ()))
    kept = {key: text for key, text in said().items() if key not in gone}
    st.session_state[CHOSEN] = kept | ({name: str(value)} if value else {})
