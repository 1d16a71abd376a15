"""How far the cells of a sheet reach is seen before a library makes room for them; empty ones do not count."""

import pytest

from data_loaders.limits import DEFAULT, Stop
from data_loaders.sheet_xml import check_far_cells, column_number


def sheet(*cells: str) -> bytes:
    """A sheet with a first cell and these others, each as its address, with a trailing dash where it is empty."""
    rows = {}
    for cell in ("A1", *cells):
        address = cell.rstrip("-")
        inside = f'<c r="{address}" s="1"/>' if cell.endswith("-") else f'<c r="{address}"><v>1</v></c>'
        rows.setdefault(int("".join(filter(str.isdigit, address))), []).append(inside)
    lines = "".join(f'<row r="{number}">{"".join(row)}</row>' for number, row in sorted(rows.items()))
    return f"<worksheet><sheetData>{lines}</sheetData></worksheet>".encode()


@pytest.mark.parametrize("cell", ["A300000", "B1048576", "XFD1", "BZZ2", "AB250000"])
def test_a_filled_cell_beyond_what_is_read_stops_the_reading(cell: str) -> None:
    with pytest.raises(Stop):
        check_far_cells(sheet(cell), "Лист", DEFAULT)


@pytest.mark.parametrize("cells", [
    ("Z99999",), ("A200000",), ("ALL1",), ("AA7", "BXX7"), ("XFD1-",), ("A1048576-",), ("XFD1048576-", "AB12"),
])  # fmt: skip
def test_a_table_that_fits_is_read_and_empty_formatted_cells_far_out_do_not_stop_it(cells: tuple[str, ...]) -> None:
    check_far_cells(sheet(*cells), "Лист", DEFAULT)


@pytest.mark.parametrize("corner", ["ALL1", "ZZ1"])
def test_the_rectangle_of_a_long_and_wide_sheet_is_what_counts(corner: str) -> None:
    with pytest.raises(Stop):
        check_far_cells(sheet("A150000", corner), "Лист", DEFAULT)


def test_columns_are_numbered_as_spreadsheet_programs_do() -> None:
    assert [column_number(letters) for letters in (b"A", b"Z", b"AA", b"ZZ", b"AAA")] == [1, 26, 27, 702, 703]
