"""The cells under the questions of a questionnaire, typed; words that say nothing known are named once each."""

from collections.abc import Mapping, Set
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.collapsed import collapsed
from data_loaders.dictionary import Own, as_compared, value_of
from data_loaders.headers import Cells
from data_loaders.marks import OURS, Bounds, word_mark
from data_loaders.recognise import Match
from data_loaders.report import Problem
from data_loaders.tables import Table
from data_loaders.values import Reader, Typed, item_reader
from locales import _, ngettext, number

MINUS = ("-", "–", "—", "−")
YES_NO = {"1": 1.0, "0": 0.0, "1.0": 1.0, "0.0": 0.0, "1,0": 1.0, "0,0": 0.0}
Answered = tuple[npt.NDArray[np.intp], npt.NDArray[np.float64], Cells]


def read_cells(
    table: Table, matches: tuple[Match, ...], source: str | None, bounds: Mapping[int, Bounds], own: Own
) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per answered question (number of the data row, item, value, text), and the unreadable cells.

    bounds: the scale of each column of marks that is not on ours. own: the school's own words.
    """
    problems: list[Problem] = []
    numbers, values, texts = [np.empty(0, np.intp)], [np.empty(0)], [np.empty(0, object)]
    for match in matches:
        cells = table.column(match.column)
        read = item_reader(match.item, source, bounds.get(match.column, OURS), own)
        reader = numbered(table.said(match.column), read) if match.item.kind == "yn" else read
        (rows, value, text), bad = read_column(cells, reader)
        numbers.append(rows)
        values.append(value)
        texts.append(text)
        header = table.header[match.column]
        kind = match.item.kind
        problems += [Problem(table.tab, int(table.rows[n]), header, str(cells[n]), said, kind) for n, said in bad]
    asked = np.repeat(np.arange(len(matches)), [len(rows) for rows in numbers[1:]])
    found = {
        "number": np.concatenate(numbers),
        # As numbers of few names: half a million names one by one take the store longer than the rest.
        "item": pd.Categorical.from_codes(asked, categories=pd.Index([match.item.code for match in matches])),
        "value": np.concatenate(values),
        "text": pd.Series(np.concatenate(texts), dtype=object),
    }
    return pd.DataFrame(found), [*map(askable, gathered(problems)), *notes(table, matches, source, own)]


def numbered(texts: Set[str], read: Reader) -> Reader:
    """The reader of yes and no, to which 1 and 0 are yes and no where the column says nothing else unknown.

    A column of 1 and 2 is asked for: the one who made the form knows which is which. Beside «+» a minus is no.
    """
    said = {text.strip() for text in texts}
    unknown = {text for text in said if read(text).problem}
    codes = dict.fromkeys(MINUS, 0.0) if "+" in said else {}
    codes |= {text: YES_NO[text] for text in unknown} if unknown <= YES_NO.keys() else {}
    return lambda text: Typed(value=codes[text.strip()]) if text.strip() in codes else read(text)


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


def gathered(problems: list[Problem]) -> list[Problem]:
    """The problems with those of one unknown word as one, at its first row, with the number of its cells.

    A number out of its scale stays a problem of its own cell: each is mended where it stands. Where yes or no is asked
    a number is a word.
    """
    groups: dict[tuple[str, str] | int, list[Problem]] = {}
    for place, one in enumerate(problems):
        value = (one.value or "").strip().lower()
        is_word = one.asks == "yn" or not any(sign.isdigit() for sign in value)
        groups.setdefault((value, one.message) if is_word else place, []).append(one)
    return [alike[0] if len(alike) == 1 else together(alike) for alike in groups.values()]


def together(alike: list[Problem]) -> Problem:
    """One problem for all cells with the same word; its column only where it is the same."""
    first = min(alike, key=lambda one: one.row or 0)
    said = ngettext("{n} such cell", "{n} such cells", len(alike)).format(n=number(len(alike)))
    column = first.column if len({one.column for one in alike}) == 1 else None
    return replace(first, column=column, message=f"{first.message}; {said}")


def askable(one: Problem) -> Problem:
    """The problem, which asks for the meaning of its word only where it is a word, or a number for yes or no."""
    is_number = any(sign.isdigit() for sign in one.value or "") and one.asks != "yn"
    return one if as_compared(one.value or "") and not is_number else replace(one, asks=None)


def notes(table: Table, matches: tuple[Match, ...], source: str | None, own: Own) -> list[Problem]:
    """What is to be known of whole columns: words read as marks or as one, ticks that are no no."""
    steps = collapsed(table, matches, source, own)
    return [*worded(table, matches, own), *steps, *(ticked(table, matches) if source == "yandex" else [])]


def ticked(table: Table, matches: tuple[Match, ...]) -> list[Problem]:
    """A note on each question that some answered with yes and nobody with no: perhaps a tick, which cannot say no."""
    said = _("nobody said no: if this is a tick (the block «Да/нет»), an empty cell may mean no, and is not counted")
    asked = [match.column for match in matches if match.item.kind == "yn"]
    return [Problem(table.tab, None, table.header[at], None, said) for at in asked if is_ticked(table, at)]


def is_ticked(table: Table, column: int) -> bool:
    """Whether some cells of a column say yes, the others nothing, and none anything else."""
    return {as_compared(text) for text in table.said(column)} == {"да"} and None in table.column(column).tolist()


def worded(table: Table, matches: tuple[Match, ...], own: Own) -> list[Problem]:
    """A note on the words that were read as marks, with the marks."""
    said = [table.said(match.column) for match in matches if match.item.kind == "10"]
    words = {text.strip().lower() for texts in said for text in texts}
    said_here = {word: own_mark(word, own) for word in words}
    marks = sorted((-mark, word) for word, mark in said_here.items() if mark is not None)
    if not marks:
        return []
    shown = ", ".join(f"«{word}» = {number(-mark)}" for mark, word in marks)
    message = _("words were read as marks from 1 to 10: {words}").format(words=shown)
    return [Problem(table.tab, None, None, None, message)]


def own_mark(word: str, own: Own) -> float | None:
    """The mark that a word stands for, in the school's own words first; None for no mark."""
    means = own.get(("10", as_compared(word)))
    return word_mark(word) if means is None else value_of("10", means)
