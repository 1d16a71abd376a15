"""Points of the curator's questionnaire as people write them: numbers, words, ticks in a box of their own."""

import re
from collections.abc import Mapping
from functools import lru_cache

from data_loaders.registers import words
from data_loaders.values import is_blank
from questionnaires import spelling
from questionnaires.scorecard import POINTS, scorecard

# «2», «2,0», «2 балла», «2 – проявляется»; «0–2 балла» is a scale.
NUMBER = re.compile(r"([012])(?:[.,]0+)?(?:\s*(?:балл\w*|points?|б)\.?)?(?:\s*[-–—=:(][^\d]*)?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def points_of(text: str) -> int | None:
    """The points a cell says; None where it says none, or one number and the words of another."""
    number = NUMBER.fullmatch(text.strip(" ."))
    told = {*worded(text), *([int(number[1])] if number else [])}
    return told.pop() if len(told) == 1 else None


def worded(text: str) -> list[int]:
    """The points whose words a text says: the whole of it, or parts, «не в полной мере» before «полной мере»."""
    said = spelling(re.sub(r"\([^()]*\)", " ", text))
    found = [mark.points for mark in scorecard().marks if said in map(spelling, mark.words)]
    if found:
        return found
    for mark in sorted(scorecard().marks, key=lambda mark: mark.points == max(POINTS)):
        beginnings = rf"(?<!\w)(?:{'|'.join(map(re.escape, mark.parts))})"
        if re.search(beginnings, said):
            found.append(mark.points)
            said = re.sub(beginnings, " ", said)
    return found


def box_of(text: str) -> int | None:
    """The points that a header gives to the ticks under it, in words or as «2 балла»; None for any other header."""
    return points_of(text)


def ticked(cells: Mapping[int, str | None]) -> int | None:
    """The points whose box alone is ticked: points -> its cell. None where no box is, ValueError where several are.

    A «0» is the tick of the box of 0 points where it stands alone, and elsewhere no tick.
    """
    said = {points: text.strip() for points, text in cells.items() if text is not None and text.strip()}
    clear = [points for points, text in said.items() if not is_blank(text) and not is_no(text)]
    if len(clear) > 1:
        raise ValueError(", ".join(said[points] for points in clear))
    if clear:
        return clear[0]
    return 0 if said.get(0) == "0" and len(said) == 1 else None


def is_no(text: str) -> bool:
    """Whether a box says that it is not ticked."""
    return spelling(text) in ("0", *map(spelling, words()["untick"]["words"]))
