"""The dirty rows, placed by hand: what is written, and what an honest reader makes of it."""

from dataclasses import replace
from datetime import datetime, timedelta

from questionnaires import instrument
from sample_data.answers import Answers, otherwise
from sample_data.dice import Dice
from sample_data.interim import interim
from sample_data.people import LAST, THIS
from sample_data.responses import Response, Sort, responses, with_cell

MENTEE_BEFORE = Sort(THIS, "pupil_pupil", "mentee", "before")
MENTEE_AFTER = Sort(THIS, "pupil_pupil", "mentee", "after")
MENTOR_BEFORE = Sort(THIS, "pupil_pupil", "mentor", "before")
MENTOR_AFTER = Sort(THIS, "pupil_pupil", "mentor", "after")
NOVICE_BEFORE = Sort(THIS, "teacher_teacher", "mentee", "before")
NOVICE_AFTER = Sort(THIS, "teacher_teacher", "mentee", "after")
MENTEE_DURING = Sort(THIS, "pupil_pupil", "mentee", "during")
MENTOR_DURING = Sort(THIS, "pupil_pupil", "mentor", "during")
GUIDE_BEFORE = Sort(THIS, "teacher_teacher", "mentor", "before")
GUIDE_AFTER = Sort(THIS, "teacher_teacher", "mentor", "after")
MENTEE_LAST = Sort(LAST, "pupil_pupil", "mentee", "after")
MENTOR_LAST = Sort(LAST, "pupil_pupil", "mentor", "after")

# Which clean row, which item, what is written, what it means (None: cannot be read).
CELLS: dict[Sort, tuple[tuple[int, str, str, int | None], ...]] = {
    MENTEE_BEFORE: ((12, "comfort_expected", "11", None), (20, "support_expected", "8,0", 8)),
    MENTEE_AFTER: (
        (7, "glad_after", "скорее да", None),
        (15, "comfort", "8 баллов", 8),
        (22, "result_satisfaction", "10 - самый высокий", 10),
        (33, "support", "11", None),
    ),
    MENTOR_BEFORE: ((9, "leadership_expected", "10 - самый высокий", 10), (14, "glad", "скорее да", None)),
    MENTOR_AFTER: ((11, "training_useful", "0", None),),
    NOVICE_BEFORE: ((3, "theory_expected", "9 баллов", 9),),
    GUIDE_BEFORE: ((2, "comfort_expected", "8,0", 8),),
    GUIDE_AFTER: ((4, "involvement", "не знаю", None),),
    MENTEE_LAST: ((4, "comfort", "12", None),),
}
# Clean rows whose person answered twice; the earlier row says something else.
TWICE = {MENTEE_BEFORE: 5, MENTEE_AFTER: 10, MENTOR_AFTER: 6, NOVICE_AFTER: 2}
UNKNOWN = {MENTEE_AFTER: 40}  # the code of this row is on no list
UNKNOWN_CODE = "Б-9999"
TESTS = {MENTEE_BEFORE: 30, MENTOR_BEFORE: 0}  # a teacher trying the form before this row
BLANKS = {MENTOR_AFTER: 20, GUIDE_BEFORE: 5}  # an emptied row before this row
TOTALS = (GUIDE_BEFORE, GUIDE_AFTER)  # a row of means under the table
NOWHEN = datetime(1900, 1, 1)


def rows(sort: Sort) -> list[Response]:
    """All rows of one questionnaire's table as they stand in the file, dirty ones included."""
    clean = interim(sort) if sort.wave == "during" else responses(sort)
    for place, item, written, value in CELLS.get(sort, ()):
        clean[place] = with_cell(clean[place], item, written, value)
    if sort in UNKNOWN:
        stranger = clean[UNKNOWN[sort]]
        clean[UNKNOWN[sort]] = replace(stranger, code=UNKNOWN_CODE, name="", class_=None, person=None)
    clean = _respelled(clean, sort)
    made = sorted([*clean, *_earlier(clean, sort)], key=lambda r: (r.at, r.code))
    for place in (BLANKS[sort],) if sort in BLANKS else ():
        made.insert(place, Response("", "", None, NOWHEN, {}, kind="blank"))
    for place in (TESTS[sort],) if sort in TESTS else ():
        made.insert(place, _test_row(sort, made[place].at))
    return [*made, Response("", "Среднее", None, NOWHEN, {}, kind="total")] if sort in TOTALS else made


def _respelled(clean: list[Response], sort: Sort) -> list[Response]:
    """The rows, a few codes typed as hands type them."""
    dice = Dice(f"codes {sort}")

    def typed(code: str) -> str:
        return dice.pick((code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code}"))

    return [replace(r, code=typed(r.code)) if dice.chance(0.04) else r for r in clean]


def _earlier(clean: list[Response], sort: Sort) -> list[Response]:
    """The first answers of the person who answered twice."""
    if sort not in TWICE:
        return []
    last = clean[TWICE[sort]]
    items = instrument(sort.form, sort.role).wave(sort.wave)
    answers = otherwise(last.answers, items, Dice(f"twice {sort}"))
    return [replace(last, at=last.at - timedelta(minutes=47), answers=answers, written={}, kind="repeated")]


def _test_row(sort: Sort, next_at: datetime) -> Response:
    """A row by which somebody tried whether the form works."""
    items = instrument(sort.form, sort.role).wave(sort.wave)
    tried: Answers = {"10": 1, "yn": 1, "freq": 1, "txt": "тест"}
    answers = {item.code: tried[item.kind] for item in items}
    return Response("тест", "тест", None, next_at - timedelta(minutes=3), answers, kind="test")
