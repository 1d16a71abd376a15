"""The range that a coverage share is surely in, since some people are not on the lists and some rows lack a column."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Bounds:
    """Lowest and highest share of 1, and how many people leave it open, by what is to be cleared up."""

    low: float
    high: float
    unknown: int = 0
    no_class: int = 0
    no_position: int = 0

    @property
    def is_open(self) -> bool:
        """Whether anything is to be cleared up."""
        return bool(self.unknown or self.no_class or self.no_position)


def bounds(units: pd.DataFrame) -> Bounds | None:
    """The range of an indicator of involvement by its unit rows (metrics.count.units); None where nobody is counted.

    People of pairs whom no list names may be people of the list who are not counted yet. Pupils without a class may
    not be pupils of the school, staff without a position may be teaching staff. Lowest and highest are what the share
    would be if all of them turned out to be what lowers or raises it most (domain.md §5).
    """
    counted, inside = units["denominator"].gt(0), units["numerator"].eq(1)
    everybody, involved = int(units["denominator"].sum()), int(inside.sum())
    if not everybody:
        return None
    unknown = int(units["reason"].eq("unknown").sum())
    classless = counted & units["class"].isna() & units["unit"].str.startswith("pupil:")
    possible = units["reason"].eq("no_position")
    in_pair = possible & units["form"].notna()
    lowest = (
        involved - int((classless & inside).sum()),
        everybody - int((classless & inside).sum()) + int((possible & ~in_pair).sum()),
    )
    highest = (
        involved + unknown + int(in_pair.sum()),
        everybody - int((classless & ~inside).sum()) + int(in_pair.sum()),
    )
    low, high = (min(1.0, part / whole) if whole else 0.0 for part, whole in (lowest, highest))
    return Bounds(low, high, unknown, int(classless.sum()), int(possible.sum()))
