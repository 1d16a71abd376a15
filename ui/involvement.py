"""What the page of involvement shows: its cards, its notes and its table by class."""

import pandas as pd

from locales import _
from metrics.way import SUPPORTED
from ui import empty, figures, headcounts, headline, load_words, missing, open_range, track
from ui.cards import Card, share
from ui.filters import Filters
from ui.headcount_words import told
from ui.rows import Row, groups, whole
from ui.viewer import Viewer

CODES = [
    "involvement_pupils", "involvement_teachers", "involvement_total", "mentees_10_19", "mentors_15_19",
    "young_teachers",
]  # fmt: skip
EMPLOYERS = "employers"
SHOWN = [*CODES, EMPLOYERS, *map(SUPPORTED.format, CODES[:3])]
ACROSS = 4  # cards in a row


def codes(found: pd.DataFrame) -> list[str]:
    """The indicators whose proof is shown: of companies and with support only where such a register was loaded."""
    return [*CODES, *(code for code in SHOWN if code not in CODES and whole(found, code).get("denominator"))]


def cards(found: pd.DataFrame, before: pd.DataFrame | None) -> list[Card]:
    """The cards of pupils, teachers and both, then the three narrower shares, and the companies that gave mentors."""
    labels = {
        "involvement_pupils": _("Pupils involved"),
        "involvement_teachers": _("Teachers involved"),
        "involvement_total": _("Pupils and teachers"),
        "mentees_10_19": _("Mentees of 10–19"),
        "mentors_15_19": _("Mentors of 15–19"),
        "young_teachers": _("Young teachers mentored"),
        EMPLOYERS: _("Companies that gave mentors"),
    }
    last = {code: None if before is None else whole(before, code) for code in labels}
    return [share(label, whole(found, code), last[code]) for code, label in labels.items()]


def nobody() -> None:
    """Draw what is missing where nobody is counted, with both ways there: a list, or numbers per class."""
    sentence = _(
        "Involvement is a share of all pupils: upload the list of pupils, or enter their numbers, and the pairs."
    )
    empty.show(sentence, instead=("settings", _("Enter the numbers of pupils")))


def answer(me: Viewer, chosen: Filters, row: Row, whole_school: bool = False) -> str:
    """The sentence on the share of pupils: of the school with what it may turn out to be, or of the chosen class."""
    class_ = None if whole_school else chosen.class_
    left_open = None if class_ else figures.open_range(me, chosen, CODES[0])
    return headline.involvement(row, class_, open_range.brackets(left_open))


def notes(me: Viewer, chosen: Filters, school: Row, classes: pd.DataFrame) -> list[str]:
    """What stands under the line: whether it keeps to the path, where it is heading, what the figures leave open,
    how many mentees a mentor has."""
    left_open = figures.open_range(me, chosen, school["indicator"])
    said = [told(headcounts.headcounts(me, chosen)), open_range.told(left_open), headline.by_class(school, classes)]
    if school["target"] is not None and (school["value"] or 0) <= 1:
        counted = (school["numerator"], school["denominator"])
        lag = figures.track(me, chosen, school["target"], *counted)
        said = [track.track(lag), track.heading(figures.outlook(me, chosen, school["indicator"])), *said]
    return [note for note in [*said, load_words.told(missing.load(me, chosen))] if note]


def by_class(rows: pd.DataFrame, before: pd.DataFrame | None) -> pd.DataFrame:
    """One row per class with its missing people and its share a year ago, those who lack most first."""
    ranked = rows.sort_values("missing", ascending=False, na_position="last", kind="stable")
    return with_year_ago(ranked, before, "class")


def with_year_ago(rows: pd.DataFrame, before: pd.DataFrame | None, cut: str) -> pd.DataFrame:
    """The rows of a cut of one indicator with the share a year ago and the difference in p.p., null where none is.

    before: the indicators by this cut on the same day of the year before, None without such a year; where no row has
    a share of that year, both columns are left out.
    """
    code = rows["indicator"].iloc[0] if len(rows) else ""
    last = {} if before is None else groups(before, code, cut).set_index(cut)["value"].dropna().to_dict()
    ago = pd.array([last.get(name) for name in rows[cut]], dtype="Float64")
    found = rows.assign(year_ago=ago, in_a_year=(rows["value"].to_numpy() - ago) * 100)
    past = ["year_ago", "in_a_year"] if found["year_ago"].notna().any() else []
    return found[[cut, "numerator", "denominator", "value", *past, "target", "missing", "unknown"]]
