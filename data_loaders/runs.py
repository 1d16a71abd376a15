"""Rows that go on with the person of the row above: «после» under «до», one parameter under another."""

from dataclasses import replace

from data_loaders.columns import meanings
from data_loaders.tables import Table

WHO = ("code", "name", "surname", "first_name", "patronymic", "class")
SAID = ("wave", "parameter", "subject")


def continued(table: Table) -> Table:
    """The table with the person written in each row of a run that names its person once.

    Only where each row says its wave, its parameter or its subject: elsewhere a row without a person is anonymous.
    """
    found = meanings(table.header, table.told)
    who = [found[name] for name in WHO if name in found]
    said = [found[name] for name in SAID if name in found]
    if not who or not said:
        return table
    cells = table.cells.copy()
    for number in range(1, len(cells)):
        if not any(cells[number, who]) and any(cells[number, said]):
            cells[number, who] = cells[number - 1, who]
    return replace(table, cells=cells)
