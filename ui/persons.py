"""What the page of people and pairs is made of: its people by code, its pairs, and the answer to its question."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data_loaders.noting import open_ones
from locales import _, ngettext, number
from metrics.decline import decline
from metrics.verdicts import by_parameter
from ui import choice, kept_notes, psych
from ui.filters import Filters
from ui.measured import title
from ui.viewer import Viewer

# What the page can be looked at by.
VIEWS = ("list", "person", "pair", "groups", "starts", "fit", "notes")


@dataclass(frozen=True)
class Found:
    """rows: everybody's parameters and subjects, judged; whole: by parameter, of those of the class and form chosen, as
    are couples (pairs, those that differ first) and listed (people by decline).

    names: person -> what stands for that person on screen, the partners of pairs in other classes included.
    """

    rows: pd.DataFrame
    whole: pd.DataFrame
    couples: pd.DataFrame
    listed: pd.DataFrame
    names: dict[str, str]


def found(me: Viewer, chosen: Filters) -> Found:
    """The people and pairs that were chosen; on_time leaves those out whose first measurement came too late."""
    rows, pairs = psych.verdicts(me, chosen), psych.couples(me, chosen)
    rows = rows[~rows["late"].astype(bool)] if chosen.on_time else rows
    rows = rows.assign(title=[title(code) for code in rows["parameter"]])
    whole = by_parameter(rows[in_place(rows, chosen)])
    apart = pairs[pairs["flagged"].fillna(False).astype(bool)]
    listed = decline(whole, {*apart["mentor_person"], *apart["mentee_person"]})
    couples = pairs[of_pairs(pairs, chosen)].sort_values(
        ["flagged", "farthest", "apart"], ascending=False, na_position="last", kind="stable"
    )
    return Found(rows, whole, couples, listed, names(listed, couples))


def in_place(rows: pd.DataFrame, chosen: Filters) -> "pd.Series[bool]":
    """Which rows of people are of the class and form that were chosen."""
    kept = pd.Series(True, rows.index)
    if chosen.class_:
        kept &= rows["class"].eq(chosen.class_).fillna(False).astype(bool)
    return kept & has(rows["form"], chosen.form) if chosen.form else kept


def of_pairs(pairs: pd.DataFrame, chosen: Filters) -> "pd.Series[bool]":
    """Which pairs are of the form that was chosen, and have somebody of the class."""
    kept = pairs["form"].eq(chosen.form) if chosen.form else pd.Series(True, pairs.index)
    if chosen.class_:
        kept &= pairs["mentor_class"].eq(chosen.class_) | pairs["mentee_class"].eq(chosen.class_)
    return kept.fillna(False).astype(bool)


def has(lists: pd.Series, wanted: str | None) -> "pd.Series[bool]":
    """Where a column of lists (of forms, of roles) has this one."""
    return pd.Series(
        [cell is not None and hasattr(cell, "__len__") and wanted in list(cell) for cell in lists],
        lists.index,
        dtype=bool,
    )


def measured_twice(what: Found, name: str) -> pd.DataFrame | None:
    """Draw the choice of a parameter (kept as `name`) and give back those measured twice in it; None: nobody."""
    twice = what.whole[what.whole["change"].notna()]
    parameter = choice.listed(name, _("Parameter"), list(dict.fromkeys(twice["parameter"])), title)
    if parameter is None:
        st.caption(_("Nobody was measured twice yet."))
        return None
    return twice[twice["parameter"] == parameter].reset_index(drop=True)


def names(listed: pd.DataFrame, couples: pd.DataFrame) -> dict[str, str]:
    """Person -> code, in the order of the list, then those who are only in pairs; who has no code by the file's row."""
    known = {
        row.person: row.code if isinstance(row.code, str) else _("no code · row {row}").format(row=number(row.row))
        for row in listed.itertuples()
    }
    for side in ("mentor", "mentee"):
        for person, code in zip(couples[f"{side}_person"], couples[side], strict=True):
            known.setdefault(person, code if isinstance(code, str) else _("no code"))
    return known


def code_of(what: Found, person: str) -> str | None:
    """The code of a person; None for one without."""
    codes = [what.rows.loc[what.rows["person"] == person, "code"]]
    codes += [what.couples.loc[what.couples[f"{side}_person"] == person, side] for side in ("mentor", "mentee")]
    return next((code for part in codes for code in part if isinstance(code, str)), None)


def answer(me: Viewer, what: Found) -> str:
    """How many fell in something, how many pairs differ, how many notes are open: the first sentence of the page."""
    measured = int(what.listed["twice"].gt(0).sum())
    fell = int(what.listed["worse"].gt(0).sum())
    asked = int(what.couples["constructs"].gt(0).sum())
    flagged = int(what.couples["flagged"].fillna(False).sum())
    parts = []
    if measured:
        text = _("Worse than before in at least one parameter: {n} of {all} measured twice")
        parts.append(text.format(n=number(fell), all=number(measured)))
    else:
        parts.append(_("Nobody was measured twice yet"))
    if asked:
        text = _("«mentor – mentee» who see it differently: {n} of {all}")
        parts.append(text.format(n=number(flagged), all=number(asked)))
    left = open_notes(me)
    text = ngettext("{n} note is open", "{n} notes are open", left)
    return "; ".join([*parts, *([text.format(n=number(left))] if left else [])])


def open_notes(me: Viewer) -> int:
    """How many notes are not closed."""
    return open_ones(kept_notes.notes(me))


def view_name(view: str) -> str:
    """A view of the page in words."""
    first = (_("People by decline"), _("Person by code"), _("Pairs"), _("Groups"))
    return dict(zip(VIEWS, (*first, _("Start and change"), _("Compatibility"), _("Notes")), strict=True))[view]
