"""Figures of a sheet that follow from others in their row, written as formulas, so that they follow a changed count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

from xlsxwriter.utility import xl_rowcol_to_cell

Cells = Mapping[str, object]
PARTS = 1_000  # a target is a whole number of these parts: of per cents with one decimal
EMPTY = ""


@dataclass(frozen=True)
class Rule:
    """What a figure follows from, the formula with the addresses to put in, and the same worked out here."""

    needs: tuple[str, ...]
    text: str
    count: Callable[..., float | str]


def share(numerator: int, denominator: int) -> float | str:
    """Sum first, divide last; of nobody there is no share."""
    return numerator / denominator if denominator else EMPTY


def points(value: float, year_ago: float) -> float:
    """By how many points a share differs from another."""
    return (value - year_ago) * 100


def lacking(numerator: int, denominator: int, target: float) -> int | str:
    """The smallest whole number not below target × denominator, less those counted, in whole numbers (domain.md §5)."""
    if not denominator or numerator > denominator:
        return EMPTY
    return max(0, -(-round(target * PARTS) * denominator // PARTS) - numerator)


def ratio(part: str, whole: str) -> Rule:
    """The rule of a share of two columns."""
    return Rule((part, whole), f'=IF({{{whole}}}=0,"",{{{part}}}/{{{whole}}})', lambda **cells: share(*cells.values()))


# Of several rules for a column the first counts whose columns the table has.
RULES = {
    "value": (ratio("numerator", "denominator"), ratio("people", "denominator")),
    "kept_share": (ratio("kept", "previous"),),
    "in_a_year": (Rule(("value", "year_ago"), '=IF({value}="","",({value}-{year_ago})*100)', points),),
    # 0.55 × 100 is 55.00000000000001 in floats: the target is made a whole number before it is multiplied.
    "missing": (
        Rule(
            ("numerator", "denominator", "target"),
            '=IF(OR({denominator}=0,{numerator}>{denominator}),"",'
            f"MAX(0,ROUNDUP(ROUND({{target}}*{PARTS},0)*{{denominator}}/{PARTS},0)-{{numerator}}))",
            lacking,
        ),
    ),
}


def formula(name: str, cells: Cells, columns: Sequence[str], row: int) -> str | None:
    """The formula of a cell in a row of the sheet; None where it has to stay the figure or the word that it is.

    A formula stands only on numbers, so never on what is hidden or unknown, and only where it gives the very figure.
    """
    rule = next((one for one in RULES.get(name, ()) if set(one.needs) <= set(columns)), None)
    if rule is None or not all(is_number(cells.get(need)) for need in rule.needs):
        return None
    if name == "missing" and not in_parts(cells["target"]):
        return None
    known = {need: cells[need] for need in rule.needs}
    if rule.count(**known) != (EMPTY if cells[name] is None else cells[name]):
        return None
    return rule.text.format(**{need: xl_rowcol_to_cell(row, columns.index(need)) for need in rule.needs})


def is_number(cell: object) -> bool:
    """Whether a cell is a number that a formula may stand on."""
    return isinstance(cell, int | float) and isfinite(cell)


def in_parts(target: object) -> bool:
    """Whether a target is a whole number of parts, as a formula takes it."""
    return isinstance(target, int | float) and Fraction(target).limit_denominator(10 * PARTS) * PARTS % 1 == 0
