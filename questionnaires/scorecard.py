"""The curator's questionnaire as data: nine criteria, their points in words, the levels of the sum."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questionnaires.fields import Table, refuse, table, texts

FILE = Path(__file__).with_name("scorecard.toml")
POINTS = (0, 1, 2)


@dataclass(frozen=True)
class Criterion:
    """One of the nine rows; block: the part of the questionnaire it stands in; keys: ways to say it in Russian."""

    number: int
    block: str
    text: Mapping[str, str]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Level:
    """What a sum from least to most is called."""

    code: str
    least: int
    most: int
    text: Mapping[str, str]


@dataclass(frozen=True)
class Mark:
    """A number of points with its words: whole cells, and beginnings of words within a cell."""

    points: int
    text: Mapping[str, str]
    words: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Scorecard:
    """The whole questionnaire. together: answers so many days apart are of one occasion."""

    criteria: tuple[Criterion, ...]
    blocks: Mapping[str, Mapping[str, str]]
    marks: tuple[Mark, ...]
    levels: tuple[Level, ...]
    source: Mapping[str, str]
    together: int

    @property
    def most(self) -> int:
        """The largest sum."""
        return max(POINTS) * len(self.criteria)

    def level(self, total: int) -> Level:
        """The level of a sum of all rows; KeyError for a sum there cannot be."""
        for level in self.levels:
            if level.least <= total <= level.most:
                return level
        raise KeyError(total)


@cache
def scorecard() -> Scorecard:
    """The questionnaire as its file says it; ValueError where the file is wrong."""
    sheet = table(FILE)
    blocks = {code: texts(FILE, code, raw) for code, raw in sheet["block"].items()}
    marks = tuple(
        Mark(points, texts(FILE, f"points.{points}", raw), (*map(str.lower, (raw["ru"], raw["en"])), *raw["words"]),
             tuple(raw["parts"]))
        for points in reversed(POINTS) for raw in [sheet["points"][str(points)]]
    )  # fmt: skip
    levels = tuple(
        Level(code, raw["least"], raw["most"], texts(FILE, code, raw)) for code, raw in sheet["level"].items()
    )
    source = texts(FILE, "source", sheet["source"])
    found = Scorecard(_criteria(sheet, blocks), blocks, marks, levels, source, int(sheet["together_days"]))
    for total in range(found.most + 1):
        if sum(level.least <= total <= level.most for level in levels) != 1:
            refuse(FILE, "level", f"the sum {total} has no level or several")
    return found


def _criteria(sheet: Table, blocks: Mapping[str, Mapping[str, str]]) -> tuple[Criterion, ...]:
    """The criteria in order, numbered from 1; ValueError for an unknown block."""
    found = []
    for number, raw in sorted((int(number), raw) for number, raw in sheet["criterion"].items()):
        if raw["block"] not in blocks:
            refuse(FILE, f"criterion.{number}", f"there is no block {raw['block']}")
        text = texts(FILE, f"criterion.{number}", raw)
        found.append(Criterion(number, raw["block"], text, (text["ru"], *raw["keys"])))
    return tuple(found)
