"""Why a unit is not counted, in words: the fixed vocabulary of the definitions' SQL."""

from locales import _


def reasons() -> dict[str, str]:
    """Every reason a unit row can carry, by code, in the current language."""
    return {
        "unknown": _("on no roster"),
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
