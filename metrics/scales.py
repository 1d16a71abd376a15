"""Scales of several questions: how well they agree, and how far a person's score must move to be more than error."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from locales import _
from metrics.disclosure import emptied, few, threshold
from metrics.reliability import cronbach, mcdonald, reliable_change
from metrics.statistics import Numbers
from questionnaires import Parameter
from questionnaires.own import own_of
from store import Scope, Store
from store.own import definitions

FOLDER = Path(__file__).parent
WAVES = ("before", "after")
FIGURES = ["n", "alpha", "omega", "spread", "reliable_change", "provisional"]
COLUMNS = ["parameter", "wave", "items", *FIGURES, "suppressed"]
TYPES = {"n": "Int64", **dict.fromkeys(FIGURES[1:-1], "Float64"), "provisional": "boolean"}


@dataclass(frozen=True)
class Reliable:
    """moved: the change of a score that is more than error; people who answered all before, and alpha of these."""

    moved: float
    people: int
    alpha: float

    @property
    def provisional(self) -> bool:
        """Whether too few people answered, or their answers agree too little, to be sure."""
        return provisional(self.people, self.alpha)


@cache
def rule() -> Mapping[str, Any]:
    """The thresholds of scales.toml."""
    return tomllib.loads((FOLDER / "scales.toml").read_text(encoding="utf-8"))


def scales(store: Store, scope: Scope, role: str = "curator") -> pd.DataFrame:
    """One row per scale of several questions of the school's own questionnaires and wave (before, after).

    items: its questions; n: people who answered them all, reversed ones turned; alpha, omega: how well the questions
    agree; spread: the standard deviation of those people's scores; reliable_change, of the wave before only: the change
    of a score that is more than error; provisional: by the rule of scales.toml, null without alpha. Null what cannot be
    said (omega of two questions), and, suppressed, where few people answered. More schools than one have no scales.
    """
    answered = answers(store, scope)
    rows = [
        {"parameter": code, "wave": wave, "items": items} | figures(answered.get((code, wave)), wave)
        for code, items in asked(store, scope.school).items()
        for wave in WAVES
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS).astype(TYPES).assign(suppressed=False)
    people = frame["n"].fillna(0).to_numpy(dtype=np.int64)
    return emptied(frame, FIGURES, few(people, threshold(role, store.setting("small_group"))))


def thresholds(store: Store, scope: Scope) -> dict[str, Reliable]:
    """By scale the change that is more than error, of the year's wave before; none where it cannot be said."""
    found = {code: reliable(people) for (code, _wave), people in answers(store, scope, "before").items()}
    return {code: one for code, one in found.items() if one is not None}


def ruled(parameter: Parameter, limit: Reliable | None) -> Parameter:
    """The parameter with the smallest change that counts: the reliable one where there is one, else the declared."""
    return parameter if limit is None else replace(parameter, moved=limit.moved)


def by_rule(row: Mapping[str, Any], limit: Reliable | None, least: int) -> dict[str, Any]:
    """What a row of changes says of the rule that better and worse followed, where it is not the declared one.

    least: the people who must have answered for the change to be shown.
    """
    if limit is None:
        return {}
    hide = {"moved": None} if limit.people < least else {}
    said = _("better and worse by the reliable change")
    if limit.provisional:
        said = _("better and worse by the reliable change, provisional")
    told = "; ".join(part for part in (row["note"], said) if part)
    return {"provisional": limit.provisional, "note": told, **hide}


def figures(people: Numbers | None, wave: str) -> dict[str, Any]:
    """What a wave says of a scale."""
    if people is None:
        return {"n": 0}
    alpha, sure = cronbach(people), reliable(people)
    return {
        "n": len(people),
        "alpha": alpha,
        "omega": mcdonald(people),
        "spread": spread(people) if len(people) > 1 else None,
        "reliable_change": sure.moved if sure and wave == "before" else None,
        "provisional": None if alpha is None else provisional(len(people), alpha),
    }


def reliable(people: Numbers) -> Reliable | None:
    """The reliable change of a scale from its people × questions; None where alpha cannot be had."""
    alpha = cronbach(people)
    return None if alpha is None else Reliable(reliable_change(spread(people), alpha), len(people), alpha)


def provisional(people: int, alpha: float) -> bool:
    """Whether too few people answered, or their answers agree too little, to be sure."""
    return bool(people < rule()["people"] or alpha < rule()["alpha"])


def spread(people: Numbers) -> float:
    """The standard deviation (n - 1) of the scores: means of people × questions; at least two people."""
    return float(people.mean(axis=1).std(ddof=1))


def asked(store: Store, school: int | None) -> dict[str, int]:
    """How many questions each scale of several has, by the code of its parameter, in the order of figures."""
    known = [] if school is None else [own_of(one) for one in definitions(store, school)]
    sizes = {f"{own.kind}.{one.code}": len(own.asked(one.code)) for own in known for one in own.constructs}
    return {code: size for code, size in sizes.items() if size > 1}


def answers(store: Store, scope: Scope, wave: str | None = None) -> dict[tuple[str, str], Numbers]:
    """People × questions by scale and wave, of those who answered all of them."""
    if scope.school is None:
        return {}
    query = (FOLDER / "queries/scales.sql").read_text(encoding="utf-8")
    found = store.frame(query, {"school": scope.school, "year": scope.year, "wave": wave})
    return {
        (str(code), str(said)): np.array(part["answers"].tolist(), dtype=np.float64)
        for (code, said), part in found.groupby(["parameter", "wave"], sort=False)
    }
