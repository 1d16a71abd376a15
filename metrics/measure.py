"""An indicator's figures: its unit rows grouped, summed, divided last, and small groups hidden."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from locales import _, words
from metrics.count import Sums, ending, sums, units
from metrics.definition import Definition
from metrics.disclosure import hide_shares, hide_small, rules
from metrics.kin import by_kin
from metrics.spine import spine
from store import Scope, Store

__all__ = ["COLUMNS", "measure", "units"]

TYPES = {
    "indicator": "object",
    "group": "object",
    "numerator": "Int64",
    "denominator": "Int64",
    "value": "Float64",
    "target": "Float64",
    "missing": "Int64",
    "unknown": "Int64",
    "surveyed": "Int64",
    "participants": "Int64",
    "suppressed": "bool",
    "note": "object",
}
COLUMNS = list(TYPES)
OWN_WHOLE = ("class", "parallel", "gender", "category")  # cuts whose groups have a denominator of their own
NOBODY: Sums = {"units": 0, "numerator": None, "denominator": None}


def measure(store: Store, definition: Definition, scope: Scope, by: str | None = None, hide: int = 5) -> pd.DataFrame:
    """One row for the whole (group {}), then one per group of the cut `by`; just the whole if it has no such cut.

    numerator, denominator, missing, unknown, surveyed and participants count units (people; questionnaires in
    response_rate); value and target are shares of 1. value is null where nobody is counted; missing too, and without
    a target, and where only the numerator is split. Groups of fewer than `hide` people are hidden by disclosure.toml.
    """
    return measure_all(store, [definition], scope, by, hide)


def measure_all(
    store: Store, definitions: Sequence[Definition], scope: Scope, by: str | None = None, hide: int = 5
) -> pd.DataFrame:
    """The tables of `measure` one below the other, counted together."""
    whole = sums(store, definitions, scope)
    split = [one for one in definitions if by in one.cuts]
    found = sums(store, split, scope, by) if split else {}
    names = spine(store, scope, by) if split and by else []
    tables = [table(one, scope, whole[one.code].get("", NOBODY), by, found.get(one.code), names) for one in definitions]
    return pd.concat([hidden(*each, by, hide) for each in zip(tables, definitions, strict=True)], ignore_index=True)


def table(
    definition: Definition, scope: Scope, whole: Sums, by: str | None, found: dict[str, Sums] | None, names: list[str]
) -> pd.DataFrame:
    """The rows of one indicator with nothing hidden; found: the figures by group, None without this cut."""
    lines = [line(definition, scope, {}, whole, splits=True)]
    if by and found is not None and (whole["units"] or not definition.empty):
        splits = by in OWN_WHOLE or definition.population == "participants"
        shared: Sums = {} if splits else {name: whole.get(name) for name in ("denominator", "headcounts")}
        told = [name for name in names if name in found or possible(definition, by, name)]
        lines += [line(definition, scope, {by: name}, found.get(name, NOBODY) | shared, splits) for name in told]
    return pd.DataFrame(lines, columns=COLUMNS).astype(TYPES)


def possible(definition: Definition, by: str, name: str) -> bool:
    """Whether people of the denominator can be in a group at all: no pupil of the list is in «teacher – teacher»."""
    return by != "form" or not definition.forms or name in definition.forms


def line(definition: Definition, scope: Scope, group: dict[str, str], figures: Sums, splits: bool) -> dict[str, Any]:
    """One row of the table; splits: the denominator is the group's own, so that people can be missing in it."""
    if definition.empty and not figures["units"] and not group:
        return counted(definition, scope, None, None, splits) | {"group": group, "note": words(definition.empty)}
    if definition.needs and figures.get("headcounts"):
        # Over the listed part alone it would be the share of another school.
        return counted(definition, scope, None, None, splits) | {"group": group, "note": words(definition.needs)}
    numerator, denominator = figures.get("numerator") or 0, figures.get("denominator") or 0
    roster, answers = definition.population == "roster", definition.tells == "answers"
    if roster and "category" in group:
        return in_category(definition, scope, group, figures)
    return counted(definition, scope, numerator, denominator, splits) | {
        "group": group,
        "unknown": figures.get("unknown") or 0 if roster else None,
        "surveyed": denominator if answers else None,
        "participants": figures.get("participants") or 0 if answers else None,
    }


def in_category(definition: Definition, scope: Scope, group: dict[str, str], figures: Sums) -> dict[str, Any]:
    """The row of a category; without a denominator where only lists of pairs name it.

    Neither target nor unknown people: a category has no target, and it would be told that somebody is one of it.
    """
    row = counted(definition, scope, figures["numerator"] or 0, figures["denominator"], splits=False)
    only_pairs = figures["units"] and figures["denominator"] is None
    note = _("known from lists of pairs only: no share") if only_pairs else None
    return row | {"group": group, "target": None, "note": note}


def counted(
    definition: Definition, scope: Scope, numerator: int | None, denominator: int | None, splits: bool
) -> dict[str, Any]:
    """Numerator and denominator with what follows from them and the target; nobody counted: no value."""
    target = definition.target(ending(scope))
    goal = target.share if target else None
    row = {
        "indicator": definition.code,
        "numerator": numerator,
        "denominator": denominator,
        "target": None if goal is None else float(goal),
        "suppressed": False,
        "note": None,
    }
    if target and goal is not None and target.year < ending(scope):
        row["note"] = _("target of {year}").format(year=target.year)
    if numerator is not None and denominator is not None and numerator > denominator:
        # An error of the denominator is no success: nobody can say how many people lack.
        row["note"] = _("more than 100%: check the denominator (the list of everybody)")
    if denominator and numerator is not None:
        row["value"] = numerator / denominator
        if goal is not None and splits and numerator <= denominator:
            # The smallest whole number not below target × denominator, in exact fractions.
            row["missing"] = max(0, -(-goal * denominator // 1) - numerator)
    return row


def hidden(frame: pd.DataFrame, definition: Definition, by: str | None, hide: int) -> pd.DataFrame:
    """The table with its small groups hidden by the rule for what this indicator tells."""
    rule = rules()["tells"][definition.tells]
    people, figures = rule["people"], list(rule["figures"])
    if "whole" in rule["hide"]:
        if by == "category":
            # How many people belong to a sensitive category is as much to be hidden as what they answered.
            few = frame["participants"].between(1, hide - 1)
            frame = frame.assign(described=frame[people].mask(few, frame["participants"]))
            people, figures = "described", [*figures, "participants"]
        total = np.arange(len(frame)) == 0
        seen = hide_small(frame, people, figures, hide, total=total)
        return (by_kin(seen, frame[people], definition, hide) if by == "form" else seen)[COLUMNS]
    if by in rule["hide"]:
        return pd.concat([frame[:1], hide_shares(frame[1:], figures, hide)], ignore_index=True)
    return frame
