"""What is said of the columns of a journal of meetings that are no days, or days of a school year nobody has named."""

from collections.abc import Sequence
from dataclasses import replace

from data_loaders.columns import meanings
from data_loaders.meeting_grid import SHORT, SIDES, by_days, days_of, meant_days
from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import column
from data_loaders.tables import Table
from data_loaders.unread import not_read
from locales import _, ngettext, number

KIND = "meetings"
ANY_YEAR = "2000/01"  # in a leap year each day of a month is one


def told_of_days(table: Table, draft: TablePlan, year: str | None) -> TablePlan:
    """The draft of a journal by days with a word on each column that is left out; of any other table as it is."""
    meant, days = meant_days(table), days_of(table, year)
    if not days:
        return replace(draft, problems=(*draft.problems, *(no_day(table, at) for at in meant)))
    read = {*days, *(at for name, at in meanings(table.header, table.told).items() if name in (*SIDES, "number"))}
    left = [at for at, text in enumerate(table.header) if text and at not in read and any(column(table, at))]
    wrong = [at for at in left if at in meant]
    others = [table.header[at] or "" for at in left if at not in wrong]
    found = [*(no_day(table, at) for at in wrong), *([not_read(table, others)] if others else [])]
    return replace(draft, problems=(*draft.problems, *found))


def no_day(table: Table, at: int) -> Problem:
    """The word on a column whose header was meant as a day and is none."""
    cells = sum(text is not None for text in column(table, at))
    said = ngettext(
        "there is no such day; written for example 12.11.2025 or 12.11; {n} cell under it is left out",
        "there is no such day; written for example 12.11.2025 or 12.11; {n} cells under it are left out",
        cells,
    )
    return Problem(table.tab, None, table.header[at], table.header[at], said.format(n=number(cells)))


def asks_year(table: Table, draft: TablePlan, year: str | None) -> TablePlan | None:
    """The plan of a journal whose days lack a year nobody has named, which needs an answer; None of any other table."""
    days = [text for text in table.header if text and SHORT.fullmatch(text.strip())]
    if year is not None or days_of(table, year) or by_days(table, ANY_YEAR) is table or not days:
        return None
    message = _("of which school year are the days {first} to {last}? Choose it, or write the year into the headers")
    said = message.format(first=f"«{days[0]}»", last=f"«{days[-1]}»")
    rows = len(table.rows)
    problems: Sequence[Problem] = (*draft.problems, Problem(table.tab, None, None, None, said))
    return replace(draft, kind=KIND, status="needs answer", rows_read=rows, rows_skipped=rows, problems=tuple(problems))
