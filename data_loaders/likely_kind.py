"""What a table nobody recognised is likest to: the list or register whose columns its headers and cells suggest."""

from collections import Counter

from data_loaders.kind_names import table_name
from data_loaders.list_columns import LISTS, asks, takes
from data_loaders.list_guesses import MAYBE, likely
from data_loaders.own_guess import headings
from data_loaders.registers import registers
from data_loaders.tables import Table
from data_loaders.told import places
from locales import _

MOST = 40  # columns of a table that could be a list of ours
QUESTIONS, SENTENCE = 3, 3  # so many columns with headers of so many words make a questionnaire
ENOUGH = 0.45  # the mean certainty of its columns from which a kind is worth naming


def with_likely_kind(said: str, table: Table) -> str:
    """Why a table is not taken, and what it is likest to where that is anything."""
    near = likeliest(table, likely_kind(table))
    return said if near is None else f"{said}. {near}"


def likeliest(table: Table, kind: str | None) -> str | None:
    """A sentence on what a table is likest to: a questionnaire of the reader's own, else this kind, else None."""
    if is_own(table):
        return _("If this is a questionnaire of your own, define it by these headers.")
    return None if kind is None else _("The likeliest: «{kind}».").format(kind=table_name(kind))


def is_own(table: Table) -> bool:
    """Whether several columns are sentences answered on one scale, as the questions of a questionnaire are."""
    asked = (one for one in headings(table) if one.take and len(one.text.split()) >= SENTENCE)
    scales = Counter((one.kind, one.minimum, one.maximum) for one in asked)
    return max(scales.values(), default=0) >= QUESTIONS


def likely_kind(table: Table) -> str | None:
    """The kind with all that such a table cannot do without and the most of what its other columns may be, or None."""
    columns = places(table)
    if not columns or len(columns) > MOST:
        return None
    fits = {kind: fit(table, columns, kind) for kind in (*LISTS, *registers())}
    best = max(fits, key=lambda kind: fits[kind])
    return best if fits[best] >= ENOUGH else None


def fit(table: Table, columns: list[int], kind: str) -> float:
    """The mean certainty of the columns as columns of this kind, each meaning once; 0 where one is lacking."""
    sure: dict[str, float] = {}
    for at in columns:
        for guess in likely(table, at, kind, [*takes(kind)])[:1]:
            sure[guess.item] = max(guess.certainty, sure.get(guess.item, 0.0))
    whole = all(any(sure.get(code, 0.0) >= MAYBE for code in group) for group in asks(kind))
    return sum(sure.values()) / len(columns) if whole else 0.0
