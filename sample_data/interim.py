"""The short interim questionnaires: who answered in March and in April, and what."""

from datetime import date, datetime, time, timedelta

from sample_data.answers import answered
from sample_data.dice import Dice
from sample_data.people import grade
from sample_data.responses import FIRST_GRADE, Response, Sort, asked, places

ROUNDS = (date(2026, 3, 16), date(2026, 4, 20))
ANSWERING = (0.66, 0.58)  # fewer the second time


def interim(sort: Sort) -> list[Response]:
    """The rows of one interim questionnaire by time: whoever answers in both months has two."""
    made = []
    for place in places(sort.year, sort.form, sort.role):
        member = place.member
        if member.code is None or place.stopped or (member.class_ and grade(member.class_) < FIRST_GRADE):
            continue
        for monday, share in zip(ROUNDS, ANSWERING, strict=True):
            dice = Dice(f"interim {sort} {member.code} {monday}")
            at = datetime.combine(
                monday + timedelta(days=dice.whole(0, 4)), time(dice.whole(8, 18), dice.whole(0, 59), dice.whole(0, 59))
            )
            if dice.chance(share):
                answers = answered(asked(sort), member.code, sort.year, f"during {monday}")
                made.append(Response(member.code, member.name, member.class_, at, answers, person=member.code))
    return sorted(made, key=lambda r: (r.at, r.code))
