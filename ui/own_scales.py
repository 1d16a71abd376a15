"""How well the questions of each scale of own questionnaires agree, and which change of a score is more than error."""

import pandas as pd
import streamlit as st

from locales import _, number
from metrics.reliability import LEAST
from metrics.scales import rule
from questionnaires.own import Own
from ui import stage_two, table
from ui.filters import Filters
from ui.viewer import Viewer

SHOWN = ["parameter", "wave", "items", "n", "alpha", "omega", "spread", "reliable_change"]


def show(me: Viewer, chosen: Filters, found: list[Own]) -> None:
    """Draw the table of the scales that these questionnaires have, with its words; nothing where they have none."""
    mine = {code for one in found for code in one.parameters()}
    rows = stage_two.scales(me, chosen)
    rows = rows[rows["parameter"].isin(mine)].reset_index(drop=True)
    if rows.empty:
        return
    st.subheader(_("How well the questions of a scale agree"), anchor=False)
    table.show(worded(rows), "scales", _("Scales"), me, chosen, explained())


def worded(rows: pd.DataFrame) -> pd.DataFrame:
    """The table of metrics.scales with what it comes to in words."""
    said = [verdict(row) for row in rows.to_dict("records")]
    shown = rows[[*SHOWN, "suppressed"]].copy()
    shown.insert(3, _("In words"), said)
    return shown


def verdict(row: dict[str, object]) -> str:
    """Whether the questions of a scale agree, of one row of metrics.scales."""
    if row["suppressed"]:
        return _("hidden")
    if pd.isna(row["alpha"]):
        return _("too few answered all questions") if row["n"] < LEAST else _("all answered alike")
    if row["alpha"] < rule()["alpha"]:
        return _("the questions of the scale agree poorly")
    return _("the questions agree; provisional, few answered") if row["provisional"] else _("the questions agree")


def explained() -> str:
    """How the figures are made, and what to do about a poor scale."""
    text = _(
        "Counted are people who answered all questions of the scale. Below an alpha of {alpha} the questions agree "
        "poorly: look whether a reversed question is marked as reversed, and whether all ask about the same. A "
        "score that moved by less than the reliable change did not surely move; with fewer than {people} people or "
        "a poor scale that is provisional, and where there is no alpha the smallest change that was declared counts."
    )
    return text.format(alpha=number(rule()["alpha"], 1), people=rule()["people"])
