"""Random participant codes to hand out: hard to misread, and a slip of the pen in one is noticed."""

import secrets
from collections.abc import Callable, Collection
from itertools import pairwise

from data_loaders.people import code_key

# Of signs that are mistaken for one another (0 О, 1 I, 3 З, 4 Ч, 6 б, 8 В) at most one is here; each letter has a Latin
# twin, which the loaders read as the same. They are 17: with a prime the check misses nothing that it promises.
LETTERS, DIGITS = "АЕКМНРСТУХ", "2456789"
SIGNS = LETTERS + DIGITS
LENGTH, HALF = 8, 4
MOST = 3000


def draw(n: int, taken: Collection[str] = (), choose: Callable[[str], str] = secrets.choice) -> list[str]:
    """n different codes in random order («К72М-4Х5М»), none of them among those taken (as `code_key` writes them).

    Raises ValueError for fewer than 1 or more than MOST.
    """
    if not 1 <= n <= MOST:
        raise ValueError(f"{n} codes, allowed: 1 to {MOST}")
    used = set(taken)
    drawn: list[str] = []
    while len(drawn) < n:
        code = _checked("".join(choose(SIGNS) for _place in range(LENGTH - 1)))
        if _shapely(code) and code not in used:
            used.add(code)
            drawn.append(f"{code[:HALF]}-{code[HALF:]}")
    return drawn


def sound(text: str) -> bool:
    """Whether a text is a code as drawn here, however typed; with one wrong sign or two swapped ones it is none."""
    code = code_key(text)
    return _shapely(code) and _checked(code[:-1]) == code


def _checked(free: str) -> str:
    """The signs with one more, which makes the sum of sign × place divisible by 17: any slip moves that sum."""
    total = sum(place * SIGNS.index(sign) for place, sign in enumerate(free, start=1))
    return free + SIGNS[-total * pow(LENGTH, -1, len(SIGNS)) % len(SIGNS)]


def _shapely(code: str) -> bool:
    """A letter first and no two side by side: no word comes about, no number, no date and no class."""
    if len(code) != LENGTH or not set(code) <= set(SIGNS) or code[0] not in LETTERS:
        return False
    return not any(one in LETTERS and other in LETTERS for one, other in pairwise(code))
