"""How much of one file is read, and the signal that reading must stop; the child uses it: import little."""

from typing import NamedTuple

MB = 1024 * 1024
TITLE_ROWS = 100  # rows above and below the table (titles, headers, totals) that do not count as its rows


class Limits(NamedTuple):
    """What one file may cost. Sizes are bytes, lengths characters; TITLE_ROWS come on top of the rows."""

    file: int = 64 * MB
    inflated: int = 300 * MB
    ratio: int = 250  # unpacked : packed, of archives that unpack to more than `harmless`
    harmless: int = 20 * MB
    entries: int = 5_000
    rows: int = 200_000
    columns: int = 2_000
    cells: int = 10_000_000  # of the rectangles from A1 to the last cell, all sheets together
    sheets: int = 500
    characters: int = 100_000_000  # of the different texts of a file, together
    cell: int = 32_767  # as in a spreadsheet program; longer text is cut
    seconds: float = 60.0
    memory: int = 1536 * MB
    long: int = 8 * MB  # of a sheet's XML: from here on two processes share it


DEFAULT = Limits()
Fact = str | int
Warned = list[tuple[str, dict[str, Fact]]]  # codes of refusals.py with what fills their places


class Stop(Exception):
    """Reading ends here. code names the sentence in refusals.py, facts fill its places."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def check_extent(sheet: str, rows: int, columns: int, limits: Limits) -> None:
    """Raise Stop when a sheet that reaches from A1 to this row and column (numbers from 1) is too large."""
    if rows > limits.rows + TITLE_ROWS or columns > limits.columns or rows * columns > limits.cells:
        raise Stop("far", sheet=sheet, row=rows, column=columns)
