"""All pairs of a year: pupils, teachers, and the few mentors and mentees who are on no roster."""

from datetime import date
from functools import cache

from sample_data.dice import Dice
from sample_data.pairing import (
    FEBRUARY,
    MARCH,
    MAY,
    SILENT_CLASS,
    Member,
    Pair,
    pupil_member,
    pupil_pairs,
    school_day,
)
from sample_data.people import LAST, THIS, Teacher, grade, pupils_of, staff_of

TEACHER_MODELS = (
    "Опытный педагог – молодой специалист",
    "Опытный классный руководитель – молодой специалист",
    "Лидер педагогического сообщества – педагог, испытывающий проблемы",
    "Педагог-новатор – консервативный педагог",
    "Опытный предметник – неопытный предметник",
)
# Young specialists, other mentees and mentors among the teaching staff of a year.
COUNTS = {LAST: (5, 2, 8), THIS: (7, 6, 14)}
GOING_ON = 14  # pairs of pupils that stay together after May 2026
DEPUTY = "Заместитель директора по УВР"


@cache
def pairs(year: str) -> tuple[Pair, ...]:
    """Every pair of one year in the order of the school's list."""
    others = _from_outside(pupil_pairs(year)) if year == THIS else []
    return tuple(pupil_pairs(year) + others + _teacher_pairs(year))


@cache
def going_on() -> tuple[Pair, ...]:
    """The pairs of 2025/26 that nobody ended: of pupils who do not leave school that summer."""

    def stays(pair: Pair) -> bool:
        grades = [grade(m.class_) if m.class_ and m.code else 0 for m in (pair.mentor, *pair.mentees)]
        return pair.form == "pupil_pupil" and not pair.stopped and {*grades} <= {5, 6, 7, 8, 10}

    able = [p for p in pairs(THIS) if stays(p)]
    chosen = Dice("going on").shuffled(able)[:GOING_ON]
    return tuple(p for p in able if p in chosen)


def _teacher_pairs(year: str) -> list[Pair]:
    """The pairs of teachers; in 2025/26 a deputy head mentors too, and one mentor is somebody's mentee."""
    dice = Dice(f"teachers {year}")
    mentors, mentees = _teachers(year, dice)
    made = []
    for place, mentor in enumerate(mentors):
        group = [mentees[place % len(mentees)]]
        if place == 3:
            group.append(mentees[-1])
        stopped = year == THIS and place == 4
        ended = school_day(MARCH[year] if stopped else MAY[year], dice, weeks=1)
        model = _model(group[0], year, dice)
        started = school_day(FEBRUARY[year], dice)
        people = (_staff_member(mentor), tuple(_staff_member(t) for t in group))
        made.append(Pair(year, "teacher_teacher", model, *people, started, ended, stopped))
    return made


def _teachers(year: str, dice: Dice) -> tuple[list[Teacher], list[Teacher]]:
    """Mentors and mentees among the staff of one year."""
    young, others, leading = COUNTS[year]
    teaching = dice.shuffled([t for t in staff_of(year) if t.teaching])
    novices = [t for t in teaching if t.experience[year] <= 3]
    settled = [t for t in teaching if t.experience[year] > 3]
    helped = sorted(settled, key=lambda t: t.experience[year])[:12]
    mentees = novices[:young] + dice.shuffled(helped)[:others]
    able = [t for t in settled if t.experience[year] > 8 and t not in mentees]
    if year == LAST:
        return able[:leading], mentees
    deputy = next(t for t in staff_of(year) if t.position == DEPUTY)
    return [deputy, *able[: leading - 1], mentees[young]], mentees


def _model(mentee: Teacher, year: str, dice: Dice) -> str:
    """A role model that fits the mentee's experience."""
    young = mentee.experience[year] <= 3
    return dice.pick(TEACHER_MODELS[:2] if young else TEACHER_MODELS[2:])


def _staff_member(teacher: Teacher) -> Member:
    """A member of staff as a member of a pair."""
    return Member(teacher.name, teacher.code, "педагог")


def _from_outside(pupil_rows: list[Pair]) -> list[Pair]:
    """Two graduates and a parent as mentors, and a mentee who is on no roster."""
    taken = {m.code for p in pupil_rows for m in (p.mentor, *p.mentees)}
    free = [p for p in pupils_of(THIS) if p.code not in taken and p.classes[THIS] != SILENT_CLASS]
    senior = [pupil_member(p, THIS) for p in free if grade(p.classes[THIS]) >= 9]
    first, last = date(2026, 2, 9), date(2026, 5, 29)

    def graduate(name: str, mentee: Member) -> Pair:
        mentor = Member(name, None, "выпускник")
        return Pair(THIS, "student_pupil", None, mentor, (mentee,), first, last)

    parent = Member("Кузнецов Павел Викторович", None, "родитель")
    stranger = Member("Гостев Тимур Русланович", None, "неизвестный", "6А")
    return [
        graduate("Лебедева Софья Игоревна", senior[0]),
        graduate("Попов Даниил Сергеевич", senior[1]),
        Pair(THIS, "employer_pupil", None, parent, (senior[2],), first, last),
        Pair(THIS, "pupil_pupil", "Равный – равному", senior[3], (stranger,), first, last),
    ]
