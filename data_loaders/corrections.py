"""What a reader says against the recogniser: by file and sheet, one saying over another, as JSON keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FACTS = ("kind", "form", "role", "wave", "year", "repeats", "scale", "accept")
SCALES = ("1-10", "1-5", "0-10", "0-5", "1-3", "1-7", "0-100")  # what marks of a file may be on
REPEATS = ("last", "first", "ask")  # which row of a person who stands in a table more than once is kept


@dataclass(frozen=True)
class Correction:
    """What a reader says of a table against the recogniser; None leaves the recogniser's word.

    items: header -> code of an item, None for a column that is none. scale: of the marks of a questionnaire, «1-5»;
    other ones than 1 to 10 are recalculated to it. rows: of people who stand in the table more than once, the rows (as
    the sheet counts them) that are kept, whatever repeats says of the others. accept: the fingerprint that a school
    which is not known yet has confirmed of its package.
    """

    kind: str | None = None
    form: str | None = None
    role: str | None = None
    wave: str | None = None
    year: str | None = None
    repeats: str | None = None
    scale: str | None = None
    accept: str | None = None
    items: Mapping[str, str | None] = field(default_factory=dict)
    rows: Sequence[int] = ()

    def as_dict(self) -> dict[str, Any]:
        """What is said, without what is not: as JSON keeps it."""
        return {name: dict(said) if name == "items" else said for name, said in vars(self).items() if said}


# By (file, sheet); a sheet None stands for every sheet of the file.
Corrections = Mapping[tuple[str, str | None], Correction]


def over(first: Correction, second: Correction) -> Correction:
    """Both together; where both speak the second has the word."""
    said = {**first.as_dict(), **second.as_dict(), "items": {**first.items, **second.items}}
    return Correction(**said)


def said_of(answers: Corrections, file: str, sheet: str) -> Correction:
    """What was said of one table: of all the file's sheets, over that of this sheet."""
    nothing = Correction()
    return over(answers.get((file, None), nothing), answers.get((file, sheet), nothing))


def by_sheet(file: str, said: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str | None], Correction]:
    """What was said of each sheet as corrections of a file."""
    return {(file, sheet): Correction(**one) for sheet, one in said.items() if one}
