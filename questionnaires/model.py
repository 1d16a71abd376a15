"""What a questionnaire and a stage-2 parameter are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FORMS = ("pupil_pupil", "teacher_teacher", "student_pupil", "employer_pupil", "employer_student")
ROLES = ("mentor", "mentee")
WAVES = ("before", "during", "after")
# The waves that a questionnaire of stage 1 has questions for.
ASKED = ("before", "after")
KINDS = ("10", "yn", "freq", "txt")
# Asked in every form and role, so that a whole school can be seen at once.
COMMON_CORE = (
    "comfort",
    "joint_work_satisfaction",
    "expectations_met",
    "glad",
    "glad_after",
    "wish_continue",
)
# Lowest first: stored as 1 to 5. Ordinal, so shown as a distribution and never as a mean.
FREQ = ("never", "once_or_twice", "rarely", "often", "very_often")


@dataclass(frozen=True)
class Item:
    """One question in one wave of a questionnaire.

    kind: "10" (1..10), "yn", "freq" or "txt". keys: phrases by which the question is known, the printed wording
    last. pair: the partner's code in the other wave, or None; comparison: "gap" (same thing and scale, so that
    experienced minus expected means something) or "none" (show side by side, no difference).
    """

    code: str
    kind: str
    wave: str
    text: Mapping[str, str] = field(hash=False)
    keys: tuple[str, ...]
    pair: str | None = None
    comparison: str | None = None


@dataclass(frozen=True)
class Instrument:
    """The questionnaire of one form and role: the questions of both waves, in the order of the blank form."""

    form: str
    role: str
    items: tuple[Item, ...]
    status: str
    source: str

    def wave(self, wave: str) -> tuple[Item, ...]:
        """The questions of one wave; none for a wave that the questionnaire does not have."""
        return tuple(item for item in self.items if item.wave == wave)

    def item(self, code: str) -> Item | None:
        """The question of this code, or None."""
        return next((item for item in self.items if item.code == code), None)

    def pairs(self) -> tuple[tuple[Item, Item], ...]:
        """Questions that have a partner, as (before, after)."""
        after = {item.code: item for item in self.wave("after")}
        return tuple((item, after[item.pair]) for item in self.wave("before") if item.pair)


@dataclass(frozen=True)
class Parameter:
    """A quantity of stage 2, measured twice with one scale from minimum to maximum.

    moved is the smallest change that counts as one: 0.0 means any. change is False where before and after are
    not compared (expected against actual, totals of the programme). by_subject: one value per school subject.
    """

    code: str
    who: str
    better: str
    minimum: float
    maximum: float
    moved: float
    sensitivity: str
    title: Mapping[str, str] = field(hash=False)
    keys: tuple[str, ...]
    change: bool
    by_subject: bool
    status: str
    source: str
