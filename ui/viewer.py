"""Who is looking: the role and the language of this session."""

from dataclasses import dataclass

import streamlit as st

from locales import _, language, languages, use

ADMINISTRATION, CURATOR, PSYCHOLOGIST = "administration", "curator", "psychologist"
ROLES = (CURATOR, ADMINISTRATION, PSYCHOLOGIST)
# Keys of the session that this module owns: what was granted and what stands in the two switches.
ROLE, LANGUAGE = "viewer_role", "viewer_language"
ASKED, SPOKEN = "viewer_role_asked", "viewer_language_asked"
# Their names in the address.
QUERY, AS = "lang", "role"


@dataclass(frozen=True)
class Viewer:
    """A reader of this session. role: one of ROLES; language: a code of locales."""

    role: str
    language: str


def viewer() -> Viewer:
    """The reader of this session, a curator until another role was taken; sets the language of what is drawn."""
    found = Viewer(st.session_state.get(ROLE, CURATOR), st.session_state.get(LANGUAGE) or language())
    use(found.language)
    return found


def greet() -> Viewer:
    """The reader at the start of a run; a new session speaks the language of its address and takes its role.

    An address only asks for the psychologist's role: the passphrase grants it, after every reload anew.
    """
    if LANGUAGE not in st.session_state:
        _begin()
    found = viewer()
    _say(QUERY, found.language, next(iter(languages())))
    _say(AS, st.session_state.get(ASKED, found.role), CURATOR)
    return found


def _begin() -> None:
    asked, role = st.query_params.get(QUERY), st.query_params.get(AS)
    st.session_state[LANGUAGE] = asked if asked in languages() else next(iter(languages()))
    if role in ROLES and ROLE not in st.session_state:
        st.session_state[ASKED] = role
        _take_role()


def _say(name: str, value: str, usual: str) -> None:
    if value != usual:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def role_name(role: str) -> str:
    """A role in words."""
    return {CURATOR: _("Curator"), ADMINISTRATION: _("Administration"), PSYCHOLOGIST: _("Psychologist")}[role]


def choose_role() -> bool:
    """Draw the switch of roles; true while the psychologist's role is asked for and not yet granted."""
    # Said anew in every run: the browser keeps the words of the choice, and after a switch of languages the old ones.
    st.session_state[ASKED] = st.session_state.get(ASKED, viewer().role)
    st.selectbox(_("Who is looking"), ROLES, format_func=role_name, key=ASKED, on_change=_take_role)
    return st.session_state[ASKED] == PSYCHOLOGIST != viewer().role


def choose_language() -> None:
    """Draw the switch of languages."""
    names = languages()
    st.session_state[SPOKEN] = viewer().language
    st.segmented_control(
        _("Language"), list(names), format_func=names.__getitem__, key=SPOKEN, required=True, on_change=_take_language
    )


def grant(role: str) -> None:
    """Let this session be a role; for the psychologist's the caller has checked the passphrase."""
    st.session_state[ROLE] = role


def _take_role() -> None:
    if st.session_state[ASKED] != PSYCHOLOGIST:
        grant(st.session_state[ASKED])


def _take_language() -> None:
    st.session_state[LANGUAGE] = st.session_state[SPOKEN]
