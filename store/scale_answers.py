"""The single answers behind the scores of own questionnaires, by person: what reliability is worked out from."""

from pathlib import Path

import pandas as pd

from store.refresh import match
from store.store import Store

QUERY = Path(__file__).with_suffix(".sql")
ANY = "select 1 from own_answer where school = $school and wave = 'before' limit 1"


def scale_answers(store: Store, year: str, school: int = 1) -> pd.DataFrame:
    """One row per person, parameter of several items and item, answered before: parameter, person, item, value.

    Reversed items are turned; people are matched as the figures have them.
    """
    asked = {"school": school, "year": year}
    if store.one(ANY, {"school": school}) is None:
        return pd.DataFrame({"parameter": [], "person": [], "item": [], "value": []})
    with store.connection.cursor() as cursor:
        match(cursor, school, store.setting)
        return cursor.execute(QUERY.read_text(encoding="utf-8"), asked).df()
