"""Whether the share keeps to the path on the day asked for, and where it is heading, in sentences."""

from locales import _, day, ngettext, number, percent
from metrics.forecast import WEEKS, Forecast


def track(behind: int) -> str:
    """On the path, ahead of it or behind it, by how many people."""
    if not behind:
        return _("Just on the path to the target.")
    if behind < 0:
        text = ngettext(
            "Ahead of the path to the target by {n} person.", "Ahead of the path to the target by {n} people.", -behind
        )
        return text.format(n=number(-behind))
    text = ngettext(
        "Behind the path to the target by {n} person.", "Behind the path to the target by {n} people.", behind
    )
    return text.format(n=number(behind))


def heading(found: Forecast | None) -> str:
    """What the last weeks' pace comes to by the programme's end, with its range; "" where nothing can be foretold."""
    if found is None:
        return ""
    low, high = percent(found.low / found.denominator), percent(found.high / found.denominator)
    if found.is_vague:
        text = _("The last {weeks} weeks were too uneven to foretell the share by {day}: from {low} to {high}.")
        return text.format(weeks=number(WEEKS), day=day(found.on), low=low, high=high)
    text = _(
        "At the pace of the last {weeks} weeks ({pace} people a week) {share} by {day}: {n} of {all}, "
        "with such uneven weeks from {low} to {high}."
    )
    share, n = percent(found.people / found.denominator), number(found.people)
    said = {
        "weeks": number(WEEKS),
        "pace": number(found.per_week, 1),
        "day": day(found.on),
        "all": number(found.denominator),
    }
    return text.format(share=share, n=n, low=low, high=high, **said)
