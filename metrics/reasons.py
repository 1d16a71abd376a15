"""Why a unit is not counted, in words: the fixed vocabulary of the definitions' SQL."""

from typing import Any

import pandas as pd

from locales import _, day, number


def reasons() -> dict[str, str]:
    """Every reason a unit row can carry, by code, in the current language."""
    return {
        "unknown": _("on no roster"),
        "headcount": _("by the number entered on the settings page, without names"),
        "by_headcount": _("on no roster: counted among the number entered for the class or the staff"),
        "left": _("has left the school by this date"),
        "not_joined": _("came to the school after this date"),
        "namesake": _("several people of this name"),
        "no_pair": _("in no pair or group"),
        "no_support": _("in no pair or group and in no support"),
        "not_in_form": _("in no pair or group of this form"),
        "not_in_role": _("in no pair or group in this role"),
        "not_started": _("the pair has not begun by this date"),
        "no_birth_date": _("no date of birth"),
        "other_age": _("of another age"),
        "no_position": _("no position: whether a teacher is not known"),
        "not_teaching": _("not teaching staff"),
        "no_experience": _("years of experience not known"),
        "experienced": _("more experienced than a young specialist"),
        "no_mentors": _("gave no mentors"),
        "unknown_mentors": _("the list does not say whether it gave mentors"),
        "no_answer": _("no answer"),
        "below_threshold": _("answered, below the threshold"),
    }


def said_count(row: "pd.Series[Any]") -> str:
    """Where the denominator of a count comes from: people, class, since when, who said it and when."""
    text = _("settings page: {who}: {n} from {first}, said by: {reader}, {day}")
    who = row["class"] if isinstance(row["class"], str) else _("teachers in all")
    said = {"n": number(row["people"]), "first": day(row["first_day"]), "day": day(row["said_at"])}
    reader = {"curator": _("Curator"), "psychologist": _("Psychologist")}.get(row["said_by"], row["said_by"])
    return text.format(who=who, reader=reader, **said)
