"""Everybody whom a year's files speak of, as they are matched now, with what helps to tell who is who."""

from pathlib import Path
from typing import NamedTuple

import pandas as pd

from store.refresh import match
from store.store import Store

FOLDER = Path(__file__).parent
LISTS = ("ways", "answered", "measured", "registered", "files")


class Matched(NamedTuple):
    """People and references of a year: one row each, as parties.sql and references.sql say; the decisions that hold.

    name is a person's name and never leaves for a reader who may not see names.
    """

    people: pd.DataFrame
    references: pd.DataFrame
    holding: frozenset[int]


def matched(store: Store, year: str, school: int = 1) -> Matched:
    """A year as people are matched now; of a year that no file speaks of, nothing."""
    asked = {"school": school, "year": year}
    with store.connection.cursor() as cursor:
        match(cursor, school, store.setting)
        cursor.execute(query("spoken"), asked)
        people = told(cursor.execute(query("parties"), asked).df())
        references = told(cursor.execute(query("references")).df())
        links = cursor.execute("select link from holding where school = $school and year = $year", asked).fetchall()
    return Matched(people, references, frozenset(int(link) for (link,) in links))


def query(name: str) -> str:
    """The query of a file beside this one."""
    return FOLDER.joinpath(name).with_suffix(".sql").read_text(encoding="utf-8")


def told(found: pd.DataFrame) -> pd.DataFrame:
    """The rows with None where nothing is said, and tuples for lists."""
    texts: pd.DataFrame = found.astype(object).where(found.notna(), None)
    for name in (name for name in LISTS if name in found):
        texts[name] = [tuple(cell.tolist()) for cell in found[name]]
    return texts
