"""A pair of two people in words, and what it is chosen by."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from locales import _, day, ngettext, number, percent
from metrics.discord import rule
from reports.tables import named
from ui.naming import status_name


def key(row: Mapping[str, Any]) -> str:
    """What a pair of two people is chosen by."""
    return f"{row['pair']}|{row['mentor_person']}|{row['mentee_person']}"


def label(names: Mapping[str, str], row: Mapping[str, Any]) -> str:
    """Both codes, the mentor's first."""
    return f"{names[row['mentor_person']]} → {names[row['mentee_person']]}"


def facts(names: Mapping[str, str], row: Mapping[str, Any]) -> list[str]:
    """Both codes, form, role model, dates, state, meetings, and whether the sides see it differently."""
    said = [label(names, row), named("form", row["form"]), named("role_model", row["role_model"]), dates(row)]
    said += [status_name(str(row["status"])), meetings(row)]
    if pd.notna(row["flagged"]) and row["flagged"]:
        said.append(_("pair at odds"))
    return [one for one in said if one]


def dates(row: Mapping[str, Any]) -> str:
    """From when to when a pair is together; without an end only since when."""
    begun, done = (one.date() if isinstance(one, pd.Timestamp) else one for one in (row["started"], row["ended"]))
    if not isinstance(begun, date) or pd.isna(begun):
        return ""
    if not isinstance(done, date) or pd.isna(done):
        return _("since {first}").format(first=day(begun))
    return _("{first} – {last}").format(first=day(begun), last=day(done))


def meetings(row: Mapping[str, Any]) -> str:
    """On how many days the two met, and when last; nothing where no journal is loaded."""
    if pd.isna(row["met"]):
        return ""
    days = int(row["met"])
    text = ngettext("met on {n} day", "met on {n} days", days).format(n=number(days))
    last = _("last on {day}")
    return f"{text}, {last.format(day=day(row['last_met'].date()))}" if days else text


def discord_rule(chance: float | None) -> str:
    """By which rule a pair is flagged, and how many it would flag if people were put together at random."""
    text = _(
        "Flagged: one question at least {one_points} points apart, or at least {several} questions {several_points}."
    )
    said = text.format(**rule())
    if chance is None:
        return said
    text = _("Of mentors and mentees put together at random it would flag {share}.")
    return f"{said} {text.format(share=percent(chance, 0))}"
