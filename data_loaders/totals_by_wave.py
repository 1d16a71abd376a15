"""Totals of the programme under «До» and «После»: of which school years these are is asked, since no one else knows."""

from dataclasses import replace
from datetime import date

from data_loaders.choice import refused
from data_loaders.columns import bare, meanings
from data_loaders.context import Context
from data_loaders.measured import wave_in
from data_loaders.register_rows import plan_register
from data_loaders.registers import registers, words
from data_loaders.report import Column, Guess, Problem, TablePlan
from data_loaders.respondents import column
from data_loaders.school_calendar import time_of
from data_loaders.tables import Table
from data_loaders.unread import not_read
from data_loaders.wording import find_year
from data_loaders.yearly_totals import KIND, by_years, heads, is_total, years_over
from locales import _
from store.scope import academic_year

LEAST = 2  # columns of amounts


def plan_totals(table: Table, draft: TablePlan, context: Context) -> list[TablePlan]:
    """The plans of a table of totals of several years, one for each; needs answer where it says waves instead."""
    register, years = registers()[KIND], by_years(table)
    if years:
        drafts = [replace(draft, year=year) for year, _one in years]
        unread = left_over(table)
        drafts[0] = replace(drafts[0], problems=(*draft.problems, *([not_read(table, unread)] if unread else [])))
        return [plan_register(one, register, said, context) for said, (_y, one) in zip(drafts, years, strict=True)]
    columns = waved(table)
    if not columns and waves_in_rows(table):
        message = _("totals are kept by school year; write the year (2025/26) into the rows in the place of the waves")
        return [refused(draft, message, len(table.rows))]
    return [plan_waved(table, columns, draft, context)] if columns else []


def left_over(table: Table) -> list[str]:
    """The headers of filled columns that say neither what is counted nor how many of it, nor the school year."""
    register = registers()[KIND]
    read = {*register.found(table.header, table.told).values(), *years_over(table)} | {*numbering(table)}
    names = {at: text for at, text in heads(table).items() if at not in read and not is_total(text)}
    own = {at for at, text in names.items() if bare(text) in words()["total_years"]["ways"]}
    return [text for at, text in names.items() if at not in own and any(column(table, at))]


def numbering(table: Table) -> list[int]:
    """The column that numbers the rows, if there is one."""
    return [at for name, at in meanings(table.header, table.told).items() if name == "number"]


def waves_in_rows(table: Table) -> bool:
    """Whether every row of a table of totals names a wave or a time in the place of a school year."""
    names = heads(table)
    if not meanings(table.header, table.told).keys().isdisjoint(registers()[KIND].without) or not any(
        map(is_total, names.values())
    ):
        return False
    said = [column(table, at) for at in range(len(table.header)) if not is_total(names.get(at, ""))]
    return len(table.rows) >= LEAST and any(all(text and says_when(text) for text in texts) for texts in said)


def waved(table: Table) -> list[int]:
    """The columns of totals that are headed by a wave or a time and not by a school year; none in any other table."""
    register = registers()[KIND]
    found, known = register.found(table.header, table.told), meanings(table.header, table.told)
    if "total" not in found or "amount" in found or not known.keys().isdisjoint(register.without):
        return []
    named = [text for text in column(table, found["total"]) if text is not None]
    columns = [at for at, text in heads(table).items() if at != found["total"] and says_when(text)]
    return columns if len(columns) >= LEAST and 2 * sum(map(is_total, named)) > len(named) else []


def says_when(text: str) -> bool:
    """Whether a header is a wave («До»), a state («Было») or a time («Октябрь»)."""
    return bare(text) in words()["total_waves"]["ways"] or wave_in(text) is not None or time_of(text) is not None


def plan_waved(table: Table, columns: list[int], draft: TablePlan, context: Context) -> TablePlan:
    """The plan of such a table, which needs an answer: a school year for each of its columns."""
    said = _(
        "of which school years are the numbers under {columns}? Totals are kept by school year and compared with the "
        "year before: say the year of each column, a different one, or write the years over the columns of the file"
    )
    names = heads(table)
    year = draft.year or find_year(context.year) or academic_year(date.today())
    guessed = dict(zip(columns, (years_for(year, at == columns[-1]) for at in columns), strict=True))
    named = ", ".join(f"«{names[at]}»" for at in columns)
    total = registers()[KIND].found(table.header, table.told)["total"]
    return replace(
        draft,
        kind=KIND,
        status="needs answer",
        rows_read=len(table.rows),
        rows_skipped=len(table.rows),
        columns=tuple(
            Column(text, "total" if at == total else None, float(at == total), guesses=guessed.get(at, ()))
            for at, text in names.items()
        ),
        problems=(*draft.problems, Problem(table.tab, None, None, None, said.format(columns=named))),
    )


def years_for(year: str, last: bool) -> tuple[Guess, ...]:
    """The school years a column may be of: the year that is spoken of is likelier for the last column."""
    start = int(year[:4])
    before, this = (f"{first}/{(first + 1) % 100:02d}" for first in (start - 1, start))
    ordered = (this, before) if last else (before, this)
    return tuple(Guess(one, _("school year {year}").format(year=one), 0.5) for one in ordered)
