"""A filled-in questionnaire: one row per person, to rows of response and answer."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from data_loaders.answered import read_cells
from data_loaders.columns_told import columns_told
from data_loaders.context import Context
from data_loaders.flags import flags
from data_loaders.option_codes import uncoded
from data_loaders.places import place_of
from data_loaders.recognise import Match
from data_loaders.repeats import Gone, asked, named
from data_loaders.report import Problem, TablePlan
from data_loaders.respondents import names_of, respondents, single_rows
from data_loaders.rewording import reworded
from data_loaders.rows_told import gone, unanswered, unjoined
from data_loaders.scales import scaling
from data_loaders.tables import Table
from data_loaders.unread import with_unread

Facts = dict[str, pd.DataFrame]


def plan_answers(table: Table, matches: tuple[Match, ...], draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one questionnaire whose form, role and wave stand in the draft.

    Of a repeated person the last row by its time stamp is kept, or the first if the reader says so. A cell that
    cannot be read is left out and named; its row stays. A row without any answer, or typed as a test, is left out.
    A table whose marks may be on another scale than 1 to 10 needs an answer.
    """
    people = respondents(table, context, draft.role)
    table, codes = uncoded(table, scores := marked(matches), draft.source)
    marks = scaling(table, scores, draft.basis.said.scale)
    answers, unreadable = read_cells(table, matches, draft.source, marks.bounds, context.words)
    came = people["row"].isin(table.came(draft.form, draft.role, draft.wave))
    answered = people[(people.index.isin(answers["number"]) | came) & ~people["test"]]
    kept = single_rows(answered, draft)
    repeated = gone(answered, kept)
    counts, worth_a_look = flags(table, kept[~came[kept.index]], answers, draft.wave)
    draft = questioned(draft, marks.question)
    told = (*codes, *marks.notes, *reworded(table, matches, draft, context.called), *worth_a_look, *unreadable)
    problems = (*told, *of_rows(table, people.drop(answered.index), repeated), *unjoined(table, kept, draft, context))
    planned = replace(
        draft,
        kind="questionnaire",
        **counted(people, answered, kept),
        flags=counts,
        columns=columns_told(table, matches),
        problems=(*draft.problems, *in_order(problems)),
        facts=facts(kept, answers, came, draft),
        names=names_of(kept),
        people=everybody(people, people.index.isin(answered.index), draft),
    )
    return asked(with_unread(planned, table), table, repeated)


def marked(matches: tuple[Match, ...]) -> list[int]:
    """The columns of marks."""
    return [match.column for match in matches if match.item.kind == "10"]


def of_rows(table: Table, left_out: pd.DataFrame, repeated: list[Gone]) -> list[Problem]:
    """A word on each row that is left out or gives way."""
    return [*unanswered(table, left_out), *named(table.tab, repeated)]


def in_order(problems: tuple[Problem, ...]) -> list[Problem]:
    """Problems by row, those of the whole table first."""
    return sorted(problems, key=lambda problem: problem.row or 0)


def questioned(draft: TablePlan, question: Problem | None) -> TablePlan:
    """The draft, which waits for an answer where there is a question."""
    if question is None:
        return draft
    return replace(draft, status="needs answer", problems=(*draft.problems, question))


def responses(kept: pd.DataFrame, draft: TablePlan) -> pd.DataFrame:
    """The rows of response."""
    frame = kept[["row", "code", "code_key", "name_key", "class", "answered_at"]].copy()
    frame["response"] = np.arange(len(frame))
    return frame.assign(form=draft.form, role=draft.role, wave=draft.wave, place=place_of(draft.form, draft.role))


def counted(people: pd.DataFrame, answered: pd.DataFrame, kept: pd.DataFrame) -> dict[str, Any]:
    """The counts of rows of a plan."""
    repeated, skipped = len(answered) - len(kept), len(people) - len(answered)
    return {"rows_read": len(people), "rows_stored": len(kept), "rows_repeated": repeated, "rows_skipped": skipped}


def facts(kept: pd.DataFrame, answers: pd.DataFrame, came: "pd.Series[bool]", draft: TablePlan) -> Facts:
    """The rows by table of the store; came: of which rows the answers are gone."""
    return {
        "response": responses(kept, draft),
        "answer": numbered(answers, kept),
        "withheld": withheld(kept[came[kept.index]], draft),
    }


def withheld(kept: pd.DataFrame, draft: TablePlan) -> pd.DataFrame:
    """The rows of withheld: of those who stand here without their answers."""
    return responses(kept, draft).drop(columns="response")


def everybody(people: pd.DataFrame, answered: Any, draft: TablePlan) -> pd.DataFrame:
    """All rows of the table with a person in them, kept or not, and whether they answered anything."""
    rows = responses(people, draft).assign(answered=answered, person=people["person"])
    return rows[people["person"].notna()]


def numbered(answers: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """The rows of answer: those of the kept rows, with the numbers that responses() gives them."""
    numbers = pd.Series(np.arange(len(kept)), index=kept.index)
    stored = answers[answers["number"].isin(kept.index)]
    return stored.assign(response=stored["number"].map(numbers).astype("int64"))
