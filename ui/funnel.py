"""The funnel on a page: how far people came from the list to both questionnaires, as a picture and a table."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.funnel import funnel as picture
from locales import _, number
from ui import chart, choice, figures, table
from ui.filters import Filters
from ui.viewer import Viewer

COLUMNS = ["step", "people", "denominator", "value", "previous", "kept", "kept_share", "since", "skipped", "source"]


@dataclass(frozen=True)
class Step:
    """One step in words: what it is, what it stands on, and what is said where that was never loaded."""

    title: str
    source: str
    lacking: str


def show(me: Viewer, chosen: Filters) -> None:
    """Draw the funnel of the pupils, or of the teachers."""
    st.subheader(_("From the list to both questionnaires"), anchor=False)
    kinds = {"pupil": _("Pupils"), "staff": _("Teachers")}
    kind = choice.one("funnel", _("Whose steps"), list(kinds), kinds.__getitem__)
    found = figures.funnel(me, chosen)
    own = found[found["kind"] == kind].reset_index(drop=True)
    if own["people"].isna().all():
        st.caption(_("Nobody can be counted yet: the list of these people is missing."))
        return
    spoken = in_steps(own)
    alt = _("How many people took each step from the list to both questionnaires")
    chart.show(picture(spoken.assign(title=spoken["step"])), "funnel", alt)
    skipped = skips(spoken)
    if skipped:
        st.caption(skipped)
    note = _("Each step is counted by itself, so people may skip one. Steps without a register have no figures.")
    table.show(
        spoken[[*COLUMNS, "note"]], f"funnel_{kind}", _("From the list to both questionnaires"), me, chosen, note
    )


def in_steps(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with their steps in words, what each stands on, and a note where that was never loaded."""
    words = steps()
    return rows.assign(
        step=[words[step].title for step in rows["step"]],
        since=[words[step].title if isinstance(step, str) else None for step in rows["since"]],
        source=[words[step].source for step in rows["step"]],
        note=[words[row.step].lacking if pd.isna(row.people) else None for row in rows.itertuples()],
    )


def skips(spoken: pd.DataFrame) -> str:
    """How many people took a step without the one before, step by step; "" where nobody did."""
    text = _("{step} without «{since}»: {n}")
    some = spoken[spoken["skipped"].fillna(0) > 0]
    parts = [text.format(step=row.step, since=row.since, n=number(row.skipped)) for row in some.itertuples()]
    # One sentence: what follows a semicolon begins small.
    parts[1:] = [part[:1].lower() + part[1:] for part in parts[1:]]
    return "; ".join(parts) + "." if parts else ""


def steps() -> dict[str, Step]:
    """The steps in words, by code, in order."""
    return {
        "roster": Step(_("On the list"), _("lists of pupils and staff"), _("no list loaded")),
        "asked": Step(_("Asked or proposed"), _("register of candidates"), _("register of candidates not loaded")),
        "consent": Step(
            _("Consent given"), _("register of consents, signed by the date"), _("register of consents not loaded")
        ),
        "in_pair": Step(_("In a pair or group"), _("lists of pairs"), _("no list of pairs loaded")),
        "met": Step(_("Met at least once"), _("journal of meetings"), _("journal of meetings not loaded")),
        "both_waves": Step(
            _("Both questionnaires"),
            _("valid questionnaires before and after, of one form and role"),
            _("questionnaires of both waves not loaded"),
        ),
    }
