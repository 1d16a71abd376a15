"""A filled-in questionnaire: one row per person, to rows of response and answer."""

from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.answered import read_cells
from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.places import place_of
from data_loaders.recognise import Match
from data_loaders.report import Column, Problem, TablePlan
from data_loaders.respondents import last_rows, names_of, respondents, strangers
from data_loaders.rewording import reworded
from data_loaders.scales import scaling
from data_loaders.sources import system_column
from data_loaders.tables import Table
from locales import _, ngettext


def plan_answers(
    table: Table, matches: tuple[Match, ...], draft: TablePlan, context: Context, scale: str | None = None
) -> TablePlan:
    """The plan of one questionnaire whose form, role and wave stand in the draft.

    Of a repeated person the last row by its time stamp is kept. A cell that cannot be read is left out and named;
    its row stays. A row without any answer, or typed as a test, is left out. scale: what the reader says of marks.
    """
    people = respondents(table, context, draft.role)
    marks = scaling(table, [match.column for match in matches if match.item.kind == "10"], scale)
    answers, unreadable = read_cells(table, matches, draft.source, marks.bounds)
    answered = people[people.index.isin(answers["number"]) & ~people["test"]]
    kept = last_rows(answered)
    draft = asked(draft, marks.question)
    problems = [*marks.notes, *reworded(table, matches, draft, context.called), *unreadable]
    problems += [*unanswered(table, people.drop(answered.index)), *repeats(table, answered, kept)]
    problems += unjoined(table, kept, draft, context)
    return replace(
        draft,
        kind="questionnaire",
        rows_read=len(people),
        rows_stored=len(kept),
        rows_repeated=len(answered) - len(kept),
        rows_skipped=len(people) - len(answered),
        columns=question_columns(table, matches),
        problems=(*draft.problems, *sorted(problems, key=lambda p: p.row or 0)),
        facts={"response": responses(kept, draft), "answer": numbered(answers, kept)},
        names=names_of(kept),
    )


def asked(draft: TablePlan, question: Problem | None) -> TablePlan:
    """The draft, which waits for an answer where there is a question."""
    if question is None:
        return draft
    return replace(draft, status="needs answer", problems=(*draft.problems, question))


def unanswered(table: Table, people: pd.DataFrame) -> list[Problem]:
    """A word on each row that is left out."""
    message = _("no answer in this row, or a test; the row is left out")
    return [Problem(table.tab, int(row), None, None, message) for row in people["row"]]


def repeats(table: Table, people: pd.DataFrame, kept: pd.DataFrame) -> list[Problem]:
    """A word on each row that a later one of the same person replaces."""
    gone = people.loc[people.index.difference(kept.index)]
    winner = kept[kept["person"].isin(gone["person"])].set_index("person")["row"]
    message = _("the same person answered again in row {row}; that answer is kept")
    return [
        Problem(table.tab, int(row), None, code, message.format(row=winner[person]))
        for row, code, person in gone[["row", "code", "person"]].itertuples(index=False)
    ]


def unjoined(table: Table, kept: pd.DataFrame, draft: TablePlan, context: Context) -> list[Problem]:
    """A word on answers of people whom no roster names, and one on those that name nobody."""
    message = _("on no list of pupils or staff; the answers count, but cannot be joined")
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


def responses(kept: pd.DataFrame, draft: TablePlan) -> pd.DataFrame:
    """The rows of response."""
    frame = kept[["row", "code", "code_key", "name_key", "class", "answered_at"]].copy()
    frame["response"] = np.arange(len(frame))
    return frame.assign(form=draft.form, role=draft.role, wave=draft.wave, place=place_of(draft.form, draft.role))


def numbered(answers: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """The rows of answer: those of the kept rows, with the numbers that responses() gives them."""
    numbers = pd.Series(np.arange(len(kept)), index=kept.index)
    stored = answers[answers["number"].isin(kept.index)]
    return stored.assign(response=stored["number"].map(numbers).astype("int64"))


def question_columns(table: Table, matches: tuple[Match, ...]) -> tuple[Column, ...]:
    """Each header with the item it was taken for, or what else it is."""
    items = {match.column: match for match in matches}
    lists = {number: name for name, number in meanings(table.header).items()}
    columns = []
    for number, text in enumerate(table.header):
        if text and number in items:
            columns.append(Column(text, items[number].item.code, items[number].certainty))
        elif text:
            other = system_column(text) or lists.get(number)
            columns.append(Column(text, other, 1.0 if other else 0.0))
    return tuple(columns)
