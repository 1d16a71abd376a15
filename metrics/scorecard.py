"""The scorecard of the programme: answers to the curator's questionnaire, which of them counts on a date, its level."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from questionnaires.scorecard import scorecard as questionnaire
from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "scorecard.sql"
CARDS = ("standing", "answered_on", "wave", "year", "by_role", "total", "filled", "blank", "level", "upload")
ROWS = ("criterion", "points", "points_before", "lowest", "highest")
# Of an occasion the last answer counts, others' of the same occasion stand beside it, one's own is replaced; the newest
# of all others is what it is compared with.
COUNTED, BESIDE, REPLACED, COMPARED, OLDER = "counted", "beside", "replaced", "compared", "older"


def cards(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per answer given by the date, the newest first (columns CARDS); the same answer loaded twice is one.

    standing: counted (the last one of the year), beside, replaced, compared (the newest of all others, perhaps of a
    year before), older. total: the points of the rows that are filled; blank: the criteria that are not; level: null
    until all are filled. answered_on and wave are null where nobody says them. Empty where there is no answer.
    """
    return _answers(store, scope)[[*CARDS]]


def scorecard(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per criterion, none where no answer of the year counts: its points, and those it is compared with.

    points and points_before are null where the row was left blank; lowest and highest: what the answers of the same
    occasion say, null where there is only one.
    """
    found = _answers(store, scope)
    counted, compared = (_points(found, standing) for standing in (COUNTED, COMPARED))
    occasion = [one for standing in (COUNTED, BESIDE) for one in _points(found, standing)]
    if not counted:
        return pd.DataFrame(columns=[*ROWS])
    rows = []
    for at, criterion in enumerate(questionnaire().criteria):
        said = [given for one in occasion if (given := one[at]) is not None and len(occasion) > 1]
        before = compared[0][at] if compared else None
        rows.append((criterion.number, counted[0][at], before, min(said, default=None), max(said, default=None)))
    return pd.DataFrame(rows, columns=[*ROWS]).astype(dict.fromkeys(ROWS, "Int64"))


def _points(found: pd.DataFrame, standing: str) -> list[tuple[int | None, ...]]:
    """The nine points of each answer of a standing."""
    return [*found.loc[found["standing"] == standing, "points"]]


def _answers(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per answer, the newest first: CARDS, its points in the order of the criteria, who gave it, its place."""
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    lines = store.frame(QUERY.read_text(encoding="utf-8"), asked)
    made = [_card(one) for _key, one in lines.groupby(["upload", "part", "answer"], sort=False)]
    frame = pd.DataFrame(made, columns=[*CARDS, "points", "by_key", "stands_on"])
    frame = frame.drop_duplicates(["stands_on", "wave", "by_key", "points"], keep="last").iloc[::-1]
    return frame.reset_index(drop=True).assign(standing=[*_standings(frame, scope.year)])


def _card(lines: pd.DataFrame) -> dict[str, Any]:
    """One answer of its lines; of a criterion that is there twice the last one."""
    first = {str(name): None if pd.isna(cell) else cell for name, cell in lines.iloc[0].items()}
    said = {int(n): None if pd.isna(p) else int(p) for n, p in zip(lines["criterion"], lines["points"], strict=True)}
    points = tuple(said.get(one.number) for one in questionnaire().criteria)
    blank = [one.number for one, given in zip(questionnaire().criteria, points, strict=True) if given is None]
    total = sum(given for given in points if given is not None)
    level = None if blank else questionnaire().level(total).code
    at = first["answered_at"]
    own = {"answered_on": None if at is None else at.date(), "total": total, "filled": len(points) - len(blank)}
    return {**first, **own, "blank": blank, "level": level, "points": points}


def _standings(frame: pd.DataFrame, year: str) -> Iterator[str]:
    """The standing of each answer, the newest first."""
    counted, is_compared = None, False
    rows: list[Any] = [*frame.itertuples()]
    for one in rows:
        if counted is None and one.year == year:
            counted = one
            yield COUNTED
        elif counted is not None and _together(counted, one):
            yield REPLACED if one.by_key is not None and one.by_key == counted.by_key else BESIDE
        else:
            yield OLDER if is_compared else COMPARED
            is_compared = True


def _together(counted: Any, other: Any) -> bool:
    """Whether two answers are of one occasion: a few days apart and of no two waves; without days, of one file."""
    if None not in (counted.wave, other.wave) and counted.wave != other.wave:
        return False
    if counted.answered_on is None or other.answered_on is None:
        return bool(counted.answered_on is other.answered_on and counted.upload == other.upload)
    return bool((counted.answered_on - other.answered_on).days <= questionnaire().together)
