"""What the overview shows of the indicators: its cards, its table, where the way of the year begins."""

import pandas as pd

from locales import _, ngettext, number
from ui import links
from ui.cards import Card, share
from ui.headline_growth import shown, sure
from ui.rows import whole

COLUMNS = ["indicator", "numerator", "denominator", "value", "target", "missing", "surveyed", "participants", "note"]


def cards(found: pd.DataFrame, before: pd.DataFrame | None, changes: pd.DataFrame) -> list[Card]:
    """The cards: involvement, satisfaction of both sides, growth, questionnaires."""
    # Persons and pairs are for the psychologist; the curator finds the marks behind the share among the answers.
    satisfied = links.first("satisfaction", "quality")
    labels = {
        "involvement_pupils": (_("Pupils in pairs"), "involvement"),
        "mentee_satisfaction": (_("Mentees satisfied"), satisfied),
        "mentor_satisfaction": (_("Mentors satisfied"), satisfied),
        "response_rate": (_("Questionnaires in"), "quality"),
    }
    last = {code: whole(before, code) if before is not None else None for code in labels}
    made = [share(label, whole(found, code), last[code], page) for code, (label, page) in labels.items()]
    return [*made[:3], growth(changes), *made[3:]]


def growth(changes: pd.DataFrame) -> Card:
    """In how many parameters more people improved than worsened, of how many whose split may be shown."""
    rows = shown(changes)
    if not len(rows):
        twice = bool(changes["n_matched"].fillna(0).gt(0).any())
        said = (_("hidden"), _("too few people")) if twice else (_("no data"), _("nobody was measured twice"))
        return Card(_("Growth"), *said, page="growth")
    better = int((rows["improved"] > rows["worse"]).sum())
    value = _("{n} of {all}").format(n=number(better), all=number(len(rows)))
    text = ngettext(
        "parameter of the school year with more people improved than worsened; {sure}",
        "parameters of the school year with more people improved than worsened; {sure}",
        len(rows),
    )
    return Card(_("Growth"), value, text.format(sure=sure(rows)), page="growth")


def rows(found: pd.DataFrame) -> pd.DataFrame:
    """The table of the indicators."""
    return found[[*COLUMNS, "suppressed"]]
