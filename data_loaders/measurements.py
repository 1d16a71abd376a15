"""A table of stage 2: people × parameters × waves in any layout, to rows of measurement."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.measured import (
    measured_columns,
    parameter_columns,
)
from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import respondents, strangers
from data_loaders.tables import Table
from data_loaders.unpivot import COLUMNS, long_rows, wave_column, wide_rows
from locales import _
from questionnaires import parameters


def plan_measurements(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one stage-2 table; needs answer where some column's wave is nowhere said.

    Psychological values stay out of problems unless the psychologist reads them.
    """
    found = meanings(table.header)
    columns = measured_columns(table)
    people = respondents(table, context)
    if not columns:
        facts, problems = long_rows(table, people, found, draft.wave)
    else:
        facts, problems = wide_rows(table, people, columns, wave_column(table, found), draft.wave)
    waveless = facts["wave"].isna().any()
    stated, facts = facts["number"].nunique(), last_word(facts)
    lost = _("on no list of pupils or staff; the row is kept, but belongs to nobody known")
    said = _("which wave is this: before or after?")
    known = parameters()
    secret = {code for code in facts["parameter"].unique() if known[code].sensitivity == "psychological"}
    stored = facts["number"].nunique()
    return replace(
        draft,
        kind="measurements",
        form=None,
        role=None,
        wave=table_wave(facts),
        rows_read=len(table.rows),
        rows_stored=stored,
        rows_repeated=stated - stored,
        rows_skipped=len(table.rows) - stated,
        columns=parameter_columns(table, columns, found, draft.wave),
        problems=(
            *draft.problems,
            *([Problem(table.tab, None, None, None, said)] if waveless else []),
            *(problems if context.role == "psychologist" or not secret else hush(problems)),
            *strangers(people, table.tab, "any", lost, context),
        ),
        status="needs answer" if waveless else draft.status,
        psychological=len(secret),
        facts={"measurement": facts[list(COLUMNS)]},
        names=dict(people.loc[people["name_key"].notna(), ["name_key", "name"]].itertuples(index=False, name=None)),
    )


def last_word(facts: pd.DataFrame) -> pd.DataFrame:
    """The facts with, of a person's repeated parameter and wave, the last row's value only."""
    person = facts["code_key"].fillna(facts["name_key"])
    keys = facts.assign(person=person.fillna(facts["row"].astype(str)))
    return facts[~keys.duplicated(["person", "parameter", "subject", "wave"], keep="last")]


def hush(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without the values found: a psychological value is the psychologist's to see."""
    return [replace(problem, value=None) for problem in problems]


def table_wave(facts: pd.DataFrame) -> str | None:
    """The one wave of the whole table, or None where it holds both."""
    found = facts["wave"].dropna().unique()
    return str(found[0]) if len(found) == 1 else None
