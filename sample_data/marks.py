"""Marks of grades 5 to 9 by subject and quarter, as the electronic journal exports them."""

from functools import cache

from sample_data.books import Row, Sheet
from sample_data.dice import Dice
from sample_data.people import THIS, grade, pupils_of
from sample_data.rosters import List

SUBJECTS = ("Русский язык", "Математика")
QUARTERS = ("1 четверть", "2 четверть", "3 четверть", "4 четверть")
GRADES = range(5, 10)
LEVEL, SPREAD, NOISE = 3.9, 0.6, 0.35  # of a pupil and of one quarter; no quarter is better than another

NO_MARK = 0.015


@cache
def marks() -> dict[str, dict[tuple[str, str], int]]:
    """Code of a pupil -> mark by subject and quarter; a quarter without a mark is not there."""
    return {p.code: _of(p.code) for p in pupils_of(THIS) if grade(p.classes[THIS]) in GRADES}


def _of(code: str) -> dict[tuple[str, str], int]:
    """One pupil's marks of 2 to 5."""
    dice = Dice(f"marks {code}")
    able, found = dice.normal(LEVEL, SPREAD), {}
    for subject in SUBJECTS:
        level = able + dice.normal(0, 0.2)
        for quarter in QUARTERS:
            mark = int(dice.normal(level, NOISE) + 0.5)
            if not dice.chance(NO_MARK):
                found[subject, quarter] = min(5, max(2, mark))
    return found


def marks_list() -> List:
    """The table of marks: each subject spans its quarters, «н/а» where there is no mark."""
    rows: list[Row] = [[f"Сводная ведомость отметок, {THIS} учебный год"], ["Код", "Класс"], [None, None]]
    merged = [(1, 0, 2, 0), (1, 1, 2, 1)]
    for number, subject in enumerate(SUBJECTS):
        first = 2 + number * len(QUARTERS)
        rows[1] += [subject, *([None] * (len(QUARTERS) - 1))]
        rows[2] += QUARTERS
        merged.append((1, first, 1, first + len(QUARTERS) - 1))
    classes = {p.code: p.classes[THIS] for p in pupils_of(THIS)}
    for code, found in marks().items():
        rows.append([code, classes[code], *(found.get((s, q), "н/а") for s in SUBJECTS for q in QUARTERS)])
    return List(Sheet("Отметки", rows, tuple(merged)), "grades", THIS, 3, len(rows) - 3)
