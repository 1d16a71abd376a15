"""Who filled in which questionnaire, when, and what stands in the cells of that row."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache

from questionnaires import Item, instrument
from sample_data.answers import Answers, answered
from sample_data.dice import Dice
from sample_data.pairing import Member, school_day
from sample_data.people import LAST, THIS, grade
from sample_data.programme import pairs

QUIET_CLASS = "9А"  # nobody of this class fills in the questionnaire of May 2026
FIRST_GRADE = 5  # younger children cannot use a scale of 1 to 10 and are not asked
ANSWERING = {"before": 0.87, "after": 0.85}
LATE = 0.04
# What the short questionnaire between the waves asks: questions of the last wave.
INTERIM = ("comfort", "personal_meetings", "support", "involvement", "joint_work_satisfaction", "expectations_met")
MAY_WEEKS = {LAST: date(2025, 5, 12), THIS: date(2026, 5, 11)}


@dataclass(frozen=True)
class Sort:
    """Which questionnaire: year, form, role, wave."""

    year: str
    form: str
    role: str
    wave: str


@dataclass(frozen=True)
class Response:
    """One row of a questionnaire's table.

    answers: what an honest reader gets, by item. written: cells that say it in another way; one without an
    answer cannot be read. kind: kept, repeated (the same person answered again later), test, total or blank.
    person: the true code, however it is typed; None where it is nobody's.
    """

    code: str
    name: str
    class_: str | None
    at: datetime
    answers: Answers
    written: dict[str, str] = field(default_factory=dict)
    kind: str = "kept"
    person: str | None = None


@dataclass(frozen=True)
class Place:
    """One person in one role of one form: first start; stopped: every such pair broke off."""

    member: Member
    started: date
    stopped: bool


@cache
def places(year: str, form: str, role: str) -> tuple[Place, ...]:
    """Everybody who has this role in a pair of this form, once each, by code; people of no roster last."""
    found: dict[str, Place] = {}
    for pair in (p for p in pairs(year) if p.form == form):
        for member in (pair.mentor,) if role == "mentor" else pair.mentees:
            known = found.get(member.code or member.name)
            started = min(pair.started, known.started) if known else pair.started
            stopped = pair.stopped and (known is None or known.stopped)
            found[member.code or member.name] = Place(member, started, stopped)
    return tuple(sorted(found.values(), key=lambda p: (p.member.code is None, p.member.code or "")))


def asked(sort: Sort) -> tuple[Item, ...]:
    """The questions of one questionnaire in their order."""
    if sort.wave != "during":
        return instrument(sort.form, sort.role).wave(sort.wave)
    return tuple(item for item in instrument(sort.form, sort.role).wave("after") if item.code in INTERIM)


def responses(sort: Sort) -> list[Response]:
    """The clean rows of one questionnaire, by time: one per person who answered."""
    items = asked(sort)
    made = []
    for place in places(sort.year, sort.form, sort.role):
        dice = Dice(f"response {sort} {place.member.code}")
        if _asked(place, sort) and dice.chance(ANSWERING[sort.wave]):
            member = place.member
            code, at = str(member.code), _moment(place, sort, dice)
            answers = answered(items, code, sort.year, sort.wave)
            made.append(Response(code, member.name, member.class_, at, answers, person=code))
    return sorted(made, key=lambda r: (r.at, r.code))


def _asked(place: Place, sort: Sort) -> bool:
    """Whether the school put this questionnaire before this person."""
    member = place.member
    if member.code is None or (member.class_ and grade(member.class_) < FIRST_GRADE):
        return False
    silent = sort.year == THIS and member.class_ == QUIET_CLASS
    return sort.wave == "before" or not (place.stopped or silent)


def _moment(place: Place, sort: Sort, dice: Dice) -> datetime:
    """When the row was sent: around the start of the pair, seldom weeks later; or in May."""
    if sort.wave == "after":
        day = school_day(MAY_WEEKS[sort.year], dice)
    else:
        late = dice.chance(LATE)
        day = place.started + timedelta(days=dice.whole(18, 30) if late else dice.whole(-4, 9))
    clock = time(dice.whole(8, 18), dice.whole(0, 59), dice.whole(0, 59))
    return datetime.combine(day, clock)


def with_cell(response: Response, item: str, written: str, value: int | None) -> Response:
    """The same row with one cell written in another way; value None: nobody can read it."""
    answers = {code: v for code, v in response.answers.items() if code != item}
    if value is not None:
        answers[item] = value
    return replace(response, answers=answers, written={**response.written, item: written})
