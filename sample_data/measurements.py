"""The tables of stage 2: one typed for pupils, one for teachers, and the psychologist's own book."""

from dataclasses import dataclass, replace

from sample_data.books import Cell, Row, Sheet
from sample_data.dice import Dice
from sample_data.growth import Measured, pupils_measured, staff_measured
from sample_data.people import SCHOOL, THIS
from sample_data.rosters import spelled

WAVES = ("before", "after")
# Which row of the pupils' table, which cell, what is written, what it means (None: cannot be read).
DIRT = (
    (8, "soft_skills", "after", "8,0", 8),
    (17, "engagement", "before", "11", None),
    (25, "achievement_wish", "before", "7 баллов", 7),
    (33, "school_attendance_wish", "after", "болел", None),
)
BLANK_BEFORE = 50


@dataclass(frozen=True)
class Grid:
    """One sheet of measurements: titles by parameter, the last row of the header, people."""

    sheet: Sheet
    titles: dict[str, str]
    header_row: int
    people: tuple[Measured, ...]


def pupils_grid() -> Grid:
    """The curator's table of pupils: a merged header of two rows, a blank row, a row of means."""
    titles = {
        "anxiety": "Уровень личностной тревожности",
        "soft_skills": "Сформированность гибких навыков",
        "engagement": "Вовлечённость в образовательную деятельность",
        "school_attendance_wish": "Желание посещать школу",
        "achievement_wish": "Желание высокой успеваемости",
    }
    above = "Мониторинг влияния программы на участников (баллы от 1 до 10), 2025/26 учебный год"
    people = _dirty(list(pupils_measured()))
    return _two_rows("Этап 2", titles, ("до", "после"), above, people)


def emotions_grid() -> Grid:
    """The psychologist's sheet of pupils: anxiety once more, and the emotional state."""
    titles = {
        "anxiety": "Личностная тревожность",
        "emotional_state": "Эмоциональное состояние при посещении школы",
    }
    return _one_row("Обучающиеся", titles, "{0}, {1}", ("1 срез", "2 срез"), pupils_measured())


def burnout_grid() -> Grid:
    """The psychologist's sheet of teachers: burnout once more."""
    titles = {"burnout": "Профессиональное выгорание"}
    return _one_row("Педагоги", titles, "{0}, {1}", ("1 срез", "2 срез"), staff_measured())


def staff_grid() -> Grid:
    """The curator's table of teachers: one header row, the wave in brackets."""
    titles = {
        "burnout": "Профессиональное выгорание",
        "job_satisfaction": "Удовлетворённость профессией",
        "confidence": "Уверенность в своих силах",
    }
    return _one_row("Педагоги", titles, "{0} ({1})", ("вход", "выход"), staff_measured())


def _dirty(people: list[Measured]) -> tuple[Measured, ...]:
    """The people with the cells that hands have spoilt, a blank row and a row of means."""
    for place, parameter, wave, written, value in DIRT:
        one = people[place]
        marks = {k: v for k, v in one.marks(wave).items() if k != parameter}
        if value is not None:
            marks[parameter] = value
        one = replace(one, written={**one.written, (parameter, wave): written})
        people[place] = replace(one, before=marks) if wave == "before" else replace(one, after=marks)
    people.insert(BLANK_BEFORE, Measured("", None, {}, {}, kind="blank"))
    return (*people, Measured("", None, {}, {}, kind="total"))


def _two_rows(
    name: str, titles: dict[str, str], waves: tuple[str, str], above: str, people: tuple[Measured, ...]
) -> Grid:
    """A sheet whose parameters span two columns each."""
    dice = Dice(f"grid {name}")
    top: Row = ["Код участника", "Класс"]
    for title in titles.values():
        top += [title, None]
    body: list[Row] = [[above], top, [None, None, *(waves * len(titles))]]
    first = 1
    merged = [(first, c, first + 1, c) for c in (0, 1)]
    merged += [(first, c, first, c + 1) for c in range(2, 2 + 2 * len(titles), 2)]
    for one in people:
        class_ = one.class_ and spelled(one.class_, dice)
        body.append(_row(one, titles, [one.code, class_], people))
    return Grid(Sheet(name, body, tuple(merged)), titles, first + 2, people)


def _one_row(
    name: str, titles: dict[str, str], form: str, waves: tuple[str, str], people: tuple[Measured, ...]
) -> Grid:
    """A sheet whose header says parameter and wave in one cell."""
    head: Row = ["Код", *(form.format(title, wave) for title in titles.values() for wave in waves)]
    body: list[Row] = [[SCHOOL], [f"Измерения, {THIS} учебный год"], head]
    body += [_row(one, titles, [one.code], people) for one in people]
    return Grid(Sheet(name, body), titles, 3, people)


def _row(one: Measured, titles: dict[str, str], first: Row, people: tuple[Measured, ...]) -> Row:
    """One person's row; a blank one; or the means under the table."""
    if one.kind == "blank":
        return []
    cells: list[tuple[str, str]] = [(parameter, wave) for parameter in titles for wave in WAVES]
    if one.kind == "total":
        return ["Среднее", None, *(_mean(people, *cell) for cell in cells)]
    return [*first, *(one.written.get(c) or one.marks(c[1]).get(c[0]) for c in cells)]


def _mean(people: tuple[Measured, ...], parameter: str, wave: str) -> Cell:
    """The mean of one column to two digits."""
    marks = [one.marks(wave)[parameter] for one in people if parameter in one.marks(wave)]
    return round(sum(marks) / len(marks), 2)
