"""What the page of satisfaction shows: its cards and the bars of both sides."""

import pandas as pd

from locales import _, number
from ui.cards import Card, share
from ui.filters import Filters
from ui.naming import indicator_title
from ui.persons import Found
from ui.rows import grouped, whole

CODES = ("mentee_satisfaction", "mentor_satisfaction")


def cut(chosen: Filters) -> str | None:
    """What the shares are split by to get those of the filters: the class where both class and form are set."""
    return "class" if chosen.class_ else "form" if chosen.form else None


def chosen(found: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The rows of the chosen class or form as if they were the whole: group {}."""
    by = cut(filters)
    wanted = {by: filters.class_ or filters.form} if by else {}
    part = grouped(found, lambda group: group == wanted)
    return part.assign(group=[{} for _row in range(len(part))])


def before(found: pd.DataFrame | None, filters: Filters) -> pd.DataFrame | None:
    """Last year's figures, where they are of the same people: the whole school."""
    return None if cut(filters) else found


def rows(found: pd.DataFrame) -> pd.DataFrame:
    """The whole of both sides, with their titles."""
    part = grouped(found[found["indicator"].isin(CODES)], lambda group: not group)
    return part.assign(title=[indicator_title(code) for code in part["indicator"]])


def surveyed(found: pd.DataFrame) -> int:
    """How many people answered at least one question of the rule."""
    return int(rows(found)["surveyed"].fillna(0).sum())


def cards(found: pd.DataFrame, last: pd.DataFrame | None, people: Found) -> list[Card]:
    """Satisfaction of both sides, people who fell in at least one parameter, pairs that see it differently."""
    labels = dict(zip(CODES, (_("Mentees satisfied"), _("Mentors satisfied")), strict=True))
    made = [
        share(label, whole(found, code), None if last is None else whole(last, code)) for code, label in labels.items()
    ]
    twice, both = people.listed["twice"].gt(0), people.couples["constructs"].gt(0)
    fell, apart = people.listed["worse"].gt(0), people.couples["flagged"].fillna(False).astype(bool)
    measured, answered = _("of {n} measured twice"), _("of {n} «mentor – mentee» of whom both answered")
    return [
        *made,
        counted(_("Fell in something"), fell, twice, measured, _("nobody was measured twice"), _("People by decline")),
        counted(_("Pairs that disagree"), apart, both, answered, _("in no pair both sides answered"), _("Pairs")),
    ]


def counted(label: str, flagged: "pd.Series[bool]", among: "pd.Series[bool]", of: str, nobody: str, more: str) -> Card:
    """A card of how many of some are flagged, with a way to them; no figure where there is nobody to be flagged."""
    everyone = int(among.sum())
    if not everyone:
        return Card(label, _("no data"), nobody, page="persons", more=more)
    return Card(label, number(int(flagged.sum())), of.format(n=number(everyone)), page="persons", more=more)
