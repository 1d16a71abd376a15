"""Who is missing, for the curator to act on: people without a pair, candidates who wait, mentors who have room."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from store import Scope, Store

QUERIES = Path(__file__).with_name("queries")
RULE = "mentees_per_mentor"


@dataclass(frozen=True)
class Missing:
    """uncovered: one row per pupil and teacher whom no pair has reached (kind, code, class, reason, file, row);

    waiting: one row per candidate and wished role (role, code, class, reason, file, row); mentors: one row per mentor
    at work, fewest mentees first (code, class, form, mentees, free, file, row); limit: mentees one mentor can take;
    register: whether a register of candidates names anybody in the year.
    """

    uncovered: pd.DataFrame
    waiting: pd.DataFrame
    mentors: pd.DataFrame
    limit: int
    register: bool


def missing(store: Store, scope: Scope, form: str | None = None) -> Missing:
    """Who is missing on the date; people by code, null where the lists give none: file and row lead to them.

    Without a pair is who was in none (of this form) in the school year up to the date, as involvement counts: a pair
    that ended in the year has reached its people. Candidates and mentors are about the date itself: of a pair that has
    ended, or was broken off without a day, the mentor is free again and the mentee waits again. A candidate waits in
    the wished role, so a mentor may wait as a mentee; whoever wished none waits while in no pair at all.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    limit = int(store.setting(RULE))
    mentors = _rows(store, "capacity", asked)
    named = store.one(
        "select 1 from candidate_now where school = coalesce($school, school) and year = $year limit 1",
        {"school": scope.school, "year": scope.year},
    )
    return Missing(
        uncovered=_rows(store, "uncovered", {**asked, "form": form}),
        waiting=_rows(store, "waiting", asked),
        mentors=mentors.assign(free=(limit - mentors["mentees"]).clip(lower=0)),
        limit=limit,
        register=named is not None,
    )


def _rows(store: Store, name: str, asked: dict[str, Any]) -> pd.DataFrame:
    return store.frame((QUERIES / f"{name}.sql").read_text(encoding="utf-8"), asked)
