"""People who stand in a table more than once: which of their rows is kept, and a word that names both rows."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from data_loaders.report import Problem, TablePlan
from locales import _, ngettext, number


def kept_one(draft: TablePlan) -> Literal["first", "last"]:
    """Which row of a repeated person is kept: the last unless the reader says otherwise."""
    return "first" if draft.basis.said.repeats == "first" else "last"


def named(tab: str | None, rows: Iterable[tuple[int, int, str | None]]) -> list[Problem]:
    """A word on each row that gives way to another of the same person: (row, the kept row, the person's code)."""
    message = _("the same person stands in rows {row} and {kept}; row {kept} is kept")
    return [Problem(tab, int(row), None, code, message.format(row=row, kept=kept)) for row, kept, code in rows]


def asked(planned: TablePlan, repeated: int) -> TablePlan:
    """The plan with its repeated rows counted; needs answer where the reader wants to be asked about them."""
    if not repeated:
        return planned
    planned = replace(planned, flags={**planned.flags, "repeated": repeated})
    if planned.basis.said.repeats != "ask":
        return planned
    question = ngettext(
        "{n} row of a person who stands here more than once; please say which is kept, the last or the first",
        "{n} rows of people who stand here more than once; please say which are kept, the last or the first",
        repeated,
    )
    problem = Problem(planned.sheet, None, None, None, question.format(n=number(repeated)))
    return replace(planned, status="needs answer", problems=(problem, *planned.problems))
