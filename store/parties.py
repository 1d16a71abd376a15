"""Everybody whom a year's files speak of, as they are matched now, with what helps to tell who is who."""

from pathlib import Path

import pandas as pd

from store.refresh import match
from store.store import Store

QUERY = Path(__file__).with_suffix(".sql")


def parties(store: Store, year: str, school: int = 1) -> pd.DataFrame:
    """One row per person of the year, of the lists or only named somewhere (kind unknown); the columns say parties.sql.

    name is the person's name and never leaves for a reader who may not see names.
    """
    with store.connection.cursor() as cursor:
        match(cursor, school, store.setting)
        found = cursor.execute(QUERY.read_text(encoding="utf-8"), {"school": school, "year": year}).df()
    texts = found.astype(object).where(found.notna(), None)
    for name in ("ways", "answered", "measured", "registered", "files"):
        texts[name] = [tuple(cell.tolist()) for cell in found[name]]
    return texts
