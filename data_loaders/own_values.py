"""The cells of an own questionnaire, typed: numbers of a question's own scale, yes and no, its own words."""

from collections.abc import Sequence

import pandas as pd

from data_loaders.answered import gathered, read_column
from data_loaders.marks import OURS, word_mark
from data_loaders.own_match import Found
from data_loaders.report import Problem
from data_loaders.sources import said_by
from data_loaders.tables import Table
from data_loaders.values import Reader, Typed, is_blank, score
from locales import _, number
from questionnaires import meaning, spelling
from questionnaires.own import OwnItem

YES_NO = {"yes": 1.0, "no": 0.0}


def own_cells(table: Table, found: Sequence[Found], source: str | None) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per answered question (number of the data row, item, value), and the cells that cannot be read."""
    parts, problems = [pd.DataFrame({"number": [], "item": [], "value": []})], list[Problem]()
    for one in found:
        cells = table.column(one.column)
        (rows, values, _texts), bad = read_column(cells, own_reader(one.item, source))
        parts.append(pd.DataFrame({"number": rows, "item": one.item.code, "value": values}))
        header = table.header[one.column]
        problems += [Problem(table.tab, int(table.rows[n]), header, str(cells[n]), said) for n, said in bad]
    frame = pd.concat(parts, ignore_index=True).astype({"number": "int64", "item": object, "value": float})
    return frame, [*gathered(problems), *worded(table, found)]


def own_reader(item: OwnItem, source: str | None = None) -> Reader:
    """The function that reads the cells of one question, in the words of the system that wrote them too."""
    ways: dict[str, float | None] = {spelling(word): item.minimum + at for at, word in enumerate(item.words)}
    if item.kind == "yn":
        ways |= {spelling(word): YES_NO[code] for code in YES_NO for word in said_by(source, code)}
    ways = dict.fromkeys(map(spelling, said_by(source, "blank"))) | ways

    def read(text: str) -> Typed:
        said = spelling(text)
        if said in ways:
            return Typed(value=ways[said])
        value = other_words(item, text)
        return Typed(value=value) if value is not None else numbered(item, text)

    return read


def other_words(item: OwnItem, text: str) -> float | None:
    """The value of a word that is no word of the question itself: yes and no, or a word of words/scales.toml."""
    if item.kind == "yn":
        return YES_NO.get(meaning("yn", text) or "")
    said = word_mark(text) if item.kind == "scale" else None
    low, high = OURS
    return None if said is None else item.minimum + (said - low) * (item.maximum - item.minimum) / (high - low)


def numbered(item: OwnItem, text: str) -> Typed:
    """A number of the question's scale; what is allowed names its words too."""
    typed = score(text, item.minimum, item.maximum, whole=item.kind != "scale")
    if typed.problem is None or item.kind == "scale" or is_blank(text):
        return typed
    allowed = ", ".join(item.words) if item.words else f"{_('yes')}, {_('no')}"
    return Typed(problem=_("unknown word; allowed: {allowed}").format(allowed=allowed))


def worded(table: Table, found: Sequence[Found]) -> list[Problem]:
    """A note on the words that were read as numbers of a scale, with the numbers."""
    known: dict[str, float] = {}
    for one in (one for one in found if one.item.kind == "scale"):
        texts = {str(text).strip().lower() for text in set(table.column(one.column)) - {None}}
        known |= {text: value for text in texts if (value := other_words(one.item, text)) is not None}
    if not known:
        return []
    said = ", ".join(f"«{text}» = {number(value)}" for text, value in sorted(known.items(), key=lambda kv: -kv[1]))
    message = _("words were read as numbers of the scale: {words}").format(words=said)
    return [Problem(table.tab, None, None, None, message)]
