"""Involvement class by class and month by month: where pairs began, when, and where nothing has begun yet."""

from pathlib import Path

import pandas as pd

from store import Scope, Store
from store.scope import year_start

QUERY = Path(__file__).with_name("queries") / "months.sql"


def months(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per class, in the school's order, and month up to the date asked for: class, date, involved, denominator,
    share.

    date is the month's last day, of the last month the date asked for; involved and denominator count pupils, share
    is of 1, null where neither a list nor a count of the class holds. Pupils without a class are in no row.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on, "first": year_start(scope.year)}
    found = store.frame(QUERY.read_text(encoding="utf-8"), asked)
    places = {name: place for place, name in enumerate(store.classes(scope.school, scope.year))}
    found = found.assign(
        date=pd.to_datetime(found["date"]).dt.date,
        share=found["involved"] / found["denominator"].where(found["denominator"] > 0),
    )
    order = found.assign(place=found["class"].map(places)).sort_values(["place", "date"])
    return order.drop(columns="place").reset_index(drop=True)
