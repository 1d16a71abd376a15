"""A pair of a person with oneself, by the same code or the same name: a slip of copying, never a pair."""

from collections.abc import Mapping, Sequence

from data_loaders.people import Reference, code_key, name_words
from data_loaders.places import sides_of
from locales import _

Keys = Mapping[str, str | None]


def without_oneself(
    mentors: Sequence[Reference], mentees: Sequence[Reference], form: str | None
) -> tuple[list[Reference], list[Reference]]:
    """The mentees who are none of the mentors, and those who are. A namesake of another class is another person."""
    mentor_side, mentee_side = sides_of(form)
    one_place = mentor_side == mentee_side  # an employer may have the name of his pupil, not the code
    own = [one for one in mentees if any(is_same(one, mentor, one_place) for mentor in mentors)]
    return [one for one in mentees if one not in own], own


def is_same(one: Reference, other: Reference, by_name: bool) -> bool:
    """Whether two words for somebody are one person's: by code where both say one, else by name and class."""
    if one.code and other.code:
        return code_key(one.code) == code_key(other.code)
    if not (by_name and one.name and other.name) or name_words(one.name) != name_words(other.name):
        return False
    return None in (one.school_class, other.school_class) or one.school_class == other.school_class


def is_pair_of_one(row: Keys) -> bool:
    """Whether a row of a register names one person as mentor and as mentee."""
    codes = {row.get("mentor_code_key"), row.get("mentee_code_key")}
    names = {row.get("mentor_name_key"), row.get("mentee_name_key")}
    said = names if None in codes else codes
    return None not in said and len(said) == 1


def told() -> str:
    """What is said of such a pair."""
    return _("mentor and mentee are one person; a pair needs two, so this is left out: correct the code or the name")
