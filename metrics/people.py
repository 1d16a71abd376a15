"""Persons and pairs one by one, for the psychologist: who may call this is checked where the data is fetched."""

from pathlib import Path

import pandas as pd

from metrics.parameters import compared
from store import Scope, Store

FOLDER = Path(__file__).parent


def people(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per person, parameter and subject: person, code, class, form and role (lists), before, after, change.

    change is after − before, raw, in the parameter's units and null where one wave is missing; late says that the first
    measurement came too late after the pair's start; row, of the file, tells people without a code apart.
    """
    query = (FOLDER / "queries/people.sql").read_text(encoding="utf-8")
    return store.frame(query, {"school": scope.school, "year": scope.year, "parameters": compared(store, scope.school)})
