"""The editor of an own questionnaire: what it measures, its questions as they stand in a file, its scales."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data_loaders.corrections import Correction
from data_loaders.own_check import Unusable, checked
from data_loaders.own_draft import clean
from data_loaders.wording import file_words, find_word
from locales import _
from questionnaires import ASKED, meaning
from questionnaires.own import WHO, Own
from reports.tables import named
from ui import drop, links, look, own, own_form, own_tables
from ui.markdown import escaped
from ui.own_words import saved, sensitivity_name, who_name
from ui.viewer import Viewer

# Keys of the session that this module owns.
EDITED = "own_edited"  # what is being edited
SAID = "own_said"  # a sentence on what was done
HEAD = "own_{name}"


@dataclass(frozen=True)
class Edited:
    """What the editor began with: a questionnaire, a table of a dropped file, or both."""

    rows: pd.DataFrame
    known: Own | None = None
    file: str | None = None
    sheet: str | None = None
    wave: str | None = None


def begin(me: Viewer, known: Own | None, file: str | None = None, sheet: str | None = None) -> None:
    """Start to edit: a questionnaire, the headers of a dropped file's table, or the one by the other."""
    found = own.found(me, file, drop.content(file), sheet) if file else []
    rows = own_form.questions(known, found, own.answered(me, known) if known else ())
    wave = find_word("wave", sheet, file_words(file)) if file else None
    st.session_state[EDITED] = Edited(rows, known, file, sheet, wave if wave in ASKED else None)
    own_tables.begin(known)
    for name in ("title", "who", "sensitivity", "wave"):
        st.session_state.pop(HEAD.format(name=name), None)


def close() -> None:
    """Leave the editor without keeping anything."""
    st.session_state.pop(EDITED, None)


def show(me: Viewer) -> None:
    """Draw the editor, where something is being edited."""
    edited: Edited | None = st.session_state.get(EDITED)
    if edited is None:
        return
    if edited.rows.empty:
        st.warning(_("No column of this file looks like a question."), icon=":material/table:")
        st.button(_("Do not save"), on_click=close)
        return
    with st.container(border=True):
        head, wave = _head(me, edited)
        rows = own_tables.questions(edited.rows)
        scales = own_tables.scales(rows)
        with st.container(horizontal=True):
            if st.button(_("Save the questionnaire"), type=look.important(), icon=":material/save:", key="own_save"):
                _save(me, edited, own_form.definition(head, rows, scales, edited.known), wave)
            st.button(_("Do not save"), on_click=close, key="own_close")


def _head(me: Viewer, edited: Edited) -> tuple[dict[str, object], str | None]:
    known, allowed, key = edited.known, own.sensitivities(me), HEAD.format
    begun = known.title if known else clean(without_wave(file_words(edited.file or "")), "title")
    title = st.text_input(_("Name of the questionnaire"), begun, max_chars=120, key=key(name="title"))
    with st.container(horizontal=True):
        at = WHO.index(known.who) if known else 0
        who = st.selectbox(_("Who answers"), WHO, at, format_func=who_name, key=key(name="who"))
        at = allowed.index(known.sensitivity) if known else 0
        secret = st.selectbox(
            _("Who may see it"), allowed, at, format_func=sensitivity_name, key=key(name="sensitivity")
        )
        wave = None
        if edited.file:
            at = ASKED.index(edited.wave) if edited.wave else None
            wave = st.selectbox(
                _("Wave of this file"), ASKED, at, format_func=lambda code: named("wave", code), key=key(name="wave"),
                placeholder=_("as the file says"),
            )  # fmt: skip
    code = known.code if known else own.new_code(me, title)
    head: dict[str, object] = {"code": code, "title": title, "who": who, "sensitivity": secret}
    return head | ({"least": known.least, "title_en": known.title_en} if known else {}), wave


def without_wave(words: str) -> str:
    """A file's name as a title: what says the wave is left out, since the questionnaire is for both."""
    return " ".join(word for word in words.split() if meaning("wave", word) is None) or words


def _save(me: Viewer, edited: Edited, raw: dict[str, object], wave: str | None) -> None:
    try:
        kept = checked(raw)
    except Unusable as error:
        st.error("\n".join(f"- {escaped(said)}" for said in error.problems))
        return
    st.session_state[SAID] = saved(kept, own.save(me, kept))
    close()
    if edited.file:
        known = drop.said(edited.file, edited.sheet)
        drop.say(edited.file, edited.sheet, Correction(kept.kind, wave=wave, year=known.year, repeats=known.repeats))
        links.go("upload")
    st.rerun()
