"""Randomness that is the same on every machine: only `random()` of a named stream and exact additions."""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
SEED = 7


class Dice:
    """One stream of chance; its name is its seed, so that a change in one part leaves the others alone."""

    def __init__(self, name: str) -> None:
        self._random = random.Random(f"{SEED}:{name}")

    def chance(self, share: float) -> bool:
        """True in the given share of throws."""
        return self._random.random() < share

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, of: Sequence[T]) -> T:
        """One of the given things, each as likely."""
        return of[int(self._random.random() * len(of))]

    def weighted(self, of: Sequence[T], weights: Sequence[float]) -> T:
        """One of the given things, as likely as its weight says."""
        left = self._random.random() * sum(weights)
        for thing, weight in zip(of, weights, strict=True):
            left -= weight
            if left < 0:
                return thing
        return of[-1]

    def shuffled(self, of: Sequence[T]) -> list[T]:
        """All the given things in a new order."""
        order = [(self._random.random(), place) for place in range(len(of))]
        return [of[place] for _, place in sorted(order)]

    def normal(self, mean: float, spread: float) -> float:
        """A bell-shaped number. A sum of twelve throws needs no logarithm, which differs between machines."""
        return mean + spread * (sum(self._random.random() for _ in range(12)) - 6)

    def score(self, mean: float, spread: float) -> int:
        """A whole mark of 1 to 10 around the mean."""
        return min(10, max(1, int(self.normal(mean, spread) + 0.5)))
