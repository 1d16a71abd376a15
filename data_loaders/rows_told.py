"""A word on the rows of a questionnaire or of measurements: left out, repeated, of nobody known."""

import pandas as pd

from data_loaders.context import Context
from data_loaders.places import place_of
from data_loaders.repeats import Gone
from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import strangers
from data_loaders.tables import Table
from locales import _, ngettext


def unanswered(table: Table, people: pd.DataFrame) -> list[Problem]:
    """A word on each row that is left out."""
    message = _("no answer in this row, or a test; the row is left out")
    return [Problem(table.tab, int(row), None, None, message) for row in people["row"]]


def gone(people: pd.DataFrame, kept: pd.DataFrame) -> list[Gone]:
    """Each row that gives way to another one of the same person, with that one."""
    left_out = people.loc[people.index.difference(kept.index)]
    there = kept.loc[kept["person"].isin(left_out["person"]), ["person", "day", "row"]]
    winner = {person: row for person, _day, row in there.itertuples(index=False)}
    # Between the waves a person may have a row for each of several days.
    of_day = {(person, day): row for person, day, row in there.itertuples(index=False)}
    rows = left_out[["row", "code", "person", "day"]].itertuples(index=False)
    return [(int(row), int(of_day.get((person, day), winner[person])), code) for row, code, person, day in rows]


def unjoined(table: Table, kept: pd.DataFrame, draft: TablePlan, context: Context) -> list[Problem]:
    """A word on answers of people whom no roster names, and one on those that name nobody."""
    message = _("on no list of pupils or staff; the answers count, whose they are can be said after loading")
    found = strangers(kept, table.tab, place_of(draft.form, draft.role), message, context)
    nameless = int(kept["person"].isna().sum())
    if nameless:
        said = ngettext(
            "{n} answer without a code: it cannot be joined with the other wave",
            "{n} answers without a code: they cannot be joined with the other wave",
            nameless,
        )
        found.append(Problem(table.tab, None, None, None, said.format(n=nameless)))
    return found


def lost(table: Table, people: pd.DataFrame, context: Context) -> list[Problem]:
    """A word on each row whose person no roster names."""
    message = _("on no list of pupils or staff; the row is kept, but belongs to nobody known")
    return strangers(people, table.tab, "any", message, context)


def nameless(table: Table, facts: pd.DataFrame) -> list[Problem]:
    """One word on the rows with values that name nobody."""
    rows = facts.loc[facts["code_key"].isna() & facts["name_key"].isna(), "row"].nunique()
    if not rows:
        return []
    said = ngettext(
        "{n} row with values names nobody: it cannot be joined with the other measurement",
        "{n} rows with values name nobody: they cannot be joined with the other measurement",
        rows,
    )
    return [Problem(table.tab, None, None, None, said.format(n=rows))]
