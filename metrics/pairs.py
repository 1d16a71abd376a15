"""Stage 2 as counts: how many people went from which value to which, by parameter and group."""

from pathlib import Path

import pandas as pd

from metrics.parameters import compared
from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "paired.sql"
# A person belongs to every form and role of the year's pairs; the class is that of the measured row.
INVOLVED = """
    join (select distinct school, year, person, {by} from involved) as i
        on i.school = c.school and i.year = c.year and i.person = c.person
"""
# What a row is grouped by, by cut, and what has to be joined for it: the only texts that enter the query.
KEYS = {
    None: ("''", ""),
    "class": ("c.class", ""),
    "subject": ("c.subject", ""),
    "form": ("i.form", INVOLVED.format(by="form")),
    "role": ("i.role", INVOLVED.format(by="role")),
    "category": ("i.category", INVOLVED.format(by="unnest(categories) as category")),
}


def pairs(store: Store, scope: Scope, by: str | None = None, late: bool = True) -> pd.DataFrame:
    """One row per parameter, key (group of the cut, "" for the whole), matched, late, before and after: people.

    matched: both waves were measured (of one subject, where there are subjects); values that were not are null. Only
    parameters that are compared over time. late: whether people first
    measured too late are counted. Raises KeyError for a cut that is none.
    """
    key, groups = KEYS[by]
    query = QUERY.read_text(encoding="utf-8").replace("{key}", key).replace("{groups}", groups)
    known = {"school": scope.school, "year": scope.year, "parameters": compared(store, scope.school), "late": late}
    return store.frame(query, known)
