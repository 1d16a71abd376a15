"""The codebook that travels with the figures: items, indicators, parameters, and the rules behind them."""

from collections.abc import Mapping

import pandas as pd

from charts.axes import whole_digits
from locales import _, number, percent, words
from metrics.definition import Definition, Target
from questionnaires import Item, Parameter, instruments
from reports.tables import named


def items() -> pd.DataFrame:
    """One row per item of each questionnaire: form, role, wave, code, wording, kind, partner, comparison."""
    rows = [
        {
            "form": named("form", sheet.form),
            "role": named("role", sheet.role),
            "wave": named("wave", item.wave),
            **_item(item),
            "source": sheet.source,
        }
        for sheet in instruments()
        for item in sheet.items
    ]
    return pd.DataFrame(rows)


def indicators(known: Mapping[str, Definition]) -> pd.DataFrame:
    """One row per indicator: code, title, question, both counts in words, unit, targets, source, status."""
    return pd.DataFrame([_indicator(one) for one in known.values()])


def measured(known: Mapping[str, Parameter]) -> pd.DataFrame:
    """One row per parameter of stage 2: code, title, whose it is, direction, scale, who measures it."""
    return pd.DataFrame([_parameter(one) for one in known.values()])


def notes(facts: Mapping[str, str], known: Mapping[str, Definition]) -> pd.DataFrame:
    """One row per thing to know before using the figures: facts of the file, rules, sources, incentives."""
    rows = [*facts.items(), *_rules().items()]
    for one in known.values():
        said = (_targets(one), words(one.target_note), words(one.source), words(one.incentive))
        rows += [(words(one.title), text) for text in said if text]
    return pd.DataFrame(rows, columns=["topic", "text"])


def kind_words(kind: str) -> str:
    """What an item asks for."""
    names = {"10": _("mark 1–10"), "yn": _("yes or no"), "freq": _("how often"), "txt": _("open answer")}
    return names.get(kind, kind)


def comparison_words(comparison: object) -> str:
    """What may be done with an item and its partner."""
    names = {"gap": _("experience minus expectation"), "none": _("side by side, without a difference")}
    return names.get(str(comparison), "")


def evidence_words(code: object) -> str:
    """What a change is evidence of, by its code (metrics/evidence.py); "" for none."""
    sizes = {"negligible": _("negligible"), "small": _("small"), "medium": _("medium"), "large": _("large")}
    if code in sizes:
        return _("can be told from chance, the size is {size}").format(size=sizes[str(code)])
    return {"few": _("too little data"), "chance": _("cannot be told from chance")}.get(str(code), "")


def better_words(better: object) -> str:
    """Which way is good."""
    return {"higher": _("higher"), "lower": _("lower")}.get(str(better), "")


def _item(item: Item) -> dict[str, str]:
    return {
        "item": item.code,
        "text": words(item.text),
        "kind": kind_words(item.kind),
        "pair": item.pair or "",
        "comparison": comparison_words(item.comparison),
    }


def _indicator(one: Definition) -> dict[str, object]:
    return {
        "indicator": one.code,
        "title": words(one.title),
        "question": words(one.question),
        "counted": words(one.numerator),
        "among": words(one.denominator),
        "unit": words(one.unit),
        "better": better_words(one.better),
        "targets": _targets(one),
        "source": words(one.source),
        "status": _("draft, to be checked") if one.status == "draft" else _("stated in a document"),
        "reviewed": one.reviewed,
    }


def _targets(one: Definition) -> str:
    return "; ".join(map(_target, one.targets))


def _target(target: Target) -> str:
    said = _("target of {year}: {share} ({act})")
    return said.format(year=target.year, share=target_words(target), act=act_words(target))


def target_words(target: Target | None) -> str:
    """A target as per cent, or that there is none."""
    if target is None or target.share is None:
        return _("no target")
    share = float(target.share)
    return percent(share, whole_digits(share))


def act_words(target: Target) -> str:
    """The act that sets a target; what the school said by itself is marked."""
    act = words(target.act)
    marks = {
        "municipality": _("{act} (set by the municipality)"),
        "region": _("{act} (set by the region)"),
    }
    return marks.get(target.by, _("{act} (the school's own)")).format(act=act) if target.own else act


def _parameter(one: Parameter) -> dict[str, str]:
    owners = {"pupil": _("pupils"), "staff": _("teachers"), "programme": _("programme totals")}
    custody = {"psychological": _("psychologist"), "educational": _("curator")}
    return {
        "parameter": one.code,
        "title": words(one.title),
        "owner": owners.get(one.who, one.who),
        "better": better_words(one.better),
        "scale": f"{number(one.minimum)}–{number(one.maximum)}",
        "sensitivity": custody.get(one.sensitivity, one.sensitivity),
        "source": one.source,
    }


def _rules() -> dict[str, str]:
    return {
        _("Shares"): _("Numerator through denominator. Nobody counted means no value, not 0."),
        _("Hidden figures"): _("Figures of small groups are replaced by a word; they are never 0."),
        _("Questionnaires"): _("Before and after differ by experience minus expectation, which is not growth."),
        _("Changes"): _("Better and worse follow the parameter's good direction; change is after minus before."),
    }
