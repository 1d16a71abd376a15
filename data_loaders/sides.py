"""Which columns of a list of pairs are the mentor's and which the mentee's, where the header alone does not say."""

from data_loaders.columns import meaning, meanings
from data_loaders.implied import with_mentee
from data_loaders.tables import Table

SIDES = ("mentor", "mentee")
# A column that can be of either side -> what it is of one.
OWN = {"name": "", "code": "_code", "class": "_class"}


def sided(table: Table) -> dict[str, int]:
    """Meaning -> column number of a list of pairs.

    «Класс» is of the side whose name stands to its left, or to its right where none does; «ФИО» and «Код» under
    «Наставник» are the mentor's. Of a meaning met twice the first column.
    """
    found = with_mentee(meanings(table.header, table.told))
    if SIDES[0] not in found and not any(meaning(text) in SIDES for text in table.group):
        return found
    for number in range(len(table.header)):
        own = None if number in table.told else OWN.get(meaning_at(table, number) or "")
        side = None if own is None else side_of(table, number, own)
        if side is not None and own is not None:
            found.setdefault(side + own, number)
    return found


def side_of(table: Table, number: int, own: str) -> str | None:
    """The side a column belongs to: that of the cell above it, else of the nearest name; None where none is said."""
    above = meaning(table.group[number])
    if above in SIDES:
        return above
    if own != "_class":
        return None
    mentee = with_mentee(meanings(table.header, table.told)).get("mentee")
    said = ["mentee" if at == mentee else meaning_at(table, at) for at in range(len(table.header))]
    sides = [one if one in SIDES else None for one in said]
    left = next((side for side in reversed(sides[:number]) if side), None)
    first = said.index("class")
    leads = first < next((n for n, side in enumerate(sides) if side), first)
    return next((side for side in sides[number:] if side), None) if leads else left


def meaning_at(table: Table, number: int) -> str | None:
    """What one column means: as the reader says, else as its header does."""
    return table.told[number] if number in table.told else meaning(table.header[number])
