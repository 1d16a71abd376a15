"""All the tables of one sheet: blocks under and above one another, each with a header and people of its own."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from data_loaders.beside import side_by_side
from data_loaders.both_sides import parted
from data_loaders.columns import column_words, meanings
from data_loaders.kinds import kind_of
from data_loaders.mentor_lines import by_mentors
from data_loaders.name_rows import whole_names
from data_loaders.numbered_days import with_months
from data_loaders.option_columns import chosen
from data_loaders.scorecard_layout import layout
from data_loaders.scorecard_sheet import cards_on
from data_loaders.tables import Table, find_table
from data_loaders.workbook import Sheet, within

PEOPLE = ("code", "name", "surname", "mentor", "mentor_code")
LISTS = {"pupils", "staff", "pairs"}
FEWEST = 3  # rows of a table whose header is not that of the first one


def all_tables(file: str, sheet: Sheet, is_named: Callable[[str], bool]) -> list[Table]:
    """The tables of a sheet, also of lists side by side; a column of both sides of a pair is two of them."""
    parts = side_by_side(sheet, is_named)
    return [shaped(table) for part in parts for table in find_tables(file, part, is_named)]


def shaped(table: Table) -> Table:
    """The table with what its lines and cells say of several people or days written as columns and rows."""
    return parted(with_months(by_mentors(whole_names(table))))


def find_tables(file: str, sheet: Sheet, is_named: Callable[[str], bool]) -> list[Table]:
    """The tables of a sheet from the top down; besides the surest one those alone that name people (pivots do not)."""
    cards = cards_on(file, sheet)
    if any(layout(one) for one in cards):
        return cards
    first = find_table(file, sheet, is_named)
    if first is None or first.turned or not len(first.rows):
        return [] if first is None else [first]
    above = list(others(file, part(sheet, 0, first.above), first, is_named))
    if above:
        start = int(above[-1].rows.max())
        title = " ".join(str(cell) for row in sheet.cells[start : first.above] for cell in row if cell)
        first = replace(first, title=title)
    end = int(first.rows.max())
    below = others(file, part(sheet, end, len(sheet.cells)), first, is_named)
    return [chosen(one) for one in (*above, first, *(moved(one, end) for one in below))]


def moved(table: Table, rows: int) -> Table:
    """A table of a part of a sheet, counted on the whole sheet: so many rows stand above that part."""
    totals = tuple(at + rows for at in table.totals)
    return replace(table, rows=table.rows + rows, offset=table.offset + rows, totals=totals)


def others(file: str, rest: Sheet, first: Table, is_named: Callable[[str], bool]) -> Iterator[Table]:
    """The tables of people in the rest of a sheet, of the first one's kind and not of those who left.

    A list of who is missing, below the answers, is no list of everybody.
    """
    kind = kind_of(first)
    for one in find_tables(file, rest, is_named) if len(rest.cells) > 1 else ():
        alike = one.header == first.header
        named = not {*PEOPLE}.isdisjoint(meanings(one.header))
        fits = kind is not None and (kind_of(one) == kind or {kind_of(one), kind} <= LISTS) and not is_gone(one)
        if named and len(one.rows) >= (1 if alike else FEWEST) and fits:
            yield one


def is_gone(table: Table) -> bool:
    """Whether a title says that its people have left."""
    return any(word in table.title.lower() for word in column_words()["gone"]["words"])


def part(sheet: Sheet, start: int, end: int) -> Sheet:
    """Some rows of a sheet."""
    cells = sheet.cells[start:end]
    merged = [(top - start, left, low - start, right) for top, left, low, right in sheet.merged if start <= top < end]
    return replace(sheet, cells=cells, merged=within(merged, *cells.shape))
