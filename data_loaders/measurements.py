"""A table of stage 2: people × parameters × waves in any layout, to rows of measurement."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.flags import blank_waves
from data_loaders.guesses import with_parameters
from data_loaders.levels import levels_told
from data_loaders.measured import measured_columns, parameter_columns, parameter_of
from data_loaders.people import class_in
from data_loaders.repeats import Gone, asked, named, single
from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import column, in_class, names_of, respondents
from data_loaders.rows_told import lost, nameless
from data_loaders.splits import spoken
from data_loaders.tables import Table
from data_loaders.unpivot import COLUMNS, long_rows, wave_column, wide_rows
from data_loaders.unread import with_unread
from locales import _

KEYS = ("person", "parameter", "subject", "wave")  # what one value is of
WHO = ("row", "wave", "code", "code_key", "name_key", "class", "answered_at")


def plan_measurements(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one stage-2 table; needs answer where some column's wave is nowhere said.

    Psychological values stay out of problems unless the psychologist reads them.
    """
    people = in_class(respondents(table, context), class_in(table.sheet, table.title))
    stated, unreadable = values(table, people, draft.wave)
    facts, repeated = one_word(stated, draft)
    secret, questions = psychological(table), open_questions(table, facts)
    read, kept = stated["number"].nunique(), facts["number"].nunique()
    empty, told = told_of_columns(table, context.role)
    problems = [*questions, *told, *named(table.tab, repeated), *hushed(unreadable, secret, context)]
    planned = replace(
        draft,
        kind="measurements",
        form=None,
        role=None,
        wave=table_wave(facts),
        flags=empty,
        columns=with_parameters(parameter_columns(table, measured_columns(table), meant(table), draft.wave)),
        problems=(*draft.problems, *problems, *lost(table, people, context), *nameless(table, facts)),
        status="needs answer" if questions else draft.status,
        psychological=len(secret),
        facts={"measurement": facts[list(COLUMNS)], "withheld": withheld(table, people)},
        names=names_of(people),
        people=everybody(people, stated),
    )
    return asked(with_unread(counted(planned, (len(people), read, kept)), table), table, repeated)


def told_of_columns(table: Table, role: str) -> tuple[dict[str, int], list[Problem]]:
    """How many rows leave a whole wave blank, and what is said of that and of levels and percent; role: who reads."""
    empty, blank = blank_waves(table, columns_of_waves(table))
    return empty, [*levels_told(table, measured_columns(table), role), *blank]


def withheld(table: Table, people: pd.DataFrame, place: str = "any") -> pd.DataFrame:
    """The rows of withheld: one per row and wave of those who stand here without their values."""
    came = [(row, wave) for row, said in table.withheld.items() for form, _role, wave in said if form is None]
    found = people[people["person"].notna()].merge(pd.DataFrame(came, columns=["row", "wave"], dtype=object), on="row")
    return found.reindex(columns=list(WHO)).assign(place=place)


def everybody(people: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """One row per row of the table with a person in it and wave that says something, or none where no cell does."""
    said = stated[["row", "place", "wave"]].drop_duplicates()
    rows = people[people["person"].notna()].merge(said, on="row", how="left")
    return rows.assign(
        answered=rows["place"].notna(),
        place=rows["place"].astype(object).where(rows["place"].notna(), "any"),
        measured_on=rows["answered_at"],
    )


def counted(planned: TablePlan, rows: tuple[int, int, int]) -> TablePlan:
    """The plan with its counts of rows: rows are those of the table, those with a value, those kept."""
    all_, read, kept = rows
    return replace(planned, rows_read=all_, rows_stored=kept, rows_repeated=read - kept, rows_skipped=all_ - read)


def columns_of_waves(table: Table) -> dict[str, list[int]]:
    """Wave -> the columns that hold its values, where the headers say the wave."""
    found: dict[str, list[int]] = {}
    for one in measured_columns(table):
        if one.wave is not None:
            found.setdefault(one.wave, []).append(one.column)
    return found


def values(table: Table, people: pd.DataFrame, wave: str | None) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per readable value (number of the data row, person, parameter, wave, value), and the unreadable cells."""
    found, columns = meant(table), measured_columns(table)
    if columns:
        return wide_rows(table, people, columns, wave_column(table, found), wave)
    return long_rows(table, people, found, wave)


def meant(table: Table) -> dict[str, int]:
    """Meaning -> column of a list; the wave also by cells that name nothing but waves, whatever stands above them."""
    found, said = meanings(table.header, table.told), spoken(table).get("wave")
    return found if said is None or said in found.values() else {"wave": said} | found


def one_word(facts: pd.DataFrame, draft: TablePlan, keys: Sequence[str] = KEYS) -> tuple[pd.DataFrame, list[Gone]]:
    """The facts with one value of a person's repeated parameter and wave; and (row left out, row kept, code)."""
    person = facts["code_key"].fillna(facts["name_key"]).fillna(facts["row"].astype(str))
    known = facts.assign(person=person)
    kept = facts.loc[single(known, keys, draft).index]
    gone = known.drop(kept.index).merge(known.loc[kept.index, [*keys, "row"]], on=list(keys), suffixes=("", "_kept"))
    rows = gone[gone["row"] != gone["row_kept"]].drop_duplicates(["row", "row_kept"])
    return kept, list(rows[["row", "row_kept", "code"]].itertuples(index=False, name=None))


def psychological(table: Table) -> set[str]:
    """The parameters of a table, wide or long, that only the psychologist reads."""
    names = column(table, meanings(table.header, table.told).get("parameter"))
    listed = [known[0] for name in names if (known := parameter_of(name or "")) is not None]
    measured = [one.parameter for one in measured_columns(table)] or listed
    return {parameter.code for parameter in measured if parameter.sensitivity == "psychological"}


def open_questions(table: Table, facts: pd.DataFrame) -> list[Problem]:
    """What the reader has to say before the table can be stored: the wave, where it is nowhere said."""
    said = _("which wave is this: before or after?")
    return [Problem(table.tab, None, None, None, said)] if facts["wave"].isna().any() else []


def hushed(problems: list[Problem], secret: set[str], context: Context) -> list[Problem]:
    """The problems; beside secret parameters without the values found, which are the psychologist's to see."""
    if not secret or context.role == "psychologist":
        return problems
    return [replace(problem, value=None) for problem in problems]


def table_wave(facts: pd.DataFrame) -> str | None:
    """The one wave of the whole table, or None where it holds both."""
    found = facts["wave"].dropna().unique()
    return str(found[0]) if len(found) == 1 else None
