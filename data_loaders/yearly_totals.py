"""Totals of several school years in one table (years as columns, as rows or in a column), taken apart by year."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from data_loaders.columns import bare, meanings
from data_loaders.headers import heads_year
from data_loaders.registers import registers, words
from data_loaders.tables import Table
from data_loaders.told import titles
from data_loaders.wording import find_year

KIND = "totals"
PARTS = ("total", "amount")
# School year (None: not readable), total and amount as they are written, and the index of the row.
Line = tuple[str | None, str | None, str | None, int]


def by_years(table: Table) -> list[tuple[str, Table]]:
    """A table [total, amount] for each school year it speaks of; none where it says no totals or no years of them.

    A row whose year cannot be read stands in the first table without its total, so that it is told and not stored.
    """
    register = registers()[KIND]
    if not meanings(table.header, table.told).keys().isdisjoint(register.without):
        return []
    found = register.found(table.header, table.told)
    lines = [line for line in told(table, found) if line[2] is not None]
    years = sorted({year for year, *_rest in lines if year is not None})
    owned = {year: [line for line in lines if line[0] == year] for year in years}
    if years:
        owned[years[0]] += [line for line in lines if line[0] is None]
    return [(year, part(table, own, found)) for year, own in owned.items()]


def told(table: Table, found: dict[str, int]) -> Iterator[Line]:
    """Every total of the table with its year, whichever way the years stand; nothing where they do not stand in it."""
    years = years_over(table)
    said = [at for at, code in table.told.items() if code == "year"]
    own = heads(table).items()
    said += [at for at, text in own if at not in table.told and bare(text) in words()["total_years"]["ways"]]
    place = next(iter(said), None)
    if "total" in found and years:
        for row, cells in enumerate(table.cells):
            yield from ((year, cells[found["total"]], cells[at], row) for at, year in years.items())
    elif place is not None:
        totals = {at: text for at, text in heads(table).items() if at != place and is_total(text)}
        for row, cells in enumerate(table.cells):
            year = find_year(cells[place])
            if {"total", "amount"} <= found.keys():
                yield year, cells[found["total"]] if year else None, cells[found["amount"]], row
            else:
                yield from ((year, text if year else None, cells[at], row) for at, text in totals.items())


def heads(table: Table) -> dict[int, str]:
    """Column -> its header, of those that have one."""
    return {at: text for at, text in enumerate(table.header) if text}


def years_over(table: Table) -> dict[int, str]:
    """Column -> the school year over it, or that the reader says it is of; nothing where he says one of two columns."""
    said = {at: find_year(code) for at, code in table.told.items()}
    told = {at: year for at, year in said.items() if year is not None}
    if len({*told.values()}) < len(told):
        return {}
    free = {at: text for at, text in heads(table).items() if at not in table.told}
    written = {at: find_year(text) for at, text in free.items() if heads_year(text)}
    return {at: year for at, year in (written | told).items() if year is not None}


def is_total(text: str) -> bool:
    """Whether a header names a total of the programme."""
    low = text.lower().replace("ё", "е")
    return any(word in low for parts in words()["words"]["total"].values() for word in parts)


def part(table: Table, lines: list[Line], found: Mapping[str, int]) -> Table:
    """The lines as a table of totals of one year, as a school hands it in; what a reader named keeps its header."""
    columns, names = registers()[KIND].columns, titles(table)
    said = {at: name for at, name in enumerate(PARTS) if found.get(name) in table.told}
    cells = [[total, amount] for _year, total, amount, _row in lines]
    return replace(
        table,
        header=tuple(names[found[name]] if at in said else columns[name]["ways"][0] for at, name in enumerate(PARTS)),
        group=(None, None),
        cells=np.array(cells, dtype=object).reshape(len(cells), 2),
        rows=table.rows[[row for *_line, row in lines]],
        told=said,
    )
