"""Pairs by how differently their sides see it, and one pair: both sides' answers, changes of both, notes."""

import pandas as pd
import streamlit as st

from locales import _
from ui import choice, couple_words, fit_card, note_box, psych, table
from ui.filters import Filters
from ui.kept_notes import About
from ui.naming import item_text
from ui.person_card import changes, labelled
from ui.persons import Found
from ui.viewer import Viewer

LISTED = ["mentor", "mentee", "flagged", "farthest", "constructs", "apart", "met", "status", "started", "form"]


def show(me: Viewer, chosen: Filters, found: Found) -> None:
    """Draw the list of pairs, those that differ first, then the choice of one and everything about it."""
    if found.couples.empty:
        st.caption(_("There is no pair of this form and class."))
        return
    title = _("Pairs and how far their sides are apart")
    st.subheader(title, anchor=False)
    rule = couple_words.discord_rule(psych.by_chance(me, chosen))
    table.show(listed(found), "discord", title, me, chosen, rule)
    pairs = {couple_words.key(row): row for row in found.couples.to_dict("records")}
    label = _("Pair: mentor → mentee")
    key = choice.listed("couple", label, list(pairs), lambda one: couple_words.label(found.names, pairs[one]))
    if key is not None:
        one(me, chosen, found, pairs[key])


def listed(found: Found) -> pd.DataFrame:
    """One row per pair as the list shows it: without a code what stands for the person, no column nobody fills."""
    pairs = found.couples
    # As objects, since pandas would write its own null among truth values.
    flagged = pd.Series([None if pd.isna(one) else bool(one) for one in pairs["flagged"]], pairs.index, dtype=object)
    people = {side: pairs[f"{side}_person"].map(found.names) for side in ("mentor", "mentee")}
    rows = pairs.assign(flagged=flagged, **people)
    kept = [name for name in LISTED if name != "met" or rows["met"].notna().any()]
    return rows[kept].reset_index(drop=True)


def one(me: Viewer, chosen: Filters, found: Found, row: dict[str, object]) -> None:
    """Draw one pair."""
    st.caption(" · ".join(couple_words.facts(found.names, row)))
    said = psych.sides(me, chosen)
    own = said[
        (said["pair"] == row["pair"])
        & (said["mentor_person"] == row["mentor_person"])
        & (said["mentee_person"] == row["mentee_person"])
    ]
    st.subheader(_("Both sides on the same questions"), anchor=False)
    if own.empty:
        st.caption(_("Neither side has answered the questionnaire after the programme."))
    else:
        texts = [item_text(str(row["form"]), "mentee", item) for item in own["item"]]
        shown = own.assign(**{_("Question"): texts})
        shown = shown[[_("Question"), "mentor_said", "mentee_said", "points"]].reset_index(drop=True)
        note = _("One side has not answered: nothing can be compared.") if own["points"].isna().all() else ""
        table.show(shown, "sides", _("Both sides on the same questions"), me, chosen, note)
    fit_card.of_pair(me, chosen, found, (str(row["mentor_person"]), str(row["mentee_person"])))
    for side, title in (("mentor", _("Changes of the mentor")), ("mentee", _("Changes of the mentee"))):
        _changes(me, chosen, found, str(row[f"{side}_person"]), title)
    codes = [one if isinstance(one, str) else None for one in (row["mentor"], row["mentee"])]
    note_box.show(me, About(str(row["mentor_person"]), codes[0], str(row["mentee_person"]), codes[1]))


def _changes(me: Viewer, chosen: Filters, found: Found, person: str, title: str) -> None:
    rows = found.rows[found.rows["person"] == person]
    st.subheader(f"{title} {found.names[person]}", anchor=False)
    if rows.empty:
        st.caption(_("This person was not measured."))
        return
    shown = changes(me, chosen, labelled(rows)).drop(columns="subject", errors="ignore")
    st.dataframe(table.styled(shown), hide_index=True, alt=title)
