"""The way to the target: how involvement grew over the year, and the path that would lead to the target in time."""

from datetime import date
from pathlib import Path

import pandas as pd

from store import Scope, Store
from store.scope import year_start

QUERY = Path(__file__).with_name("queries") / "way.sql"
KINDS = {
    "involvement_pupils": ["pupil"],
    "involvement_teachers": ["staff"],
    "involvement_total": ["pupil", "staff"],
}


def way(store: Store, scope: Scope, indicator: str) -> pd.DataFrame:
    """One row per day on which the number rises, and one for the date asked for: date, involved, denominator, share.

    involved and denominator count people, share is of 1; empty where nobody is on the roster.
    """
    parameters = {"school": scope.school, "year": scope.year, "on": scope.on, "kinds": KINDS[indicator]}
    found = store.frame(QUERY.read_text(encoding="utf-8"), {**parameters, "first": year_start(scope.year)})
    if found.empty:
        return pd.DataFrame(columns=["date", "involved", "denominator", "share"])
    found["date"] = pd.to_datetime(found["date"]).dt.date
    if found["date"].iloc[-1] < scope.on:
        found = pd.concat([found, found.tail(1).assign(date=scope.on)], ignore_index=True)
    return found.assign(share=found["involved"] / found["denominator"])


def path(store: Store, scope: Scope, target: float) -> pd.DataFrame:
    """The path to the target (date, share): flat until the pairs are formed, then straight to the programme's end.

    Both days are settings (pairs_formed, programme_end).
    """
    ending = int(scope.year[:4]) + 1
    formed = date.fromisoformat(f"{ending}-{store.setting('pairs_formed')}")
    end = date.fromisoformat(f"{ending}-{store.setting('programme_end')}")
    days = [year_start(scope.year), formed, end]
    return pd.DataFrame({"date": days, "share": [0.0, 0.0, target]})
