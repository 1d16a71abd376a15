"""What stands under a table of classes on a sheet: their sum, who is in none of them, and the whole school."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name

from locales import _
from reports.formulas import Cells, share

COUNTS = ("numerator", "denominator")
FIGURES = (*COUNTS, "value", "target", "missing")


@dataclass(frozen=True)
class Line:
    """A line under the table: its cells by column, and the formulas of those that are sums of the cells above."""

    cells: Cells
    sums: Mapping[str, str] = field(default_factory=dict)


def lines(grid: Mapping[str, Sequence[object]], whole: Cells) -> list[Line]:
    """All classes together, people without a class, the whole school; nothing where a count is hidden or unknown.

    grid: the columns of the table, the first of which names the class; whole: the school's FIGURES. The school is the
    sum of the two lines above it, so that a changed count of a class moves the share of the school.
    """
    counts = {name: whole_numbers([*grid.get(name, []), whole.get(name)]) for name in COUNTS}
    if not counts["numerator"] or not counts["denominator"] or len(counts["numerator"]) == 1:
        return []
    (label, *_others), height = list(grid), len(counts["numerator"]) - 1
    together = {name: sum(found[:-1]) for name, found in counts.items()}
    rest = {name: found[-1] - together[name] for name, found in counts.items()}
    lacks = whole_numbers([cell for cell in grid.get("missing", []) if cell is not None])
    missing = {"missing": sum(lacks)} if lacks else {}
    above = {name: total(grid, name, 2, height + 1) for name in (*COUNTS, *missing)}
    school = {name: total(grid, name, height + 2, height + 3) for name in COUNTS}
    return [
        Line({label: _("all classes together"), **together, "value": share(**together), **missing}, above),
        Line({label: _("without a class"), **rest, "value": share(**rest)}),
        Line({label: _("whole school"), **{name: whole.get(name) for name in FIGURES}}, school),
    ]


def whole_numbers(cells: Sequence[object]) -> list[int]:
    """The cells where all of them are whole numbers, else nothing: words stand for what is hidden."""
    found = [cell for cell in cells if isinstance(cell, int)]
    return found if len(found) == len(cells) else []


def total(grid: Mapping[str, Sequence[object]], name: str, first: int, last: int) -> str:
    """The sum of a column from one row of the sheet to another, both counted from 1."""
    column = xl_col_to_name(list(grid).index(name))
    return f"=SUM({column}{first}:{column}{last})"
