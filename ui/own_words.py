"""What is said on the page of own questionnaires: codes in words, and what saving came to."""

from collections.abc import Iterable

from data_loaders.own_save import Saved
from locales import _, ngettext, number
from questionnaires.own import TEXT, Own


def saved(own: Own, came: Saved) -> str:
    """What saving came to."""
    parts = [_("«{title}» is saved; files with these headers are recognised from now on.").format(title=own.title)]
    if came.reread:
        parts.append(_("Read anew, with other answers now: {uploads}.").format(uploads=numbers(came.reread)))
    if came.left:
        said = _("Not to be read by this definition any more, left with the answers they had: {uploads}.")
        parts.append(said.format(uploads=numbers(came.left)))
    if came.uncounted:
        more = ngettext(
            "{n} stored answer is outside the scales as they are now and is not counted.",
            "{n} stored answers are outside the scales as they are now and are not counted.",
            came.uncounted,
        )
        parts.append(more.format(n=number(came.uncounted)))
    return " ".join(parts)


def numbers(uploads: Iterable[int]) -> str:
    """Uploads by their numbers."""
    return ", ".join(f"№ {upload}" for upload in uploads)


def who_name(who: str) -> str:
    """Who answers, in words."""
    return {"pupil": _("pupils"), "staff": _("teachers")}[who]


def sensitivity_name(sensitivity: str) -> str:
    """Who may see single answers and changes, in words."""
    return {"psychological": _("the psychologist only"), "educational": _("curator and psychologist")}[sensitivity]


def kind_name(kind: str) -> str:
    """How a question is answered, in words."""
    return {"scale": _("a number"), "yn": _("yes or no"), "words": _("words in order"), TEXT: _("in own words")}[kind]
