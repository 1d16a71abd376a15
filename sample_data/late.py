"""First measurements of stage 2 that came late: the curator's record of them, with their dates."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sample_data.books import Row, Sheet
from sample_data.dice import Dice
from sample_data.growth import Measured
from sample_data.measurements import Grid, pupils_grid
from sample_data.people import SCHOOL, THIS
from sample_data.programme import pairs

LATE = 30  # pupils, all of them measured again in the end
DAYS = (18, 34)  # after the start of the pair; up to 14 are on time
WEEKEND = (5, 6)


def _starts() -> dict[str, date]:
    """Code -> the first day on which a person is in a pair of the year."""
    found: dict[str, date] = {}
    for pair in pairs(THIS):
        for code in (m.code for m in (pair.mentor, *pair.mentees) if m.code):
            found[code] = min(pair.started, found.get(code, pair.started))
    return found


@cache
def late() -> tuple[tuple[date, Measured], ...]:
    """Day and marks of those measured late, by day; the marks are those of the table of all pupils."""
    parameters = [
        code for code in pupils_grid().titles if code != "anxiety"
    ]  # anxiety is the psychologist's to measure
    able = [
        one for one in pupils_grid().people if all({*parameters} <= one.marks(w).keys() for w in ("before", "after"))
    ]
    made = []
    for one in Dice("late").shuffled(able)[:LATE]:
        day = _starts()[one.code] + timedelta(days=Dice(f"late {one.code}").whole(*DAYS))
        day += timedelta(days=7 - day.weekday() if day.weekday() in WEEKEND else 0)
        before = {code: mark for code, mark in one.before.items() if code in parameters}
        made.append((day, replace(one, before=before, after={}, written={})))
    return tuple(sorted(made, key=lambda found: (found[0], found[1].code)))


def late_grid() -> Grid:
    """The record: code, date, first marks. The same marks stand undated in the table of all pupils."""
    people = tuple(one for _, one in late())
    titles = {code: title for code, title in pupils_grid().titles.items() if code in people[0].before}
    head: Row = ["Код участника", "Дата измерения", *(f"{title} (вход)" for title in titles.values())]
    body: list[Row] = [[SCHOOL], [f"Поздние измерения на входе, {THIS} учебный год"], head]
    body += [[one.code, day, *(one.before[code] for code in titles)] for day, one in late()]
    return Grid(Sheet("Поздний вход", body), titles, 3, people)
