"""What a form system writes where nobody answered is neither an answer nor a mistake."""

import json
from typing import Any

from tests.books import text
from tests.planned import fact, tables
from tests.test_foreign_exports import AFTER, block, stored, truth

OPEN = "Чего Вам не хватило в программе?"
HEADER, *ROWS = block("after")
CODES = {"Да": "Y", "Нет": "N"}


def blanked(sign: str, cell: Any = lambda said: said) -> list[list[Any]]:
    """The rows with an open question nobody answered, and the second person's marks left out."""
    rows = [[row[0], *map(cell, row[1:]), sign] for row in ROWS]
    return [[row[0], sign, sign, sign, *row[4:]] if n == 1 else row for n, row in enumerate(rows)]


def left() -> dict[tuple[str, str], float]:
    return {key: value for key, value in truth("after").items() if key[0] != "У02" or key[1] == "glad_after"}


def test_codes_below_texts_with_questions_that_were_not_shown() -> None:
    texts = ["Response ID", "Date submitted", "Last page", "Start language", "Seed", *HEADER, OPEN]
    codes = ["id", "submitdate", "lastpage", "startlanguage", "seed", *(f"G01Q{n:02}" for n in range(len(HEADER) + 1))]
    rows = blanked("{question_not_shown}", lambda said: CODES.get(said, f"AO{said}"))
    lines = [[n, "2026-05-12 09:00:00", 3, "ru", 7, *row] for n, row in enumerate(rows)]
    (found,) = tables(("vvexport.csv", text([texts, codes, *lines], "\t")))
    assert stored([found]) == left()
    assert (len(fact(found, "answer")), [p.row for p in found.problems]) == (len(left()), [None])  # read as codes


def test_questions_that_were_seen_and_not_answered() -> None:
    codes = ["StartDate", "EndDate", "Status", "RecordedDate", "ResponseId", *(f"Q{n}" for n in range(len(HEADER) + 1))]
    told = ["Start Date", "End Date", "Response Type", "Recorded Date", "Response ID", *HEADER, OPEN]
    imports = [json.dumps({"ImportId": code}) for code in codes]
    day = "2026-05-12 09:00:00"
    lines = [[day, day, 0, day, f"R_{n}", *row] for n, row in enumerate(blanked("-99"))]
    (found,) = tables(("q.csv", text([codes, told, imports, *lines], ",")))
    assert (stored([found]), len(fact(found, "answer")), found.problems) == (left(), len(left()), ())


def test_the_same_signs_typed_by_hand_are_named() -> None:
    (found,) = tables(("а.csv", text([[*HEADER, OPEN], *blanked("-99")])))
    assert [problem.row for problem in found.problems] == [3] * (len(AFTER) - 1)
