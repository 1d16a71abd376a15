"""The range that a coverage share is surely in, since some people are not on the lists and some rows lack a column."""

from dataclasses import dataclass
from pathlib import Path

from metrics.way import KINDS
from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "open_range.sql"


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


@dataclass(frozen=True)
class Tally:
    """People behind a share of involvement: counted, involved; those who leave it open, and how many are in pairs."""

    everybody: int
    involved: int
    unknown: int = 0
    no_class: int = 0
    no_class_inside: int = 0
    no_position: int = 0
    no_position_inside: int = 0


def tally(store: Store, code: str, scope: Scope) -> Tally:
    """The people behind an indicator of involvement, counted by the database: a region's are too many to be listed."""
    asked = {"school": scope.school, "year": scope.year, "on": scope.on, "kinds": KINDS[code]}
    return Tally(*store.run(QUERY.read_text(encoding="utf-8"), asked).fetchall()[0])


def bounds(found: Tally) -> Bounds | None:
    """The range of an indicator of involvement by the people behind it; None where nobody is counted.

    People of pairs whom no list names may be people of the list who are not counted yet. Pupils without a class may
    not be pupils of the school, staff without a position may be teaching staff. Lowest and highest are what the share
    would be if all of them turned out to be what lowers or raises it most (domain.md §5).
    """
    if not found.everybody:
        return None
    outside = found.no_class - found.no_class_inside
    lowest = (
        found.involved - found.no_class_inside,
        found.everybody - found.no_class_inside + found.no_position - found.no_position_inside,
    )
    highest = (
        found.involved + found.unknown + found.no_position_inside,
        found.everybody - outside + found.no_position_inside,
    )
    low, high = (min(1.0, part / whole) if whole else 0.0 for part, whole in (lowest, highest))
    return Bounds(low, high, found.unknown, found.no_class, found.no_position)
