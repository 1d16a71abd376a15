"""Which rows of a sheet are the header of its table: one row, or two that say together what each column holds."""

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from data_loaders.columns import meaning
from data_loaders.parts import are_parts, with_parts
from data_loaders.periods import period_of
from data_loaders.registers import said
from data_loaders.school_calendar import month_in
from data_loaders.subjects import subject_in, subject_of
from data_loaders.wording import find_year
from questionnaires import meaning as word_meaning

Cells = npt.NDArray[np.object_]
Texts = tuple[str | None, ...]
SEARCHED = 40  # rows from the top in which a header is looked for
UNITS = re.compile(
    r"(?:полных )?лет|год[аы]?|мес(?:яц\w*|\.)?|дн(?:ей|\.)?", re.IGNORECASE
)  # «лет | месяцев» under «Стаж»
LONGEST_YEAR = 22  # characters of «2024/2025 учебный год»
NAME = re.compile(
    r"[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]*\.? ?){1,2}(?:[А-ЯЁ]\.)?"
)  # «Иванова Анна Петровна», «Иванова А. П.»


def header_row(cells: Cells, is_question: Callable[[str], bool]) -> int | None:
    """The number from 0 of the row that is most like a header; the upper one of equals; None below two signs."""
    best, best_score = None, 1.0
    for number in range(min(len(cells), SEARCHED)):
        filled = [(at, str(cell)) for at, cell in enumerate(cells[number]) if cell is not None]
        texts = [text for _at, text in filled if has_letters(text)]
        years = {find_year(text) for _at, text in filled if heads_year(text)}
        named = [
            (at, text) for at, text in filled
            if is_sign(text) or is_question(text) or (len(years) > 1 and heads_year(text))
        ]  # fmt: skip
        signs = 0.0 if is_data(cells, number, named, len(filled) > len(texts)) else float(len(named))
        # A long header of a form whose questions are somebody else's is still a header: many different sentences.
        score = signs + (0.4 * len(set(texts)) / len(texts) if len(texts) > 1 else 0)
        if score > best_score and signs >= 1:
            best, best_score = number, score
    return best


def is_data(cells: Cells, number: int, named: Sequence[tuple[int, str]], numbers: bool) -> bool:
    """Whether a row names columns by chance: its one word («учитель») stands beside a number or name or comes again."""
    if len(named) != 1:
        return False
    at, text = named[0]
    numbers = numbers or any(NAME.fullmatch(str(cell)) for cell in cells[number] if cell is not None and cell != text)
    again = [row for row in cells[number + 1 : number + SEARCHED] if row[at] == text]
    return numbers or any(list(row) != list(cells[number]) for row in again)


def has_letters(cell: str) -> bool:
    """Whether a cell can be a header at all: numbers and dates cannot."""
    return cell.strip() == "№" or any(sign.isalpha() for sign in cell)


def is_sign(text: str) -> bool:
    """Whether a cell names a column of a list or register, or a period of marks."""
    return meaning(text) is not None or bool(said(text)) or period_of(text) is not None


def heads_year(text: str) -> bool:
    """Whether a cell is a school year and nothing else: «2024/25», «2024-2025 уч. год»."""
    return len(text) <= LONGEST_YEAR and find_year(text) is not None


def wave_of(text: str) -> str | None:
    """The wave a short text names, or None."""
    return word_meaning("wave", text)


def full_header(cells: Cells, top: int, is_named: Callable[[str], bool]) -> tuple[Texts, Texts, int]:
    """Header, group row and number of the first data row.

    Two rows make one header where one of them names waves and the other what was measured: «до», «после» under each
    parameter, or parameters under «до» and «после»; periods and subjects likewise; or where «ФИО», «класс» stand under
    «наставник», «наставляемый»; or where the lower one holds units only, or the parts of wide cells (parts.py).
    """
    rows = [[None if cell is None else str(cell) for cell in row] for row in cells[max(top - 1, 0) : top + 2]]
    above, here = (rows[0], rows[1]) if top else ([], rows[0])
    below = rows[-1] if top + 1 < len(cells) else []
    # Under the waves and right of them: what stands left of them («Алгебра») is a row's own.
    first = next((at for at, text in enumerate(here) if waves([text])), 0)
    named_below = sum(is_named(text) or subject_of(text) is not None for text in below[first:] if text)
    below_too = waves(below) >= 2 or (waves(here) >= 2 and named_below >= 2) or are_sides(here, below)
    if below_too or are_subjects(here, below):
        return *stacked(here, below), top + 2
    if are_units(below):
        upper, group = stacked(here, below)
        whole = [f"{over}, {text}" if over and over != text else text for text, over in zip(upper, group, strict=True)]
        return tuple(whole), (None,) * len(here), top + 2
    if are_parts(here, below, has_letters):
        return *with_parts(here, below, is_named), top + 2
    all_waves = waves(here) == sum(text is not None for text in here)
    if waves(above) >= 2 or (waves(here) >= 2 and all_waves) or are_sides(above, here):
        return *stacked(above, here), top + 1
    if are_parts(above, here, has_letters):
        return *with_parts(above, here, is_named), top + 1
    return tuple(here), (None,) * len(here), top + 1


def are_sides(upper: Sequence[str | None], lower: Sequence[str | None]) -> bool:
    """Whether the upper row names mentor and mentee, and the lower one nothing but columns of theirs, two or more."""
    named = {meaning(text) for text in upper if text}
    signs = [meaning(text) for text in lower if text]
    return {"mentor", "mentee"} <= named and len(signs) >= 2 and None not in signs


def are_units(lower: Sequence[str | None]) -> bool:
    """Whether a row says nothing but the units of the columns above it."""
    filled = [text for text in lower if text]
    return bool(filled) and all(UNITS.fullmatch(text.strip()) for text in filled)


def are_subjects(upper: Sequence[str | None], lower: Sequence[str | None]) -> bool:
    """Whether the lower row names school subjects and says nothing where the upper one names the person («ФИО»)."""
    who = [low for up, low in zip(upper, lower, strict=False) if meaning(up) in ("name", "code", "surname")]
    return bool(who) and not any(who) and sum(subject_in(text) is not None for text in lower if text) >= 2


def waves(texts: Sequence[str | None]) -> int:
    """How many cells of a row name a wave, whatever is said after a bracket or a comma, a month or a period."""
    said = [(text, re.split(r"[(,]", text, maxsplit=1)[0].strip()) for text in texts if text]
    return sum((wave_of(text) or wave_of(head) or period_of(text) or month_in(text)) is not None for text, head in said)


def stacked(upper: Sequence[str | None], lower: Sequence[str | None]) -> tuple[Texts, Texts]:
    """One header of two rows; an upper cell reaches over the empty cells to its right, as a merged one does."""
    header, group, reach = [], [], None
    for up, low in zip(upper, lower, strict=True):
        reach = up or (reach if low else None)
        header.append(low or up)
        group.append(reach if low else None)
    return tuple(header), tuple(group)
