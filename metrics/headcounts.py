"""What counts of people do to the figures of a day: for which classes they stand, and whom nobody can confirm."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from store import Scope, Store
from store.headcounts import headcounts, history, withdraw

__all__ = ["Counted", "counted", "headcounts", "history", "left_by_class", "withdraw"]
QUERY = Path(__file__).with_name("queries") / "headcounts.sql"


@dataclass(frozen=True)
class Counted:
    """The counts that hold on a day: pupils by class (without names), and the teaching staff, None with a list.

    in_pairs: pupils of pairs who are counted by a number; classless: those of them whose class no pair names, who are
    in the whole only; uncounted: people of pairs by class for which there is neither roster nor number.
    """

    pupils: dict[str, int]
    left: dict[str, int]
    staff: int | None
    in_pairs: int
    classless: int
    uncounted: dict[str, int]


def counted(store: Store, scope: Scope) -> Counted | None:
    """The counts that the figures of a day rest on; None where all denominators are those of rosters."""
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    rows = store.frame(QUERY.read_text(encoding="utf-8"), asked)
    numbers = rows[rows["people"].notna()]
    if numbers.empty:
        return None
    pupils, staff = (numbers[numbers["kind"] == kind] for kind in ("pupil", "staff"))
    inside = rows[rows["kind"] == "pupil"]
    outside = rows[rows["kind"] == "uncounted"]
    return Counted(
        pupils=whole(pupils["class"], pupils["people"]),
        left=whole(pupils["class"], (pupils["people"] - pupils["involved"]).clip(lower=0)),
        staff=int(staff["people"].sum()) if len(staff) else None,
        in_pairs=int(inside["involved"].sum()),
        classless=int(inside.loc[inside["class"].isna(), "involved"].sum()),
        uncounted=whole(outside["class"], outside["involved"]),
    )


def whole(names: "pd.Series[str]", numbers: "pd.Series[float]") -> dict[str, int]:
    """Names with their numbers."""
    return {str(name): int(number) for name, number in zip(names, numbers, strict=True)}


def left_by_class(found: Counted | None, class_: str) -> int | None:
    """Pupils of a class in no pair, whose names nobody knows; None where the class is on a roster."""
    return None if found is None else found.left.get(class_)
