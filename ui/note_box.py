"""The psychologist's notes about a person or a pair: a new one, and those there are with their state and history."""

from typing import Any

import pandas as pd
import streamlit as st

from locales import _, day
from ui import kept_notes
from ui.kept_notes import STATES, About
from ui.markdown import escaped
from ui.viewer import ROLES, Viewer, role_name

LONGEST = 2000  # characters
MOST = 30  # notes drawn at once: each has a form of its own


def show(me: Viewer, about: About) -> None:
    """Draw the notes about a person (those about that person's pairs too) or a pair, and the form for a new one."""
    st.subheader(_("Notes"), anchor=False)
    st.caption(
        _("Only the psychologist sees them. They lie encrypted beside the names and go with the person's answers.")
    )
    with st.form(f"note_{about.person}_{about.partner}", clear_on_submit=True, border=False):
        text = st.text_area(_("New note"), max_chars=LONGEST, key=f"note_text_{about.person}_{about.partner}")
        done = st.form_submit_button(_("Keep the note"), icon=":material/edit_note:")
    if done and text.strip():
        kept_notes.keep(me, about, text)
        st.rerun()
    found = kept_notes.notes(me)
    draw(me, found[of(found, about)])


def of(found: pd.DataFrame, about: About) -> "pd.Series[bool]":
    """Which words are about this person, as one side of a pair too, or about this pair."""
    first = is_(found["person"], found["code"], about.person, about.code)
    if about.partner is None:
        return first | is_(found["partner"], found["partner_code"], about.person, about.code)
    return first & is_(found["partner"], found["partner_code"], about.partner, about.partner_code)


def is_(persons: pd.Series, codes: pd.Series, person: str, code: str | None) -> "pd.Series[bool]":
    """Where a side of the notes is somebody; who is matched otherwise since then is known by the code."""
    same = persons.eq(person) | (codes.eq(code) if code else False)
    return same.fillna(False).astype(bool)


def everywhere(me: Viewer) -> None:
    """Draw every note in a state to choose, whoever it is about."""
    found = kept_notes.notes(me)
    if found.empty:
        st.caption(_("There are no notes yet: they are written at a person or a pair."))
        return
    names = states()
    wanted = st.segmented_control(_("State"), list(names), format_func=names.__getitem__, key="notes_state")
    last = found.groupby("note")["state"].last()
    draw(me, found[found["note"].isin(last.index[last.eq(wanted)])] if wanted else found, named=True)


def draw(me: Viewer, found: pd.DataFrame, named: bool = False) -> None:
    """Draw notes, the newest first; named: whom each is about stands over it."""
    for place, (note, words) in enumerate(found.groupby("note", sort=False)):
        if place == MOST:
            st.caption(_("Older notes are shown when newer ones are chosen by state."))
            break
        with st.container(border=True):
            if named or isinstance(words["partner"].iloc[0], str):
                st.caption(escaped(_("about {whom}").format(whom=whom(words.iloc[-1].to_dict()))))
            for row in words.to_dict("records"):
                if isinstance(row["text"], str):
                    st.text(row["text"])
                st.caption(said(row))
            _follow(me, int(str(note)), str(words["state"].iloc[-1]))


def _follow(me: Viewer, note: int, state: str) -> None:
    with (
        st.form(f"follow_{note}", clear_on_submit=True, border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        wanted = st.selectbox(
            _("State"), STATES, STATES.index(state), format_func=lambda code: states()[code],
            key=f"follow_state_{note}", width=160,
        )  # fmt: skip
        text = st.text_input(_("Add to the note"), max_chars=LONGEST, key=f"follow_text_{note}")
        done = st.form_submit_button(_("Save"), key=f"follow_save_{note}")
    if done and (wanted != state or text.strip()):
        kept_notes.follow(me, note, wanted, text)
        st.rerun()


def states() -> dict[str, str]:
    """The states of a note in words."""
    return dict(zip(STATES, (_("new note"), _("in work"), _("closed note")), strict=True))


def said(row: dict[str, Any]) -> str:
    """State, day and time, and the role of who wrote."""
    at, who = row["said_at"], row["said_by"]
    return f"{states()[row['state']]} · {day(at.date())} {at:%H:%M} · {role_name(who) if who in ROLES else who}"


def whom(row: dict[str, object]) -> str:
    """Whom a note is about, by code."""
    codes = [code if isinstance(code, str) else _("no code") for code in (row["code"], row["partner_code"])]
    return " → ".join(codes) if isinstance(row["partner"], str) else codes[0]
