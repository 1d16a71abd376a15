"""What the columns of a list or a register may mean, which of them it cannot do without, and which there are."""

from functools import cache

from data_loaders.columns import column_words, meanings
from data_loaders.grades import row_columns
from data_loaders.headers import heads_year
from data_loaders.meeting_grid import dated
from data_loaders.register_rows import by_cells
from data_loaders.registers import PEOPLE, registers
from data_loaders.report import Column
from data_loaders.sides import sided
from data_loaders.tables import Table
from data_loaders.told import titles
from data_loaders.yearly_totals import KIND as TOTALS

LISTS = ("pupils", "staff", "pairs", "grades")


@cache
def takes(kind: str | None) -> tuple[str, ...]:
    """The meanings that a column of this kind of table may have, in the order of choosing; none of other kinds."""
    known = column_words()["takes"]
    if kind not in registers():
        return tuple(known.get(kind, ())) if kind in LISTS else ()
    register = registers()[kind]
    people = [code for who in register.people for code in known[who]]
    return tuple(dict.fromkeys([*people, *register.kept, "year"]))


def people_columns() -> tuple[str, ...]:
    """The meanings of the columns that say who a row is about."""
    return tuple(column_words()["takes"]["person"])


@cache
def asks(kind: str) -> tuple[tuple[str, ...], ...]:
    """Of each line one column that a table of this kind cannot do without."""
    if kind not in registers():
        return tuple(map(tuple, column_words()["asks"][kind]))
    register = registers()[kind]
    return (*(PEOPLE[who] for who in register.people), *((code,) for code in (*register.asks, *register.required)))


def is_read(code: str | None, kind: str) -> bool:
    """Whether a table of this kind is read for columns of this meaning."""
    own = registers()[kind].columns if kind in registers() else ()
    return code in takes(kind) or code in own or any(code in one for one in asks(kind))


def lacking(table: Table, kind: str) -> list[tuple[str, ...]]:
    """The lines of what a table of this kind cannot do without, of which it has no column; each as one may say it."""
    there = found(table, kind).keys()
    missing = [tuple(code for code in one if code in takes(kind)) for one in asks(kind) if there.isdisjoint(one)]
    # A journal with a column for each day is understood once both sides are; totals of years once their names are.
    by_days = kind == "meetings" and bool(dated(table))
    by_years = kind == TOTALS and any(heads_year(text) for text in table.header if text)
    follows = [("met_on",)] * by_days + [("amount",)] * by_years
    return [one for one in missing if len(missing) == 1 or one not in follows]


def found(table: Table, kind: str) -> dict[str, int]:
    """Meaning -> column number, as a table of this kind is read."""
    if kind == "pairs":
        return sided(table)
    if kind == "grades":
        return meanings(table.header, table.told) | row_columns(table)
    known = meanings(table.header, table.told)
    if kind not in registers():
        return known
    own = by_cells(table, registers()[kind])
    return {name: at for name, at in known.items() if at not in own.values()} | own


def columns_of(table: Table, kind: str) -> tuple[Column, ...]:
    """Each header with its meaning, as a table of this kind is read; none for what such a table has no use for."""
    names = {number: name for name, number in found(table, kind).items() if is_read(name, kind)}
    named = [(names.get(at), title) for at, title in enumerate(titles(table)) if title]
    return tuple(Column(title, code, 1.0 if code else 0.0) for code, title in named)
