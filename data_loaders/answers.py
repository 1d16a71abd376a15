"""A filled-in questionnaire: one row per person, to rows of response and answer."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.flags import flags
from data_loaders.headers import Cells
from data_loaders.places import place_of
from data_loaders.recognise import Match
from data_loaders.repeats import asked, kept_one
from data_loaders.report import Column, Problem, TablePlan
from data_loaders.respondents import names_of, respondents, single_rows
from data_loaders.rows_told import repeats, unanswered, unjoined
from data_loaders.sources import system_column
from data_loaders.tables import Table
from data_loaders.values import Reader, Typed, item_reader

Answered = tuple[npt.NDArray[np.intp], npt.NDArray[np.float64], Cells]


def plan_answers(table: Table, matches: tuple[Match, ...], draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one questionnaire whose form, role and wave stand in the draft.

    Of a repeated person the last row by its time stamp is kept, or the first if the reader says so. A cell that
    cannot be read is left out and named; its row stays. A row without any answer, or typed as a test, is left out.
    """
    people = respondents(table, context, draft.role)
    answers, unreadable = read_cells(table, matches)
    answered = people[people.index.isin(answers["number"]) & ~people["test"]]
    kept = single_rows(answered, kept_one(draft))
    counts, worth_a_look = flags(table, kept, answers, draft.wave)
    told = [*unanswered(table, people.drop(answered.index)), *repeats(table, answered, kept)]
    problems = [*worth_a_look, *unreadable, *told, *unjoined(table, kept, draft, context)]
    planned = replace(
        draft,
        kind="questionnaire",
        rows_read=len(people),
        rows_stored=len(kept),
        rows_repeated=len(answered) - len(kept),
        rows_skipped=len(people) - len(answered),
        flags=counts,
        columns=question_columns(table, matches),
        problems=(*draft.problems, *sorted(problems, key=lambda p: p.row or 0)),
        facts={"response": responses(kept, draft), "answer": numbered(answers, kept)},
        names=names_of(kept),
    )
    return asked(planned, len(answered) - len(kept))


def read_cells(table: Table, matches: tuple[Match, ...]) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per answered question (number of the data row, item, value, text), and the unreadable cells."""
    problems: list[Problem] = []
    numbers, values, texts = [np.empty(0, np.intp)], [np.empty(0)], [np.empty(0, object)]
    for match in matches:
        cells = table.column(match.column)
        (rows, value, text), bad = read_column(cells, item_reader(match.item))
        numbers.append(rows)
        values.append(value)
        texts.append(text)
        header = table.header[match.column]
        problems += [Problem(table.tab, int(table.rows[n]), header, str(cells[n]), said) for n, said in bad]
    asked = np.repeat(np.arange(len(matches)), [len(rows) for rows in numbers[1:]])
    found = {
        "number": np.concatenate(numbers),
        # As numbers of few names: half a million names one by one take the store longer than the rest.
        "item": pd.Categorical.from_codes(asked, categories=pd.Index([match.item.code for match in matches])),
        "value": np.concatenate(values),
        "text": pd.Series(np.concatenate(texts), dtype=object),
    }
    return pd.DataFrame(found), problems


def read_column(cells: Cells, read: Reader) -> tuple[Answered, list[tuple[int, str]]]:
    """Row numbers, values and texts of the cells that can be read; number and what is wrong of the others.

    Each different text is read once.
    """
    places, different = pd.factorize(cells)  # of blank cells -1, the last
    typed = [*(read(str(text)) for text in different), Typed()]
    readable = np.array([one.value is not None or one.text is not None for one in typed])
    rows = np.flatnonzero(readable[places])
    values = np.array([one.value for one in typed], dtype=float)[places[rows]]
    texts = np.array([one.text for one in typed], dtype=object)[places[rows]]
    wrong = np.array([one.problem is not None for one in typed])
    bad = [(int(n), str(typed[places[n]].problem)) for n in np.flatnonzero(wrong[places])]
    return (rows, values, texts), bad


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
