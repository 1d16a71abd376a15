"""What a table nobody recognised is likest to: the list or register whose columns its headers and cells suggest."""

from data_loaders.kind_names import table_name
from data_loaders.list_columns import LISTS, asks, takes
from data_loaders.list_guesses import MAYBE, likely
from data_loaders.registers import registers
from data_loaders.tables import Table
from data_loaders.told import places
from locales import _

MOST = 40  # columns of a table that could be a list of ours
ENOUGH = 0.45  # the mean certainty of its columns from which a kind is worth naming


def with_likely_kind(said: str, table: Table) -> str:
    """Why a table is not taken, and what it is likest to where that is anything."""
    kind = likely_kind(table)
    return said if kind is None else f"{said}. " + _("The likeliest: «{kind}».").format(kind=table_name(kind))


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
