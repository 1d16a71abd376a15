"""Columns of registers and those that form systems write, in words: what a table of an upload was taken for."""

from locales import _


def registers() -> dict[str, str]:
    """The columns of registers, and those of lists that are not shown elsewhere."""
    return of_registers() | of_programme() | of_lists()


def of_registers() -> dict[str, str]:
    """What registers say of consents, meetings and support."""
    return {
        "consent": _("consent"),
        "meeting_kind": _("kind of meeting"),
        "met_on": _("day of the meeting"),
        "minutes": _("length in minutes"),
        "signed_by": _("signed by"),
        "signed_on": _("signed on"),
        "specialist": _("specialist"),
        "topic": _("topic"),
    }


def of_programme() -> dict[str, str]:
    """What registers say of companies, candidates, individual plans and the programme as a whole."""
    return {
        "age_wished": _("age wished for"),
        "amount": _("amount"),
        "company": _("company"),
        "competence": _("competence"),
        "criterion": _("criterion"),
        "done_on": _("done on"),
        "due": _("due on"),
        "free_time": _("free time"),
        "goal": _("goal"),
        "mentors": _("number of mentors"),
        "plan_state": _("whether it is done"),
        "points": _("points"),
        "proposed_by": _("proposed by"),
        "request": _("request"),
        "total": _("what is counted"),
        "wished_role": _("role wished for"),
    }


def of_lists() -> dict[str, str]:
    """What lists of people, of pairs and of measurements say of a row beside what is stored of it."""
    return {
        "affiliation": _("who the mentor is"),
        "form": _("form"),
        "grades": _("mark"),
        "letter": _("letter of the class"),
        "mentee_class": _("mentee's class"),
        "mentee_code": _("mentee's code"),
        "mentor_class": _("mentor's class"),
        "mentor_code": _("mentor's code"),
        "number": _("number of the row"),
        "parallel": _("parallel"),
        "parameter": _("parameter"),
        "role": _("role"),
        "total_experience": _("years of work in all"),
        "wave": _("wave"),
    }


def systems() -> dict[str, str]:
    """The columns that a form system writes beside the questions."""
    return {
        "answered_at": _("filled in on"),
        "address": _("address in the network"),
        "changed_at": _("changed on"),
        "channel": _("where the answer came from"),
        "device": _("device"),
        "duration": _("time taken"),
        "email": _("e-mail"),
        "id": _("number of the answer"),
        "language": _("language"),
        "place": _("place"),
        "score": _("score"),
        "started_at": _("started at"),
        "version": _("version of the form"),
    }
