"""Stage 2: what participants were like before and after, with an effect, noise and people lost on the way."""

from dataclasses import dataclass, field
from functools import cache

from sample_data.dice import Dice
from sample_data.people import THIS, grade
from sample_data.responses import FIRST_GRADE, places

Marks = dict[str, int]
# Parameter: level at the start, built-in effect. The true change of a person is spread around the effect.
PUPILS = {
    "anxiety": (5.4, -0.6),
    "soft_skills": (5.9, 0.7),
    "engagement": (6.2, 0.0),
    "school_attendance_wish": (6.0, 0.3),
    "achievement_wish": (6.6, 0.4),
    "emotional_state": (6.1, 0.4),
}
STAFF = {"burnout": (5.6, -0.6), "job_satisfaction": (6.4, 0.4), "confidence": (6.0, 0.9)}
LOWER_IS_BETTER = ("anxiety", "burnout")
TRUE_SPREAD, CHANGE_SPREAD, NOISE = 1.3, 0.5, 0.8
WORSE_START = 1.2  # those who are lost on the way were worse off at the start
MEASURED, LOST = 0.93, 0.035
EMPTY = 0.02


@dataclass(frozen=True)
class Measured:
    """One person's marks of 1 to 10 by parameter; what was not measured is not there."""

    code: str
    class_: str | None
    before: Marks
    after: Marks
    written: dict[tuple[str, str], str] = field(default_factory=dict)  # (parameter, wave): the cell as it stands
    kind: str = "kept"

    def marks(self, wave: str) -> Marks:
        """The marks of one wave, before or after."""
        return self.before if wave == "before" else self.after


@cache
def pupils_measured() -> tuple[Measured, ...]:
    """The pupils of grade 5 and older in pairs of pupils, by code; in either role, once each."""
    return _measured("pupil_pupil", PUPILS)


@cache
def staff_measured() -> tuple[Measured, ...]:
    """The staff in pairs of teachers, by code."""
    return _measured("teacher_teacher", STAFF)


def _measured(form: str, levels: dict[str, tuple[float, float]]) -> tuple[Measured, ...]:
    """The people of one form, most of them measured; those whose pair broke off only before."""
    people = {}
    for role in ("mentor", "mentee"):
        for place in places(THIS, form, role):
            member = place.member
            if member.code and not (member.class_ and grade(member.class_) < FIRST_GRADE):
                people[member.code] = place
    made = []
    for code, place in sorted(people.items()):
        dice = Dice(f"growth {code}")
        if dice.chance(MEASURED):
            lost = dice.chance(LOST) or place.stopped
            before, after = _marks(levels, lost, dice)
            made.append(Measured(code, place.member.class_, before, {} if lost else after))
    return tuple(made)


def _marks(levels: dict[str, tuple[float, float]], lost: bool, dice: Dice) -> tuple[Marks, Marks]:
    """Both waves of one person: a true level seen through noise, so that extremes come back to the middle."""
    before, after = {}, {}
    for parameter, (level, effect) in levels.items():
        worse = WORSE_START if parameter in LOWER_IS_BETTER else -WORSE_START
        true = dice.normal(level + (worse if lost else 0), TRUE_SPREAD)
        later = true + dice.normal(effect, CHANGE_SPREAD)
        marks = dice.score(true, NOISE), dice.score(later, NOISE)
        if not dice.chance(EMPTY):
            before[parameter] = marks[0]
        if not dice.chance(EMPTY):
            after[parameter] = marks[1]
    return before, after
