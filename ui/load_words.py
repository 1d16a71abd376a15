"""How many mentees a mentor has, and how often pairs met, in the words beside the share of involvement."""

from locales import _, number
from metrics.load import Load


def told(load: Load) -> str:
    """One or two sentences; "" where nobody is counted."""
    if load.median is None or load.most is None:
        return ""
    text = _("Mentees per mentor: median {median}, largest {most} (mentors since the year began: {mentors}).")
    said = text.format(median=number(load.median), most=number(load.most), mentors=number(load.mentors))
    if load.meetings is None:
        return said
    met = _("Days with meetings per pair or group, by the journal: median {days} (pairs and groups: {pairs}).")
    return f"{said} {met.format(days=number(load.meetings), pairs=number(load.pairs))}"
