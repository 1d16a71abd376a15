"""The scale of a questionnaire's marks: 1 to 10, or another that headers, marks or the reader speak of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data_loaders.headers import Cells
from data_loaders.marks import OURS, Bounds, bounds_of, scale_words, stated_in
from data_loaders.own_open import rank
from data_loaders.report import Problem
from data_loaders.tables import Table
from data_loaders.values import is_blank
from locales import _, number
from questionnaires import meaning, spelling

NUMBER = re.compile(r"\s*(\d+(?:[.,]\d+)?)")
OF_TEN = re.compile(r"(?:из|/|of)\s*10\b|\b10\s*[-–—=(]\s*(?:сам|макс|отл|полн|очень|выс)", re.IGNORECASE)


@dataclass(frozen=True)
class Scaling:
    """What a table's marks are on: bounds by column (ours where absent), what to ask, what to note."""

    bounds: dict[int, Bounds]
    question: Problem | None = None
    notes: tuple[Problem, ...] = ()


def scaling(table: Table, columns: Sequence[int], said: str | None) -> Scaling:
    """The scale of these columns of marks; a question where it is in doubt and the reader has said nothing."""
    stated = {at: stated_in(table.group[at], table.header[at]) or stated_in(table.title) for at in columns}
    other = {at: bounds for at, bounds in stated.items() if bounds not in (None, OURS)}
    open_ones = [at for at in columns if stated[at] is None] if OURS not in stated.values() else []
    doubted = other or dict.fromkeys(open_ones, doubt(table, open_ones))
    doubted = {at: bounds for at, bounds in doubted.items() if bounds is not None}
    doubted = doubted or {at: one for at in open_ones if (one := alone(table, at)) is not None}
    told = bounds_of(said) if said else None
    if told is not None:
        bounds = dict.fromkeys(doubted or [at for at in columns if stated[at] is None], told)
        return Scaling({} if told == OURS else bounds, None, recalculated(table, told) if bounds else ())
    if not doubted and not said:
        return Scaling({})
    guess = next((one for one in doubted.values() if one is not None), OURS)
    return Scaling({}, ask(table, list(doubted) or list(columns), guess))


def doubt(table: Table, columns: Sequence[int]) -> Bounds | None:
    """The scale that marks without any word on it look like, by words/scales.toml; None where it may be ours."""
    rules = scale_words()
    known = {None: None} | {text: mark(text) for at in columns for text in table.said(at)}
    different = [one for one in known.values() if one is not None]
    top, lowest = max(different, default=0), min(different, default=0)
    low = top <= max(rule["highest"] for rule in rules["doubt"])
    # Most tables hold a mark above and none beside our scale: nothing has to be counted there.
    is_ours = not low and OURS[0] <= lowest and top <= OURS[1]
    if is_ours or not different or any(OF_TEN.search(cell) for cell in known if cell is not None):
        return None
    rows = zip(*map(table.column, columns), strict=True)
    people = [[one for cell in row if (one := known[cell]) is not None] for row in rows]
    return looks_like([marks for marks in people if marks], low)


def alone(table: Table, column: int) -> Bounds | None:
    """The shorter scale that one column looks like beside others on ours, by words/scales.toml; else None."""
    rule = scale_words()["alone"]
    known = {text: one for text in table.said(column) if (one := mark(text)) is not None}
    if not known or max(known.values()) > rule["highest"] or min(known.values()) < OURS[0]:
        return None
    if any(OF_TEN.search(cell) for cell in known):
        return None
    marks = [known[cell] for cell in table.column(column) if cell in known]
    return (
        bounds_of(rule["scale"]) if len(marks) >= rule["people"] and sum(marks) >= rule["mean"] * len(marks) else None
    )


def looks_like(people: Sequence[Sequence[float]], low: bool) -> Bounds | None:
    """The scale that people's marks look like, none of them blank; low: no mark is above all rules of doubt."""
    rules, marks = scale_words(), [one for person in people for one in person]
    if sum(one > OURS[1] for one in marks) > rules["hundreds"]["share"] * len(marks):
        return bounds_of(rules["hundreds"]["scale"])
    if not low:
        return bounds_of(rules["zeros"]["scale"]) if marks.count(0) >= rules["zeros"]["marks"] else None
    told = [rule for rule in rules["doubt"] if len(people) >= rule["people"] and len(marks) >= rule["marks"]]
    fitting = (rule for rule in told if max(marks) <= rule["highest"])
    return next((bounds_of(rule["scale"]) for rule in fitting), None)


def holds_marks(column: Cells) -> bool:
    """Whether a column is filled with marks of a short scale, from 0 to 10 or in words, and with nothing else.

    Yes and no alone are none: lists of people say so of many things.
    """
    filled = {str(cell) for cell in column if not is_blank(cell)}
    numbers = {cell: number_of(one) for cell in filled if (one := NUMBER.fullmatch(cell.rstrip())) is not None}
    words = [spelling(cell) for cell in filled - numbers.keys()]
    if not numbers and all(meaning("yn", word) for word in words):
        return False
    return all(map(rank, words)) and all(0 <= mark <= OURS[1] for mark in numbers.values())


def number_of(found: re.Match[str]) -> float:
    """The number that was found."""
    return float(found[1].replace(",", "."))


def mark(cell: str | None) -> float | None:
    """The number a cell begins with, or None."""
    found = NUMBER.match(cell or "")
    return number_of(found) if found else None


def ask(table: Table, columns: Sequence[int], guess: Bounds) -> Problem:
    """What the reader has to say of the scale."""
    marks = [one for at in columns for text in table.said(at) if (one := mark(text)) is not None]
    message = _(
        "the highest mark found is {found}, the questionnaire expects 1 to 10; please say the scale of this file: "
        "1-10 (marks stay as they are) or for example {guess} (marks are recalculated to 1 to 10)"
    )
    said = message.format(found=number(max(marks, default=0)), guess=shown(guess if guess != OURS else (1, 5)))
    return Problem(table.tab, None, table.header[columns[0]] if len(columns) == 1 else None, None, said)


def recalculated(table: Table, told: Bounds) -> tuple[Problem, ...]:
    """The note on marks that do not stand in the store as they stand in the file."""
    message = _("as was said, marks were recalculated from the scale {scale} to 1 to 10").format(scale=shown(told))
    return () if told == OURS else (Problem(table.tab, None, None, None, message),)


def shown(bounds: Bounds) -> str:
    """A scale as the reader says it: 1-5."""
    return f"{bounds[0]:g}-{bounds[1]:g}"
