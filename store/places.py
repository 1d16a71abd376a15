"""Stretches of time under one parent: a new one cuts those it overlaps, so that on any day at most one holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

MUNICIPALITY, REGION = "municipality", "region"
LEVELS = (MUNICIPALITY, REGION)
ALWAYS = date(1900, 1, 1)  # the first day of a place that nobody gave one
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """Under this parent (None: under nobody) of this level from a day to a day, both included; until None: for good."""

    parent: str | None
    level: str
    since: date
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the day lies in it."""
        return self.since <= on and (self.until is None or on <= self.until)


def laid(known: Iterable[Stretch], new: Stretch) -> list[Stretch]:
    """The stretches after a new one was said, oldest first: what they overlap with it is cut away.

    Raises ValueError for one that ends before it begins.
    """
    if new.until is not None and new.until < new.since:
        raise ValueError(f"{new.until} is before {new.since}")
    kept = [piece for one in known for piece in cut(one, new)]
    return sorted([*kept, *([new] if new.parent is not None else [])], key=lambda one: one.since)


def cut(one: Stretch, new: Stretch) -> list[Stretch]:
    """What is left of a stretch before and after another."""
    if (new.until is not None and new.until < one.since) or (one.until is not None and one.until < new.since):
        return [one]
    left = [replace(one, until=new.since - DAY)] if one.since < new.since else []
    if new.until is not None and (one.until is None or new.until < one.until):
        left.append(replace(one, since=new.until + DAY))
    return left
