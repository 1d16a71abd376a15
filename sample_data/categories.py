"""Who of the invented school belongs to a category of mentees, as its lists of pupils and staff say."""

from functools import cache

from sample_data.dice import Dice
from sample_data.people import THIS, grade, pupils_of, staff_of

# Name, how many pupils, the lowest grade it is given in; drawn without looking at who is in a pair. The disabled are so
# few that figures of them are hidden, and with them those of the next smallest category.
PUPILS = (
    ("одарённые", 34, 3),
    ("неуспевающие", 38, 4),
    ("ТЖС", 22, 1),
    ("ОВЗ", 3, 2),
)
DIGITAL, LEARNING = "ИКТ", 19  # teachers who want to master new programs; the young are told by their experience


@cache
def categories() -> dict[str, str]:
    """Code of a person -> the category of 2025/26; most people have none."""
    return _of_pupils() | _of_staff()


def _of_pupils() -> dict[str, str]:
    """The categories of pupils, one each."""
    dice = Dice("categories of pupils")
    found: dict[str, str] = {}
    for name, size, lowest in PUPILS:
        free = [p for p in pupils_of(THIS) if p.code not in found and grade(p.classes[THIS]) >= lowest]
        found |= {pupil.code: name for pupil in dice.shuffled(free)[:size]}
    return found


def _of_staff() -> dict[str, str]:
    """The category of teachers, drawn without looking at who is in a pair."""
    teaching = [t for t in staff_of(THIS) if t.teaching]
    return {t.code: DIGITAL for t in Dice("categories of staff").shuffled(teaching)[:LEARNING]}
