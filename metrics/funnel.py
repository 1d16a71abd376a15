"""From the list to both questionnaires: how many people took each step, what it stands on, and who skipped one."""

from itertools import pairwise
from pathlib import Path

import pandas as pd

from store import Scope, Store

QUERIES = Path(__file__).with_name("queries")
STEPS = ("roster", "asked", "consent", "in_pair", "met", "both_waves")
KINDS = ("pupil", "staff")
TYPES = {
    "kind": "object",
    "step": "object",
    "people": "Int64",
    "denominator": "Int64",
    "value": "Float64",
    "since": "object",
    "kept": "Int64",
    "previous": "Int64",
    "kept_share": "Float64",
    "skipped": "Int64",
}


def funnel(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per kind of people (pupil, staff: teachers) and step, in order, by the date asked for.

    people: distinct people of the list, at the school on the date, who took the step; denominator: all of these; value:
    their share of 1. since: the step before that has a value; kept: people who took both, of the previous ones;
    skipped: people who took this step without that one. A step whose register was never loaded has no figures; neither
    has a kind without a list.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    known = store.frame(_query("loaded"), {name: asked[name] for name in ("school", "year")})
    loaded = set(known.loc[known["is_loaded"], "step"])
    people = store.frame(_query("funnel"), asked)
    lines = []
    for kind in KINDS:
        own = people[people["kind"] == kind]
        steps = [step for step in STEPS if len(own) and step in loaded]
        before = {step: earlier for earlier, step in pairwise(steps)}
        lines += [{"kind": kind, "step": step, **counted(own, step, step in steps, before.get(step))} for step in STEPS]
    return pd.DataFrame(lines, columns=list(TYPES)).astype(TYPES)


def counted(own: pd.DataFrame, step: str, known: bool, before: str | None) -> dict[str, object]:
    """The figures of one step among people of one kind; {} where nothing of it was loaded."""
    if not known:
        return {}
    people, all_ = int(own[step].sum()), len(own)
    found: dict[str, object] = {"people": people, "denominator": all_, "value": people / all_}
    if before is None:
        return found
    kept, previous = int((own[step] & own[before]).sum()), int(own[before].sum())
    share = kept / previous if previous else None
    return found | {"since": before, "kept": kept, "previous": previous, "kept_share": share, "skipped": people - kept}


def _query(name: str) -> str:
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
