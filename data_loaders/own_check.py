"""A definition of an own questionnaire, typed on screen or read from a file, checked: all that is wrong at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from data_loaders.measured import parameter_of
from data_loaders.own_fields import Fields, kind_of
from data_loaders.own_whole import together
from locales import _, number
from questionnaires.own import BETTER, HALF, SENSITIVITY, WHO, Own, OwnConstruct, OwnItem

HEAD = ("code", "title", "title_en", "who", "sensitivity", "least", "construct", "item")
CONSTRUCT = ("code", "title", "title_en", "better", "moved", "pairing", "low", "high")
ITEM = ("code", "text", "construct", "kind", "minimum", "maximum", "reversed", "words", "before", "after")


class Unusable(ValueError):
    """A definition that cannot be used; problems: a sentence for each thing that is wrong."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


def checked(raw: Mapping[str, Any]) -> Own:
    """The questionnaire that a definition describes; raises Unusable where anything in it is wrong."""
    said = Fields()
    place = _("questionnaire")
    said.known(place, raw, HEAD)
    constructs = tuple(construct(said, one) for one in said.tables(raw, "construct"))
    items = tuple(item(said, one) for one in said.tables(raw, "item"))
    own = Own(
        code=said.code(place, raw),
        title=said.text(place, raw, "title"),
        title_en=said.text(place, raw, "title_en", needed=False),
        who=said.choice(place, raw, "who", WHO, WHO[0]),
        sensitivity=said.choice(place, raw, "sensitivity", SENSITIVITY, SENSITIVITY[0]),
        least=said.number(place, raw, "least", HALF),
        constructs=constructs,
        items=items,
    )
    if not 0 < own.least <= 1:
        said.wrong(place, "least", own.least, _("a number above 0, at most 1"))
    problems = [*said.problems, *together(own), *open_secrets(own)]
    if problems:
        raise Unusable(problems)
    return own


def open_secrets(own: Own) -> list[str]:
    """What would be shown to the curator, yet is named like something that only the psychologist may see."""
    if own.sensitivity == SENSITIVITY[0]:
        return []
    message = _("«{title}» is for the psychologist only: the psychologist defines this questionnaire")
    titles = [own.title, *(one.title for one in own.constructs)]
    named = {title: parameter_of(title) for title in titles}
    return [message.format(title=title) for title, known in named.items()
            if known is not None and known[0].sensitivity == SENSITIVITY[0]]  # fmt: skip


def construct(said: Fields, raw: Mapping[str, Any]) -> OwnConstruct:
    """One construct of a definition."""
    place = _("scale «{name}»").format(name=str(raw.get("title") or raw.get("code") or "")[:40])
    said.known(place, raw, CONSTRUCT)
    found = OwnConstruct(
        code=said.code(place, raw),
        title=said.text(place, raw, "title"),
        title_en=said.text(place, raw, "title_en", needed=False),
        better=said.choice(place, raw, "better", BETTER, BETTER[0]),
        moved=0.0 if raw.get("moved") == "any" else said.number(place, raw, "moved", 0),
        pairing=said.flag(place, raw, "pairing"),
        low=said.number(place, raw, "low", 0) if "low" in raw else None,
        high=said.number(place, raw, "high", 0) if "high" in raw else None,
    )
    if found.moved < 0:
        said.wrong(place, "moved", found.moved, _("«any» or a number from 0"))
    return found


def item(said: Fields, raw: Mapping[str, Any]) -> OwnItem:
    """One question of a definition; the scale of a yes-or-no question and of words follows from its kind."""
    place = _("question «{name}»").format(name=str(raw.get("text") or "")[:40])
    said.known(place, raw, ITEM)
    kind = kind_of(said, place, raw)
    listed = said.texts(place, raw, "words") if kind == "words" else ()
    low = 0 if kind == "yn" else said.number(place, raw, "minimum", 1)
    natural = {"yn": 1, "words": low + len(listed) - 1}.get(kind, 5)
    found = OwnItem(
        code=said.code(place, raw),
        text=said.text(place, raw, "text"),
        construct=said.text(place, raw, "construct"),
        kind=kind,
        minimum=low,
        maximum=said.number(place, raw, "maximum", natural),
        reversed=said.flag(place, raw, "reversed"),
        words=listed,
        before=said.text(place, raw, "before", needed=False),
        after=said.text(place, raw, "after", needed=False),
    )
    if kind != "scale" and found.maximum != natural:
        said.wrong(place, "maximum", found.maximum, number(natural))
    if found.minimum >= found.maximum:
        said.wrong(place, "minimum", found.minimum, _("a number below {high}").format(high=number(found.maximum)))
    return found
