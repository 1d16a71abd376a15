"""Columns of registers and those that form systems write, in words: what a table of an upload was taken for."""

from locales import _


def registers() -> dict[str, str]:
    """The columns of registers and of lists beside those of people."""
    return {
        "affiliation": _("who the mentor is"),
        "age_wished": _("age wished for"),
        "amount": _("amount"),
        "company": _("company"),
        "competence": _("competence"),
        "consent": _("consent"),
        "criterion": _("criterion"),
        "done_on": _("done on"),
        "due": _("due on"),
        "form": _("form"),
        "free_time": _("free time"),
        "goal": _("goal"),
        "grades": _("mark"),
        "letter": _("letter of the class"),
        "meeting_kind": _("kind of meeting"),
        "mentee_class": _("mentee's class"),
        "mentee_code": _("mentee's code"),
        "mentor_class": _("mentor's class"),
        "mentor_code": _("mentor's code"),
        "mentors": _("number of mentors"),
        "met_on": _("day of the meeting"),
        "minutes": _("length in minutes"),
        "number": _("number of the row"),
        "parallel": _("parallel"),
        "parameter": _("parameter"),
        "plan_state": _("whether it is done"),
        "points": _("points"),
        "proposed_by": _("proposed by"),
        "request": _("request"),
        "role": _("role"),
        "signed_by": _("signed by"),
        "signed_on": _("signed on"),
        "specialist": _("specialist"),
        "topic": _("topic"),
        "total": _("what is counted"),
        "total_experience": _("years of work in all"),
        "wave": _("wave"),
        "wished_role": _("role wished for"),
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
