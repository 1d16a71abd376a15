"""Values of stage 2 that a psychologist writes as levels («высокий») or percent, as marks on the parameter's scale."""

import re
from collections.abc import Iterable
from dataclasses import replace

from data_loaders.marks import OURS, onto_ours, scale_words, word_mark
from data_loaders.measured import Measured
from data_loaders.report import Problem
from data_loaders.tables import Table
from data_loaders.told import header_of
from data_loaders.values import HUNDRED, Reader, Typed, parameter_reader, score
from locales import _, number
from questionnaires import Parameter

PERCENT = re.compile(r"%|\bпроцент", re.IGNORECASE)


def level_reader(parameter: Parameter, *heads: str | None) -> Reader:
    """The function that reads the cells of a parameter under these headers; other scales than 1 to 10 as they are."""
    plain = parameter_reader(parameter)
    if (parameter.minimum, parameter.maximum) != OURS:
        return plain
    return in_percent if is_percent(*heads) else lambda text: in_words(text, plain(text))


def is_percent(*heads: str | None) -> bool:
    """Whether a header says that its numbers are percent."""
    return any(PERCENT.search(text) for text in heads if text)


def in_percent(text: str) -> Typed:
    """A number of a hundred as the mark as far along from 1 to 10."""
    typed = score(text, 0, HUNDRED, whole=False)
    return typed if typed.value is None else replace(typed, value=onto_ours(typed.value, (0, HUNDRED)))


def in_words(text: str, typed: Typed) -> Typed:
    """What was read of a cell; of one that is no number the mark of its level, if it says one."""
    mark = level(text) if typed.problem else None
    return typed if mark is None else Typed(value=mark)


def level(text: str) -> float | None:
    """The mark of a level, with or without the word «уровень»; None of any other text."""
    beside = "|".join(scale_words()["beside_level"]["words"])
    return word_mark(re.sub(rf"\b(?:{beside})\b\W*", "", text.lower()).strip())


def levels_told(table: Table, columns: Iterable[Measured], role: str) -> list[Problem]:
    """One word on each column whose percent or levels in words were recalculated, with what became of them.

    role: only the psychologist is told which levels stand in a column of psychological values.
    """
    found = []
    for one in columns:
        if (one.parameter.minimum, one.parameter.maximum) != OURS:
            continue
        words = {text: mark for text in sorted(table.said(one.column)) if (mark := level(text)) is not None}
        if is_percent(table.header[one.column], table.group[one.column]):
            said = _("percent are recalculated to the scale from 1 to 10: 0 is 1, 50 is 5.5, 100 is 10")
        elif words:
            hushed = one.parameter.sensitivity == "psychological" and role != "psychologist"
            named = "…" if hushed else ", ".join(f"«{text}» – {number(mark)}" for text, mark in words.items())
            said = _("levels in words are read as marks from 1 to 10: {words}").format(words=named)
        else:
            continue
        found.append(Problem(table.tab, None, header_of(table, one.column), None, said))
    return found
