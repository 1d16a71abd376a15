"""The three likeliest meanings of a column of a list or register that nobody recognised: by its words and cells."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from rapidfuzz.distance import JaroWinkler

from data_loaders.cell_fit import fit, telling
from data_loaders.column_names import column_name
from data_loaders.columns import column_words
from data_loaders.likeness import STOP, stem
from data_loaders.list_columns import takes
from data_loaders.periods import grade_words
from data_loaders.registers import registers
from data_loaders.report import Guess, TablePlan
from data_loaders.subjects import is_beside
from data_loaders.tables import Table
from data_loaders.told import header_of, places

MOST = 3
LOOKED = 500  # rows of a table whose cells are looked at
MAYBE = 0.35  # below this a meaning is no guess at all
BY_CELLS = 0.4  # how sure cells alone make, under a header that says nothing
SHORT, TYPO = 0.85, 0.88  # how much an abbreviation says of its word; how alike two words are that a typo tells apart
UNKNOWN = 2.0  # the weight of a word that no heading uses
WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


def with_meanings(planned: TablePlan, table: Table, kind: str) -> TablePlan:
    """The plan with guesses for its columns without a meaning of which the reader has said nothing.

    What another column means is no guess, nor what is the best guess of a surer one.
    """
    taken = {column.item for column in planned.columns if column.item}
    free = [code for code in takes(kind) if code not in taken or code == "grades"]
    unsure = [(n, at) for n, (at, column) in enumerate(zip(places(table), planned.columns, strict=True))
              if column.item is None and at not in table.told]  # fmt: skip
    found = {n: likely(table, at, kind, free) for n, at in unsure}
    chosen: set[str] = set()
    columns = [*planned.columns]
    for n, ranked in sorted(found.items(), key=lambda one: -max((guess.certainty for guess in one[1]), default=0.0)):
        kept = [guess for guess in ranked if guess.item not in chosen][:MOST]
        chosen |= {guess.item for guess in kept[:1]} - {"grades"}
        columns[n] = replace(columns[n], guesses=tuple(kept))
    return replace(planned, columns=tuple(columns))


def likely(table: Table, at: int, kind: str, codes: list[str]) -> list[Guess]:
    """The meanings that a column may have, the likeliest first."""
    cells = [None if text is None else str(text) for text in table.column(at)[:LOOKED].tolist()]
    said = tokens(header_of(table, at))
    if is_beside(table.header[at] or ""):  # «Средний балл» of a journal is no subject's mark
        codes = [code for code in codes if code != "grades"]
    sure = {code: certainty(said, code, kind, cells) for code in codes}
    ranked = sorted((code for code in codes if sure[code] >= MAYBE), key=lambda code: -sure[code])
    return [Guess(code, column_name(code), round(sure[code], 3)) for code in ranked]


def certainty(said: tuple[str, ...], code: str, kind: str, cells: list[str | None]) -> float:
    """How likely a header of these words means this above these cells; a header that says nothing leaves the cells."""
    words = max((alike(said, way, kind) for way in ways(kind).get(code, ())), default=0.0)
    by_words = words * fit(code, kind, cells) if words >= MAYBE else 0.0
    return max(by_words, BY_CELLS * telling(code, kind, cells))


def tokens(text: str) -> tuple[str, ...]:
    """The words of a heading, folded; «наст-к» is one."""
    return tuple(WORD.findall(text.lower().replace("ё", "е")))


@cache
def ways(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Meaning -> every way to head it in a table of this kind, as words."""
    own = registers()[kind].columns if kind in registers() else {}
    marks = {"grades": grade_words()["columns"]["mark"], **grade_words()["columns"]} if kind == "grades" else {}
    said = {
        code: [*own.get(code, {}).get("ways", ()), *marks.get(code, ()), *listed(code, own)] for code in takes(kind)
    }
    return {code: tuple(dict.fromkeys(map(tokens, texts))) for code, texts in said.items()}


def listed(code: str, own: Mapping[str, Any]) -> list[str]:
    """How columns.toml heads a meaning, where the register has no column of this name."""
    found: list[str] = [] if code in own else column_words()["meanings"].get(code, [])
    return [*found, column_name(code)]


@cache
def weights(kind: str) -> dict[str, float]:
    """How telling a stem is in a table of this kind: one of many meanings' headings says little."""
    stems = {code: {stem(word) for way in said for word in way} for code, said in ways(kind).items()}
    counts = Counter(one for found in stems.values() for one in found)
    return {one: math.log(1 + 2 * len(stems) / count) for one, count in counts.items()}


@cache
def alike(said: tuple[str, ...], way: tuple[str, ...], kind: str) -> float:
    """How alike a header and a way to head a column are, 0..1: what each says of the other, by weight."""
    if not said or not way:
        return 0.0
    known = weights(kind)
    close = [[closeness(one, other) for other in way] for one in said]
    weight_said = [max((known.get(stem(o), UNKNOWN) * c for o, c in zip(way, row, strict=True)), default=0.0) or
                   UNKNOWN for row in close]  # fmt: skip
    theirs = [known.get(stem(word), UNKNOWN) for word in way]
    recall = sum(w * max(row[n] for row in close) for n, w in enumerate(theirs)) / sum(theirs)
    precision = sum(w * max(row) for w, row in zip(weight_said, close, strict=True)) / sum(weight_said)
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


@cache
def closeness(one: str, word: str) -> float:
    """How surely a word of a header is this word: the same stem, an abbreviation («наст-к», «кл») or a typo."""
    if stem(one) == stem(word):
        return 1.0
    parts = [part for part in re.split(r"[-.]", one) if part]
    rest = "".join(rf"\w*{re.escape(part)}" for part in parts[1:])
    if (
        len(parts[0]) >= 2
        and len(one) < len(word)
        and one not in STOP
        and re.fullmatch(rf"{re.escape(parts[0])}{rest}\w*", word)
    ):
        return SHORT
    near = JaroWinkler.similarity(one, word) if min(len(one), len(word)) > 3 else 0.0
    return near if near >= TYPO else 0.0
