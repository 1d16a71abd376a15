"""The tables of a file from which somebody may define a questionnaire, also those that nobody recognises."""

from data_loaders.draft import Draft
from data_loaders.headers import has_letters
from data_loaders.tables import Table, find_table
from data_loaders.workbook import Refused
from data_loaders.workbook import read as read_book
from questionnaires.own import Own


def tables_of(name: str, data: bytes, own: tuple[Own, ...] = ()) -> dict[str, Table]:
    """Sheet -> its table, be it one that nobody recognises; none of a file that cannot be read."""
    draft = Draft(name, data, own)
    try:
        book = read_book(name, data)
    except Refused:
        return {}
    draft.look(book)
    found = {table.sheet: table for table, _kind in draft.tables}
    for sheet in book.sheets:
        other = None if sheet.name in found else find_table(name, sheet, has_letters)
        if other is not None and len(other.rows):
            found[sheet.name] = other
    return found
