"""The rows of a journal: one per person, subject and period with its mark."""

from dataclasses import replace

import pandas as pd

from data_loaders.answered import gathered, read_column
from data_loaders.choice import refused
from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.grades import Journal, grade_columns, journal
from data_loaders.marked import are_means, is_nobody, is_unusual, marks
from data_loaders.measurements import counted, one_word, withheld
from data_loaders.people import class_in
from data_loaders.periods import cell_period
from data_loaders.repeats import asked, named
from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import column, in_class, names_of, respondents, strangers
from data_loaders.runs import continued
from data_loaders.subjects import named_subject
from data_loaders.tables import Table
from data_loaders.told import header_of
from data_loaders.values import Reader
from data_loaders.wording import file_words, find_year
from locales import _

COLUMNS = ("row", "place", "code", "code_key", "name_key", "class", "subject", "period", "year", "mark")


def plan_grades(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one journal; refused, with what is missing, where subject or period of its marks is nowhere said."""
    found = journal(table)
    if found is None or not any(map(found.says, found.marks)):
        message = _("it is not said what these marks are for: {what}").format(what=missing(found))
        return refused(draft, message, len(table.rows))
    table = continued(table)
    people = pupils(table, context)
    stated, problems = values(table, found, people)
    problems += [nobody(table, int(row)) for row in people.loc[people["person"].isna(), "row"]]
    facts, repeated = one_word(stated, draft, ("person", "subject", "period", "year"))
    once = people.drop_duplicates("person")
    message = _("on no list of pupils or staff; the row is kept, but belongs to nobody known")
    problems += [*named(table.tab, repeated), *strangers(once, table.tab, "pupil", message, context)]
    planned = replace(
        replace(draft, form=None, role=None, wave=None),
        kind="grades",
        columns=grade_columns(table, found),
        problems=(*draft.problems, *problems),
        facts={"grades": facts[list(COLUMNS)], "withheld": withheld(table, people, "pupil")},
        names=names_of(people),
        people=everybody(people, stated),
    )
    rows = len(people), stated["number"].nunique(), facts["number"].nunique()
    return asked(counted(planned, rows), table, repeated)


def pupils(table: Table, context: Context) -> pd.DataFrame:
    """One row per data row as respondents gives it; the class of the tab or the title where the row says none."""
    people = in_class(respondents(table, context), class_in(table.sheet, table.title, file_words(table.file)))
    below = [is_nobody(name) for name in people["name"]]
    return people[~pd.Series(below, dtype=bool)]


def everybody(people: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """One row per row of the journal with a person in it, and whether any mark stands there."""
    rows = people[people["person"].notna()]
    years = stated.drop_duplicates("row").set_index("row")["year"]
    said = {
        "year": rows["row"].map(years).astype(object),
        "wave": pd.Series([None] * len(rows), rows.index, dtype=object),
    }
    return rows.assign(answered=rows["row"].isin(stated["row"]), place="pupil", **said)


def missing(found: Journal | None) -> str:
    """What a table of marks has to say, and where."""
    if found is None or not found.has_period:
        return _("write the period (1 четверть, 2 полугодие, год) into a column, the header, the title or the tab")
    return _("write the subject into a column, the header, the tab or the title (Предмет: алгебра)")


def values(table: Table, found: Journal, people: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per mark (number of the data row, person, subject, period, mark), and a word on the other cells."""
    subjects, periods = by_row(table, found)
    known = people.drop(columns=["test"])[people["person"].notna()]
    parts, problems = [], []
    for one in filter(found.says, found.marks):
        cells = table.column(one.column)
        (numbers, read, _texts), bad = read_column(cells, reader(one.means or are_means(cells)))
        part = pd.DataFrame({"number": numbers, "mark": read})
        part["subject"] = pd.Series([one.subject or subjects[n] or found.subject for n in numbers], dtype=object)
        part["period"] = pd.Series([one.period or periods[n] or found.period for n in numbers], dtype=object)
        header = header_of(table, one.column)
        unusual = _("a mark of 1 is unusual; it is kept")
        odd = [(int(n), unusual) for n, value in zip(numbers, read, strict=True) if is_unusual(value)]
        told = [(n, said) for n, said in (*bad, *odd) if n in known.index]
        problems += [Problem(table.tab, int(table.rows[n]), header, str(cells[n]), said) for n, said in told]
        problems += [incomplete(table, int(n)) for n in part.loc[is_incomplete(part), "number"]]
        parts.append(part[~is_incomplete(part)])
    frame = pd.concat(parts, ignore_index=True).join(known, on="number", how="inner").assign(place="pupil")
    years = [find_year(text) for text in column(table, meanings(table.header, table.told).get("year"))]
    frame["year"] = pd.Series([years[n] for n in frame["number"]], dtype=object)
    return frame, gathered(problems)


def by_row(table: Table, found: Journal) -> tuple[list[str | None], list[str | None]]:
    """Subject and period that each data row says in columns of its own; None where it says none."""
    subjects = [None if text is None else named_subject(text) for text in column(table, found.by_row.get("subject"))]
    at = found.by_row.get("period")
    header = "" if at is None else table.header[at] or ""
    return subjects, [cell_period(text, header) for text in column(table, at)]


def reader(means: bool) -> Reader:
    """The function that reads the cells of a column of marks."""
    return lambda text: marks(text, means)


def is_incomplete(part: pd.DataFrame) -> "pd.Series[bool]":
    """Which marks are of no subject or of no period."""
    return part["subject"].isna() | part["period"].isna()


def incomplete(table: Table, number: int) -> Problem:
    """The word on a mark whose row does not say what it is for."""
    message = _("the subject or the period of this row cannot be read; the mark is left out")
    return Problem(table.tab, int(table.rows[number]), None, None, message)


def nobody(table: Table, row: int) -> Problem:
    """The word on a row that says nobody's marks."""
    return Problem(table.tab, row, None, None, _("no name and no code in this row; the row is left out"))
