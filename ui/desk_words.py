"""The words of the pairing desk: its answer, people, reasons and codes as a reader meets them."""

from data_loaders.desk import Desk
from data_loaders.party import Candidate, Party
from data_loaders.rules import Rule
from locales import _, ngettext, number, percent
from locales.formats import DASH


def answer(found: Desk) -> str:
    """How many people's answers are joined, how many wait for a decision, and for how many nothing is alike."""
    if not found.spoke:
        return _("There are no answers to join yet.")
    joined, all_ = len(found.joined), len(found.spoke)
    text = ngettext(
        "The answers of {joined} of {n} person are joined", "The answers of {joined} of {n} people are joined", all_
    )
    parts = [text.format(joined=number(joined), n=number(all_))]
    waiting = len(found.waiting)
    wait = ngettext("{n} person waits for a decision", "{n} people wait for a decision", waiting)
    parts += [wait.format(n=number(waiting))] if waiting else []
    joined_people = {one.person for one in found.joined}
    silent = sum(one.person not in joined_people | found.waiting for one in found.spoke)
    alone = ngettext("for {n} nobody alike was found", "for {n} nobody alike was found", silent)
    parts += [alone.format(n=number(silent))] if silent else []
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
        "typo in code": _("the codes are one slip apart"),
        "same name": _("the same name"),
        "name written differently": _("the name is written differently"),
        "same class": _("the same class"),
        "other class": _("another class"),
        "answered already": _("this person has answered the same questionnaire already"),
        "in no pair": _("this person is in no pair"),
        "other name": _("another name"),
        "other code": _("another code"),
    }


def rule(one: Rule) -> str:
    """A rule in one sentence."""
    text = _("Codes {these} are codes {those}, number by number")
    return text.format(these=shape(one.prefix, one.place), those=shape(one.to_prefix, one.to_place))


def shape(prefix: str, place: str) -> str:
    """How codes look that have this before their number."""
    said = _("«{prefix}…»").format(prefix=prefix) if prefix else _("without letters")
    places = {"pupil": _("of pupils"), "staff": _("of staff")}
    return f"{said} {places[place]}" if place in places else said


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
