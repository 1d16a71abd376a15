"""What if: the share with some more pairs, or with a mentor for whole classes, and the fewest pairs that are needed."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Coverage:
    """People counted (numerator) of people who could be (denominator), and the share wanted, of 1."""

    numerator: int
    denominator: int
    target: Fraction | None = None

    @property
    def share(self) -> float | None:
        """The share of 1; None where nobody could be counted."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def left(self) -> int:
        """People who are not counted yet."""
        return max(0, self.denominator - self.numerator)

    @property
    def missing(self) -> int | None:
        """People who lack to the target, never below 0; None without a target or where nobody could be counted.

        The smallest whole number not below target × denominator, less those counted: domain.md §5.
        """
        if self.target is None or not self.denominator:
            return None
        return int(max(0, -(-self.target * self.denominator // 1) - self.numerator))


@dataclass(frozen=True)
class Pairs:
    """New pairs or groups: how many, mentees in each, and whether the mentors are of the list and not counted yet."""

    number: int
    mentees: int = 1
    new_mentors: bool = True

    @property
    def people(self) -> int:
        """People that one of them brings."""
        return self.mentees + self.new_mentors


def with_more(now: Coverage, pairs: Pairs, by_groups: int = 0) -> tuple[Coverage, int]:
    """The coverage with these pairs, and how many people they would need beyond those who are left.

    by_groups: people of whole classes that get a mentor, who are counted before the pairs. Nobody is counted twice:
    all are taken from those who are not counted yet.
    """
    groups = min(by_groups, now.left)
    wanted = pairs.number * pairs.people
    brought = min(wanted, now.left - groups)
    return Coverage(now.numerator + groups + brought, now.denominator, now.target), wanted - brought


def fewest(now: Coverage, pairs: Pairs) -> int | None:
    """The fewest pairs of this size that reach the target; 0 where it is reached, None where there is none."""
    return None if now.missing is None or not pairs.people else -(-now.missing // pairs.people)
