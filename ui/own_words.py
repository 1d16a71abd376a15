"""What is said on the page of own questionnaires: codes in words, and what saving came to."""

from locales import _, ngettext, number
from questionnaires.own import Own


def saved(kept: Own, uncounted: int) -> str:
    """What saving came to."""
    said = _("«{title}» is saved; files with these headers are recognised from now on.").format(title=kept.title)
    if not uncounted:
        return said
    more = ngettext(
        "{n} stored answer is outside the scales as they are now and is not counted.",
        "{n} stored answers are outside the scales as they are now and are not counted.",
        uncounted,
    )
    return f"{said} {more.format(n=number(uncounted))}"


def who_name(who: str) -> str:
    """Who answers, in words."""
    return {"pupil": _("pupils"), "staff": _("teachers")}[who]


def sensitivity_name(sensitivity: str) -> str:
    """Who may see single answers and changes, in words."""
    return {"psychological": _("the psychologist only"), "educational": _("curator and psychologist")}[sensitivity]


def kind_name(kind: str) -> str:
    """How a question is answered, in words."""
    return {"scale": _("a number"), "yn": _("yes or no"), "words": _("words in order")}[kind]
