"""The way to the target: how involvement grew over the year, and the path that would lead to the target in time."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pandas as pd

from metrics.school_days import day_of
from store import Scope, Store
from store.scope import year_start

QUERY = Path(__file__).with_name("queries") / "way.sql"
KINDS = {
    "involvement_pupils": ["pupil"],
    "involvement_teachers": ["staff"],
    "involvement_total": ["pupil", "staff"],
}
SUPPORTED = "{}_supported"  # the indicator of the second line, people in support included


def way(store: Store, scope: Scope, indicator: str) -> pd.DataFrame:
    """One row per day on which a number changes, and one for the date asked for: date, involved, denominator, share.

    An indicator that is SUPPORTED counts people from the first day in a pair or in support.

    involved and denominator count people who are at the school on the day: of rosters those who had come and not left,
    else the count that holds on it. share is of 1, null on days without a denominator. Begins with the first person in
    a pair; empty where nobody is counted.
    """
    kinds, supported = KINDS[indicator.removesuffix("_supported")], indicator.endswith("_supported")
    parameters = {"school": scope.school, "year": scope.year, "on": scope.on, "kinds": kinds, "supported": supported}
    found = store.frame(QUERY.read_text(encoding="utf-8"), {**parameters, "first": year_start(scope.year)})
    if found.empty:
        return pd.DataFrame(columns=["date", "involved", "denominator", "share"])
    found["date"] = pd.to_datetime(found["date"]).dt.date
    if found["date"].iloc[-1] < scope.on:
        found = pd.concat([found, found.tail(1).assign(date=scope.on)], ignore_index=True)
    return found.assign(share=found["involved"] / found["denominator"].where(found["denominator"] > 0))


def path(store: Store, scope: Scope, target: float) -> pd.DataFrame:
    """The path to the target (date, share): flat until the pairs are formed, then straight to the programme's end.

    Both days are settings (pairs_formed, programme_end).
    """
    formed, end = milestones(store, scope)
    return pd.DataFrame({"date": [year_start(scope.year), formed, end], "share": [0.0, 0.0, target]})


def milestones(store: Store, scope: Scope) -> tuple[date, date]:
    """The day by which pairs are formed, and the programme's last day, of the scope's school year."""
    return day_of(scope.year, store.setting("pairs_formed")), day_of(scope.year, store.setting("programme_end"))


def behind(store: Store, scope: Scope, target: float, involved: int, denominator: int) -> int:
    """People who lack on the date asked for to keep to the path; 0 or less where it is kept or run ahead of.

    In exact fractions, as the people who lack to the target are (domain.md §5).
    """
    formed, end = milestones(store, scope)
    walked = Fraction((min(max(scope.on, formed), end) - formed).days, (end - formed).days)
    due = Fraction(target).limit_denominator(10_000) * walked * denominator
    return int(-(-due // 1)) - involved
