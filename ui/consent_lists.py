"""The lists on the page of consents: who lacks one, whose files to load again, what is to be erased and what was."""

import pandas as pd
import streamlit as st

from locales import _, ngettext, number
from locales.formats import DASH
from metrics.consents import Consents, by_class, doubts, without
from reports.erasure_act import act, told
from reports.templates import template
from ui import consent_words, consents, made, table
from ui.filters import Filters
from ui.viewer import Viewer

SAID = "consents_said"


def classes(found: Consents, me: Viewer, chosen: Filters) -> None:
    """Draw how many participants of each class have a consent."""
    title = _("By class")
    st.subheader(title, anchor=False)
    note = _("People without a class are staff and people from outside.") if found.people["class"].isna().any() else ""
    table.show(consent_words.counts(by_class(found.people)), "consents", title, me, chosen, note)


def lacking(found: Consents, me: Viewer, chosen: Filters) -> None:
    """Draw the participants without consent: the list to act on."""
    people = without(found.people)
    if people.empty:
        return
    title = _("Participants without consent")
    st.subheader(title, anchor=False)
    note = _("Their questionnaires count as received; their answers and measurements are not stored.")
    table.show(consent_words.states(people), "consents_lacking", title, me, chosen, note)


def stored(found: Consents, me: Viewer) -> None:
    """Draw whose answers are stored without consent, and the button that erases them."""
    if said := st.session_state.pop(SAID, None):
        st.success(said, icon=":material/delete_forever:")
    people = found.stored
    if people.empty:
        return
    title = _("Stored without consent")
    st.subheader(title, anchor=False)
    st.caption(_("These answers were stored before the register said so. Withdrawn ones have to be erased."))
    shown = consent_words.states(people.drop(columns="person")).rename(
        columns={"answers": _("Answers stored"), "measurements": _("Measurements stored")}
    )
    st.dataframe(table.styled(shown), hide_index=True, alt=title, placeholder=DASH)
    names = {row.person: f"{row.code or DASH} · {consent_words.state(str(row.consent))}" for row in people.itertuples()}
    picked = st.multiselect(
        _("Whose answers to erase"), list(names), format_func=names.__getitem__, key="consents_picked",
        placeholder=_("Choose by code"),
    )  # fmt: skip
    _erasing(me, tuple(picked))


def _erasing(me: Viewer, people: tuple[str, ...]) -> None:
    st.caption(warning())
    sure = st.checkbox(_("I know that this cannot be taken back"), key="consents_sure")
    text = ngettext("Erase the answers of {n} person", "Erase the answers of {n} people", len(people))
    label = text.format(n=number(len(people))) if people else _("Erase the answers of those chosen")
    st.button(
        label, on_click=_erase, args=(me, people), disabled=not (people and sure), icon=":material/delete_forever:",
        key="consents_erase",
    )  # fmt: skip


def warning() -> str:
    """What an erasure means, before it is done."""
    said = _(
        "Erased are answers, open texts and measurements, in the raw files too; everybody who has withdrawn goes with "
        "them. It cannot be taken back."
    )
    return f"{said} {backups()}"


def backups() -> str:
    """What an erasure does not reach."""
    return _(
        "Backups and the files in the school's own folders are not touched: delete them there, and after restoring an "
        "old backup erase again."
    )


def again(found: Consents, me: Viewer, chosen: Filters) -> None:
    """Draw whose questionnaires have to be loaded again, since the consent came later than the file."""
    if found.awaiting.empty:
        return
    title = _("Load these files again")
    st.subheader(title, anchor=False)
    note = _("The consent came after the file: drop the same file again on the page «Upload», it takes its own place.")
    rows = found.awaiting[["code", "class", "form", "role", "wave", "file_name", "row"]]
    table.show(rows.rename(columns={"file_name": "file"}), "consents_again", title, me, chosen, note)


def doubtful(found: Consents, me: Viewer, chosen: Filters) -> None:
    """Draw statements about nobody, and consents that somebody else should have signed."""
    if not found.nobody.empty:
        title = _("Rows of the register about nobody known")
        why = pd.Series([consent_words.nobody(one) for one in found.nobody["reason"]], found.nobody.index, dtype=object)
        rows = consent_words.states(found.nobody[["upload", "row", "code", "class", "consent"]])
        st.subheader(title, anchor=False)
        table.show(rows.assign(reason=why), "consents_nobody", title, me, chosen, downloads=False)
    people = doubts(found.people)
    if not people.empty:
        title = _("Signatures to check")
        st.subheader(title, anchor=False)
        table.show(consent_words.signatures(people), "consents_signed", title, me, chosen, downloads=False)


def erasures(found: Consents, me: Viewer) -> None:
    """Draw what was erased, with the act as a workbook."""
    if found.erasures.empty:
        return
    title = _("Erasures")
    st.subheader(title, anchor=False)
    n = int(found.erasures["upload"].notna().sum())
    text = ngettext("{n} row of a file lost its answers.", "{n} rows of files lost their answers.", n)
    shown = told(found.erasures).drop(columns=[_("Erasure"), _("By"), _("Fingerprint"), _("Sheet")])
    st.dataframe(table.styled(shown), hide_index=True, alt=title, placeholder=DASH)
    st.caption(f"{text.format(n=number(n))} {backups()}")
    made.button(me, _("Act of erasure (xlsx)"), "erasures.xlsx", lambda: act(found.erasures), "consents_act")


def blank(me: Viewer) -> None:
    """Draw the template of the register."""
    label = _("Template of the register (xlsx)")
    made.button(me, label, "consents.xlsx", lambda: template("consents"), "consents_template")


def _erase(me: Viewer, people: tuple[str, ...]) -> None:
    st.session_state[SAID] = consent_words.erased(consents.erase(me, people))
