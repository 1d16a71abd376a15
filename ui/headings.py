"""What the columns of an uploaded table were taken for, in words."""

from textwrap import shorten

from locales import _, words
from questionnaires import items, parameters
from ui.column_words import registers, systems

LONGEST = 48


def heading(code: str) -> str:
    """A column of a list, a parameter or a question, short enough for the head of a table."""
    if code in parameters():
        return words(parameters()[code].title)
    if code in items():
        return shorten(words(items()[code].text), LONGEST, placeholder="…")
    return lists().get(code, code)


def lists() -> dict[str, str]:
    """The columns of lists of people, pairs and measurements, of registers and of form systems."""
    return systems() | registers() | people() | pairs() | measured()


def people() -> dict[str, str]:
    """The columns of lists of pupils and staff."""
    return {
        "code": _("participant code"),
        "name": _("full name"),
        "surname": _("surname"),
        "first_name": _("first name"),
        "patronymic": _("patronymic"),
        "class": _("class"),
        "birth_date": _("date of birth"),
        "joined": _("day of arrival"),
        "left_on": _("day of leaving"),
        "gender": _("gender"),
        "position": _("position"),
        "teaching": _("teaching staff"),
        "experience": _("years of experience"),
        "categories": _("categories"),
        "category": _("categories"),
    }


def pairs() -> dict[str, str]:
    """The columns of lists of pairs."""
    return {
        "mentor": _("mentor"),
        "mentee": _("mentees"),
        "role_model": _("role model"),
        "started": _("begun"),
        "ended": _("ended"),
        "status": _("state"),
    }


def measured() -> dict[str, str]:
    """The columns of tables of stage 2."""
    return {
        "subject": _("subject"),
        "period": _("period"),
        "mark": _("mark"),
        "value": _("value"),
        "measured_on": _("measured on"),
        "year": _("school year"),
        "row": _("row"),
    }
