"""A filled-in questionnaire: one row per person, to rows of response and answer."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.places import place_of
from data_loaders.recognise import Match
from data_loaders.report import Column, Problem, TablePlan
from data_loaders.respondents import last_rows, respondents, strangers
from data_loaders.sources import system_column
from data_loaders.tables import Cells, Table
from data_loaders.values import Reader, Typed, item_reader
from locales import _, ngettext


def plan_answers(table: Table, matches: tuple[Match, ...], draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one questionnaire whose form, role and wave stand in the draft.

    Of a repeated person the last row by its time stamp is kept. A cell that cannot be read is left out and named;
    its row stays. A row without any answer, or typed as a test, is left out.
    """
    people = respondents(table, context, draft.role)
    answers, problems = read_cells(table, matches)
    answered = np.zeros(len(table.rows), dtype=bool)
    answered[answers["number"].unique()] = True
    left_out = people["test"].to_numpy(dtype=bool) | ~answered
    kept = last_rows(people[~left_out])
    problems += [
        *[Problem(table.tab, int(row), None, None, _("no answer in this row, or a test; the row is left out"))
          for row in table.rows[left_out]],
        *repeats(table, people[~left_out], kept),
        *unjoined(table, kept, draft, context),
    ]  # fmt: skip
    numbers = pd.Series(np.arange(len(kept)), index=kept.index)
    stored = answers[answers["number"].isin(kept.index)]
    return replace(
        draft,
        kind="questionnaire",
        rows_read=len(table.rows),
        rows_stored=len(kept),
        rows_repeated=int((~left_out).sum()) - len(kept),
        rows_skipped=int(left_out.sum()),
        columns=question_columns(table, matches),
        problems=(*draft.problems, *sorted(problems, key=lambda p: p.row or 0)),
        facts={
            "response": responses(table, kept, draft),
            "answer": stored.assign(response=stored["number"].map(numbers).astype("int64")),
        },
        names=dict(kept.loc[kept["name_key"].notna(), ["name_key", "name"]].itertuples(index=False, name=None)),
    )


def read_cells(table: Table, matches: tuple[Match, ...]) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per answered question (number of the data row, item, value, text), and the unreadable cells."""
    parts, problems = [], []
    for match in matches:
        texts = table.column(match.column)
        understood = read_texts(texts, item_reader(match.item))
        rows, values, words, bad = take(texts, understood)
        parts.append(pd.DataFrame({"number": rows, "item": match.item.code, "value": values, "text": words}))
        header = table.header[match.column]
        problems += [
            Problem(table.tab, int(table.rows[n]), header, str(texts[n]), understood[texts[n]].problem or "")
            for n in bad
        ]
    nothing = pd.DataFrame({"number": [], "item": [], "value": [], "text": []})
    return (pd.concat(parts, ignore_index=True) if parts else nothing), problems


def read_texts(texts: Cells, read: Reader) -> Mapping[str, Typed]:
    """Each different text of a column, read once."""
    return {text: read(text) for text in set(texts) if text is not None}


def take(
    texts: Cells, understood: Mapping[str, Typed]
) -> tuple[list[int], list[float | None], list[str | None], list[int]]:
    """Row numbers with their values and words; row numbers of cells that are problems."""
    rows, values, words, bad = [], [], [], []
    for number, text in enumerate(texts):
        if text is None:
            continue
        typed = understood[text]
        if typed.problem is not None:
            bad.append(number)
        elif typed.value is not None or typed.text is not None:
            rows.append(number)
            values.append(typed.value)
            words.append(typed.text)
    return rows, values, words, bad


def repeats(table: Table, people: pd.DataFrame, kept: pd.DataFrame) -> list[Problem]:
    """A word on each row that a later one of the same person replaces."""
    winner = dict(zip(kept["person"], kept["row"], strict=True))
    gone = people.loc[people.index.difference(kept.index)]
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


def responses(table: Table, kept: pd.DataFrame, draft: TablePlan) -> pd.DataFrame:
    """The rows of response."""
    frame = kept[["row", "code", "code_key", "name_key", "class", "answered_at"]].copy()
    frame["response"] = np.arange(len(frame))
    return frame.assign(form=draft.form, role=draft.role, wave=draft.wave, place=place_of(draft.form, draft.role))


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
