"""What the counts of the settings page do to the figures, in sentences."""

import pandas as pd

from locales import _, day, ngettext, number
from locales.formats import DASH
from metrics.headcounts import Counted

NAMED = 6  # classes named in a sentence


def told(found: Counted | None) -> str:
    """What the denominator rests on, whom no list confirms, what lacks; "" where all denominators are lists."""
    if found is None:
        return ""
    return " ".join(text for text in (rests_on(found), confirmed(found), lacking(found)) if text)


def rests_on(found: Counted) -> str:
    """For which classes and people a number stands in for a list."""
    pupils = sum(found.pupils.values())
    classes = ngettext("{n} class ({people} pupils)", "{n} classes ({people} pupils)", len(found.pupils))
    parts = [classes.format(n=number(len(found.pupils)), people=number(pupils))] if found.pupils else []
    if found.staff is not None:
        parts.append(_("teaching staff ({people})").format(people=number(found.staff)))
    text = _("No list names them, so their number from the settings page counts: {what}.")
    return text.format(what=", ".join(parts))


def confirmed(found: Counted) -> str:
    """How many of those in pairs are counted without a list, and how many of them without a class."""
    if not found.in_pairs:
        return ""
    text = ngettext(
        "{n} pupil in pairs is counted as pairs name them, no list confirms it.",
        "{n} pupils in pairs are counted as pairs name them, no list confirms it.",
        found.in_pairs,
    ).format(n=number(found.in_pairs))
    if not found.classless:
        return text
    more = ngettext(
        "Of {n} of them no class is named: counted in the school, in no class.",
        "Of {n} of them no class is named: counted in the school, in no class.",
        found.classless,
    )
    return f"{text} {more.format(n=number(found.classless))}"


def lacking(found: Counted) -> str:
    """The classes that pairs name and that have neither a list nor a number."""
    if not found.uncounted:
        return ""
    names = ", ".join(list(found.uncounted)[:NAMED]) + (" …" if len(found.uncounted) > NAMED else "")
    text = _("Pairs name classes without a list and without a number, their people are not counted: {classes}.")
    return text.format(classes=names)


def nameless(left: int, class_: str) -> str:
    """Why there is no list of the pupils of a class without a pair."""
    text = ngettext(
        "{class_}: {n} pupil without a pair by the number of the class. To see who it is, upload the pupils.",
        "{class_}: {n} pupils without a pair by the number of the class. To see who they are, upload the pupils.",
        left,
    )
    return text.format(class_=class_, n=number(left))


def whom(kind: str, class_: object) -> str:
    """For whom a count is: a class, or the teaching staff."""
    return _("teachers in all") if kind == "staff" else str(class_)


def until(value: object) -> str:
    """The last day of a count."""
    return _("end of the school year") if pd.isna(value) else day(value)


def moment(value: object) -> str:
    """A day, or a dash."""
    return DASH if pd.isna(value) else day(value)


def used(listed: bool) -> str:
    """Whether a count counts, or a list goes before it."""
    return _("not used: a list names them") if listed else _("counts")
