"""How many mentees a mentor has, and how often pairs met: what a share of involvement does not show by itself."""

from dataclasses import dataclass
from pathlib import Path

from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "load.sql"


@dataclass(frozen=True)
class Load:
    """mentors and pairs that are counted; median and most: distinct mentees of one mentor; meetings: the median of a
    pair. None where nobody is counted, meetings where no journal of the year names both sides of a meeting.
    """

    mentors: int
    median: float | None
    most: int | None
    pairs: int
    meetings: float | None


def load(store: Store, scope: Scope) -> Load:
    """The mentees of each mentor over the pairs that involvement counts: begun by the date in the year, ended or not.

    Somebody in two pairs of one mentor counts once. A pair met on as many days as the journal names its mentor with any
    of its mentees by the date; a pair of which it says nothing met on none.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    mentors, median, most, pairs, meetings = store.run(QUERY.read_text(encoding="utf-8"), asked).fetchall()[0]
    return Load(mentors, median, most, pairs, meetings)
