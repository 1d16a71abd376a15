"""The header of a sheet: exported by a system, or typed in one row or two, with names that are merged from above it."""

from collections.abc import Callable

from data_loaders.exported import exported_header
from data_loaders.headers import Cells, Texts, full_header, header_row, is_sign

REACH = 2  # rows above a header in which the name of a column without one is looked for


def whole_header(cells: Cells, is_question: Callable[[str], bool]) -> tuple[Texts, Texts, int, int] | None:
    """Header, group row, number of the first header row and of the first data row; None where no row is a header."""
    exported = exported_header(cells)
    if exported is not None:
        header, top, first = exported
        return header, (None,) * len(header), top, first
    found = header_row(cells, is_question)
    if found is None:
        return None
    header, group, first = full_header(cells, found, is_question)
    return beneath(header, cells[max(found - REACH, 0) : found]), group, found, first


def beneath(header: Texts, above: Cells) -> Texts:
    """The header with «Код» that is merged over more rows than the header has: a sign above a column without a name.

    A title («Класс: 7А») stands alone in its row, or has a digit in it.
    """
    rows = [[str(cell) if cell else "" for cell in row] for row in above[::-1] if sum(map(bool, row)) > 1]
    signs = [[text if is_sign(text) and not any(map(str.isdigit, text)) else None for text in row] for row in rows]
    return tuple(text or next((row[at] for row in signs if row[at]), None) for at, text in enumerate(header))
