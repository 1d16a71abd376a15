"""The words of the pairing desk: its answer, people, reasons and codes as a reader meets them."""

from data_loaders.desk import Desk
from data_loaders.party import Candidate, Party
from data_loaders.rules import Rule
from locales import _, ngettext, number, percent
from locales.formats import DASH


def answer(found: Desk) -> str:
    """How many people's answers are joined, how many wait for a decision, and for how many nothing is alike."""
    joined, waiting, all_ = len(found.joined), len(found.waiting), len(found.participants)
    if not all_:
        return _("There are no answers to join yet.")
    text = ngettext("Joined: {joined} of {n} participant", "Joined: {joined} of {n} participants", all_)
    parts = [text.format(joined=number(joined), n=number(all_))]
    parts += [_("waiting for a decision: {n}").format(n=number(waiting))] if waiting else []
    alone = len(found.alone)
    parts += [_("nobody alike was found for {n}").format(n=number(alone))] if alone else []
    return "; ".join(parts)


def who(one: Party) -> str:
    """A person by code, else by name."""
    return one.code or one.name or DASH


def person(one: Party) -> str:
    """A person with all that tells who it is: code, name, class."""
    return ", ".join(part for part in (one.code, one.name, one.class_) if part) or DASH


def why(one: Candidate) -> str:
    """What speaks for and against a candidate."""
    return "; ".join(signs().get(sign, sign) for sign in one.why)


def signs() -> dict[str, str]:
    """What speaks for and against a candidate, sign by sign."""
    return {
        "same code": _("the same code"),
        "zeros or look-alikes": _("the codes differ only by noughts or letters that look alike"),
        "letters left out": _("the same number, the letters of the code are left out"),
        "letter left out": _("the same number, a letter of the code is left out"),
        "typo in code": _("the codes are one slip apart"),
        "same name": _("the same name"),
        "name written differently": _("the name is written differently"),
        "same class": _("the same class"),
        "other class": _("another class"),
        "answered already": _("this person has answered the same questionnaire already"),
        "in no pair": _("this person is in no pair"),
        "other name": _("another name"),
        "other code": _("another code"),
        "short name": _("the name is short and fits one person only"),
    }


def rule(one: Rule) -> str:
    """A rule in one sentence."""
    text = _("Codes {these} are codes {those}, number by number")
    return text.format(these=shape(one.prefix, one.place), those=shape(one.to_prefix, one.to_place))


def shape(prefix: str, place: str) -> str:
    """How codes look that have this before their number."""
    said = _("«{prefix}…»").format(prefix=prefix) if prefix else _("without letters")
    places = {"pupil": _("of pupils"), "staff": _("of staff")}
    return f"{places[place]} {said}" if place in places else said


def example(one: Rule) -> str:
    """The first and the last pair of a rule."""
    ends = dict.fromkeys((one.pairs[0], one.pairs[-1]))
    return ", ".join(f"{who(strange)} → {who(known)}" for strange, known in ends)


def sure(certainty: float) -> str:
    """A certainty."""
    return _("certainty {share}").format(share=percent(certainty, 0))


def verdict(name: str) -> str:
    """A decision in words."""
    said = {
        "same": _("one person"),
        "different": _("different people"),
        "rule": _("rule confirmed"),
        "no rule": _("rule rejected"),
    }
    return said.get(name, name)


def told_by(key: str, name: str | None) -> str | None:
    """A reference that a decision names by all it says: code, name and class; None for any other key."""
    parts = key.split("|")
    if len(parts) < 3:
        return None
    return ", ".join(part for part in ("|".join(parts[:-2]), name, parts[-1]) if part) or DASH


def holds(year: str | None, lasting: bool) -> str:
    """In which school years a decision holds."""
    if not year:
        return _("every year")
    return _("{year}, later while the code is the same name's").format(year=year) if lasting else year
