"""What is wrong between the parts of an own questionnaire, each of which is right by itself."""

from collections import Counter

from data_loaders.columns import bare
from locales import _, number
from questionnaires.own import Own, OwnConstruct


def together(own: Own) -> list[str]:
    """What is wrong between the parts: codes and wordings that stand twice, constructs without one scale."""
    problems = [_("at least one question and one scale are needed")] if not (own.items and own.constructs) else []
    twice = _("{what} stands twice: «{name}»")
    codes = {_("the code of a scale"): [one.code for one in own.constructs if one.code],
             _("the code of a question"): [one.code for one in own.items if one.code],
             _("the name of a scale"): [bare(one.title) for one in own.constructs if one.title],
             _("the wording of a question"): [bare(one.text) for one in own.items if one.text]}  # fmt: skip
    problems += [twice.format(what=what, name=name) for what, names in codes.items()
                 for name, n in Counter(names).items() if n > 1]  # fmt: skip
    known = [one.code for one in own.constructs]
    unknown = _("question «{name}»: there is no scale «{code}»; there are: {known}")
    problems += [unknown.format(name=one.text[:40], code=one.construct, known=", ".join(known))
                 for one in own.items if one.construct and one.construct not in known]  # fmt: skip
    return problems + [said for one in own.constructs if (said := mixed(own, one) or norm(own, one))]


def norm(own: Own, one: OwnConstruct) -> str | None:
    """Why the norm of a construct is none, or None: it has no norm, or two bounds within its scale."""
    bounds = [bound for bound in (one.low, one.high) if bound is not None]
    first = own.asked(one.code)[0]
    if not bounds or (len(bounds) == 2 and first.minimum <= bounds[0] < bounds[1] <= first.maximum):
        return None
    message = _("scale «{name}»: a norm has two bounds, low below high, from {least} to {most}")
    return message.format(name=one.title, least=number(first.minimum), most=number(first.maximum))


def mixed(own: Own, one: OwnConstruct) -> str | None:
    """Why the items of a construct have no mean, or None: there are none, or they are on different scales."""
    scales = {(each.minimum, each.maximum): each.text[:40] for each in reversed(own.asked(one.code))}
    if not scales:
        return _("scale «{name}»: no question belongs to it").format(name=one.title)
    if len(scales) == 1:
        return None
    said = "; ".join(f"{number(low)}–{number(high)} («{text}»)" for (low, high), text in scales.items())
    message = _("scale «{name}»: its questions are answered on different scales, so they have no mean: {scales}")
    return message.format(name=one.title, scales=said)
