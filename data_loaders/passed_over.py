"""A word on what of a table is passed over: cells of days that are none, lines of totals."""

from collections.abc import Sequence
from dataclasses import replace

from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import column, moments
from data_loaders.tables import Table
from data_loaders.time_stamps import times
from locales import _, ngettext
from questionnaires.own import own_code

MOST = 10  # rows of totals named
# Kinds whose rows say the day they are of; lists and registers tell of each of their days where they read it.
DATED = ("questionnaire", "measurements", "grades")


def with_passed_over(plans: Sequence[TablePlan], table: Table) -> list[TablePlan]:
    """The plans of one table, the first of them with a word on what is passed over; nothing of a refused one."""
    if not plans or plans[0].status == "refused":
        return [*plans]
    first = plans[0]
    dated = first.kind in DATED or own_code(first.kind)
    found = [*totals_told(table), *first.problems, *(undated(table) if dated else [])]
    problems = sorted(found, key=lambda problem: problem.row or 0)  # what is said of the whole table stays first
    return [replace(first, problems=tuple(problems)) if len(found) > len(first.problems) else first, *plans[1:]]


def undated(table: Table) -> list[Problem]:
    """A word on each cell of the days or time stamps that says something else."""
    at = times(table)
    if at is None:
        return []
    message = _("not a date; written for example 01.09.2012")
    texts = column(table, at)
    cells = zip(table.rows, texts, moments(texts).isna(), strict=True)
    return [Problem(table.tab, int(row), table.header[at], text, message)
            for row, text, none in cells if none and text is not None]  # fmt: skip


def totals_told(table: Table) -> list[Problem]:
    """One word on the lines of totals, which are nobody's data; none where there are none."""
    if not table.totals:
        return []
    text = ngettext(
        "{n} line of totals is left out: row {rows}", "{n} lines of totals are left out: rows {rows}", len(table.totals)
    )
    rows = ", ".join(map(str, table.totals[:MOST])) + (" …" if len(table.totals) > MOST else "")
    return [Problem(table.tab, None, None, None, text.format(n=len(table.totals), rows=rows))]
