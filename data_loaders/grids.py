"""The sheets of a workbook as grids of cells; of a very long sheet one half, in pieces."""

from array import array
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, islice
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from data_loaders.cells import Grid, Texts, clean, spelled
from data_loaders.limits import Limits, Stop, check_extent
from data_loaders.pieces import Half, Long, book, pieces, row_number

CHUNK = 256  # rows looked at together


def workbook(data: bytes, limits: Limits, texts: Texts, long: Long | None = None) -> tuple[list[Grid], int | None]:
    """All sheets of a workbook, hidden ones too, charts and macros left out; raises Stop.

    Of the long sheet, where it can be cut, only the upper half: the number tells which of the grids that is.
    """
    try:
        opened = CalamineWorkbook.from_filelike(BytesIO(data))
        found = [n for n, sheet in enumerate(opened.sheets_metadata) if sheet.typ == SheetTypeEnum.WorkSheet]
        if not found or len(found) > limits.sheets:
            raise Stop("sheets")
        grids: list[Grid] = []
        halved = None
        for n in found:
            one = opened.sheets_metadata[n]
            hidden = one.visible != SheetVisibleEnum.Visible
            half = half_sheet(data, long, "upper", limits, texts) if long and one.name == long.tab else None
            if half:
                halved = len(grids)
            grids.append(
                half[0]._replace(hidden=hidden) if half else grid(opened.get_sheet_by_index(n), hidden, limits, texts)
            )
            if sum(len(one.places) for one in grids) > limits.cells:
                raise Stop("cells")
    except PasswordError:
        raise Stop("password") from None
    except CalamineError:
        raise Stop("damaged") from None
    return grids, halved


def half_sheet(data: bytes, long: Long, half: Half, limits: Limits, texts: Texts) -> tuple[Grid, int] | None:
    """Half of a long sheet, read piece by piece, and how many rows stand above it; raises Stop.

    None where it cannot be cut, or its pieces do not stand below one another.
    """
    cut = pieces(long, half)
    number = 1 if half == "upper" else row_number(long, cut[0]) if cut else None
    if not cut or number is None:
        return None
    above, read = number - 1, []
    try:
        for rows in cut:
            sheet = one_sheet(data, long, rows)
            if sheet.start is not None and sheet.start[0] < above:
                return None
            read.append(grid(sheet, False, limits, texts, above))
            above += read[-1].rows
    except CalamineError:
        return None  # cut where no row begins: in a comment, say
    return joined(read, limits), number - 1


def one_sheet(data: bytes, long: Long, rows: range) -> Any:
    """The long sheet with some of its rows."""
    whole = book(data, long, rows)
    whole.seek(0)
    return CalamineWorkbook.from_filelike(whole).get_sheet_by_name(long.tab)


def grid(sheet: Any, hidden: bool, limits: Limits, texts: Texts, above: int = 0) -> Grid:
    """A sheet, or the rest of it below some rows, to its last filled cell: row i of the grid is row above + i + 1."""
    name = clean(sheet.name)
    if sheet.end is None:
        return Grid(name, hidden, [], 0, 0, array("I"))
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    check_extent(name, rows, columns, limits)
    blank = [0] * sheet.start[1]  # iter_rows keeps the blank rows above a table, not the columns before it
    places: list[int] = []
    cells = islice(sheet.iter_rows(), above, None)
    while several := list(islice(cells, CHUNK)):
        # One look at the types of many rows; few sheets have truth values.
        plain = bool not in set(map(type, chain.from_iterable(several)))
        for row in several:
            places += blank
            places += map(texts.__getitem__, row if plain else spelled(row))
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return Grid(name, hidden, merged, rows - above, columns, array("I", places))


def joined(read: list[Grid], limits: Limits) -> Grid:
    """The pieces of one sheet below one another, all as wide as the widest; raises Stop."""
    rows, columns = sum(piece.rows for piece in read), max(piece.columns for piece in read)
    check_extent(read[0].name, rows, columns, limits)
    places = array("I")
    for piece in read:
        places.extend(piece.places if piece.columns == columns else array("I", widened(piece, columns)))
    return read[0]._replace(rows=rows, columns=columns, places=places)


def widened(piece: Grid, columns: int) -> Iterator[int]:
    """The places of a piece with blank cells after each row."""
    rows = (piece.places[start : start + piece.columns] for start in range(0, len(piece.places), piece.columns or 1))
    return chain.from_iterable(chain(row, [0] * (columns - piece.columns)) for row in rows)
