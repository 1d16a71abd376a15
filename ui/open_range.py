"""The range that a share of involvement may turn out to be in, and what is to be cleared up to know it."""

from locales import _, ngettext, number
from metrics.bounds import Bounds


def brackets(found: Bounds | None) -> str:
    """The range in percent, as it stands behind the share: (57,9–59,1); "" where everybody is known."""
    if found is None or not found.is_open:
        return ""
    low, high = (number(100 * share, 1) for share in (found.low, found.high))
    return f"({low}–{high})" if low != high else ""


def told(found: Bounds | None) -> str:
    """What leaves the share open, by what is to be cleared up; "" where nothing does."""
    if found is None or not found.is_open:
        return ""
    unknown, classless, idle = found.unknown, found.no_class, found.no_position
    parts = [
        (unknown, ngettext("{n} person of a pair is on no list", "{n} people of pairs are on no list", unknown)),
        (classless, ngettext("{n} pupil has no class", "{n} pupils have no class", classless)),
        (idle, ngettext("{n} member of staff has no position", "{n} members of staff have no position", idle)),
    ]
    said = "; ".join(text.format(n=number(people)) for people, text in parts if people)
    return _("To be cleared up: {what}. The range in brackets is what the share can turn out to be.").format(what=said)
