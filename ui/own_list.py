"""The own questionnaires of the school: what they measure, and to edit, share, print and delete them."""

from contextlib import suppress

import streamlit as st

from data_loaders.own_check import Unusable
from data_loaders.own_toml import read, write
from locales import _, ngettext, number, words
from questionnaires.own import Own
from reports.codebook import better_words
from reports.own import own_template
from ui import drop_words, links, made, own, own_editor
from ui.markdown import escaped
from ui.own_words import saved, sensitivity_name, who_name
from ui.rights import Forbidden
from ui.viewer import Viewer

# Keys of the session that this module owns: the box for a definition, and what is wrong with what was put in.
LOADED, WRONG = "own_loaded", "own_wrong"


def answer(found: list[Own]) -> str:
    """How many there are; while one is edited, what to do."""
    if own_editor.EDITED in st.session_state:
        return _("Look through the questions, say what they measure, and save the questionnaire")
    if not found:
        return _("No own questionnaire yet: drop a file on the upload page and define one by its headers.")
    said = ngettext("{n} questionnaire of the school's own", "{n} questionnaires of the school's own", len(found))
    return said.format(n=number(len(found)))


def show(me: Viewer, found: list[Own]) -> None:
    """Draw what the last deed came to, the questionnaires, and the box for a definition from elsewhere."""
    if said := st.session_state.pop(own_editor.SAID, None):
        st.success(escaped(said), icon=":material/check:")
    if wrong := st.session_state.pop(WRONG, None):
        st.error("\n".join(f"- {escaped(text)}" for text in wrong))
    for one in found:
        with st.container(border=True):
            _one(me, one)
    links.show("upload", _("Upload files"), ":material/upload_file:")
    st.subheader(_("Load a definition from another school"), anchor=False)
    st.file_uploader(_("A definition (.toml)"), type=["toml"], key=LOADED, on_change=_load, args=(me,))
    drop_words.show(["toml"])


def _one(me: Viewer, one: Own) -> None:
    st.markdown(f"**{escaped(words(one.name))}** · `{one.code}`")
    count = ngettext("{n} question", "{n} questions", len(one.items)).format(n=number(len(one.items)))
    st.caption(" · ".join([count, who_name(one.who), sensitivity_name(one.sensitivity)]))
    good = _("{title}: better when {direction}")
    said = [(words(each.title), better_words(each.better)) for each in one.parameters().values()]
    st.markdown("\n".join(f"- {escaped(good.format(title=title, direction=way))}" for title, way in said))
    with st.container(horizontal=True):
        st.button(_("Edit the questionnaire"), on_click=own_editor.begin, args=(me, one), key=f"own_edit_{one.code}")
        label = _("Definition (.toml)")
        made.button(me, label, f"{one.code}.toml", lambda: write(one).encode(), f"own_toml_{one.code}")
        blank = _("Blank table (xlsx)")
        made.button(me, blank, f"{one.code}.xlsx", lambda: own_template(one), f"own_blank_{one.code}")
    with st.expander(_("Delete the questionnaire"), icon=":material/delete:"):
        st.caption(_used(me, one))
        st.button(_("Delete it"), on_click=_delete, args=(me, one), key=f"own_delete_{one.code}")


def _used(me: Viewer, one: Own) -> str:
    found = own.uses(me, one.code)
    if found.empty:
        return _("No upload holds answers to it.")
    text = _("Answers to it came with: {uploads}. They stay stored, uncounted, until those uploads are taken back.")
    names = zip(found["upload"], found["file"], strict=True)
    return text.format(uploads=", ".join(f"№ {upload} ({escaped(file)})" for upload, file in names))


def _delete(me: Viewer, one: Own) -> None:
    with suppress(KeyError):  # deleted already, in another window
        own.delete(me, one.code)
    own_editor.close()
    st.session_state[own_editor.SAID] = _("«{title}» is deleted.").format(title=one.title)


def _load(me: Viewer) -> None:
    file = st.session_state[LOADED]
    if file is not None:
        take(me, file.getvalue())


def take(me: Viewer, content: bytes) -> None:
    """Keep a definition from elsewhere, or say all that is wrong with it."""
    try:
        known = read(content)
        st.session_state[own_editor.SAID] = saved(known, own.save(me, known))
    except Unusable as error:
        st.session_state[WRONG] = error.problems
    except Forbidden:
        said = _("A psychological questionnaire is defined by the psychologist; the role is chosen at the left.")
        st.session_state[WRONG] = (said,)
