"""From which change on one person's score moved by more than the error of measuring, for scales of several items."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from metrics.reliability import complete, cronbach, reliable_change
from store import Scope, Store
from store.scale_answers import scale_answers


@dataclass(frozen=True)
class Limit:
    """moved: the reliable change; people: with all items answered before; alpha: Cronbach's, of these."""

    moved: float
    people: int
    alpha: float

    @property
    def provisional(self) -> bool:
        """Whether too few people or too loose a scale make it a guide only."""
        least = rules()["reliable"]
        return bool(self.people < least["people"] or self.alpha < least["alpha"])


@cache
def rules() -> Mapping[str, Any]:
    """The tables of verdicts.toml."""
    return tomllib.loads(Path(__file__).with_name("verdicts.toml").read_text(encoding="utf-8"))


def limits(store: Store, scope: Scope) -> dict[str, Limit]:
    """The reliable change of each parameter that is made of several items, from the wave before.

    1.96 · SD · √2 · √(1 − alpha), metrics.reliability. A parameter whose alpha nobody can tell (fewer than three people
    with all items answered) is not among them. One school.
    """
    if scope.school is None:
        return {}
    found = scale_answers(store, scope.year, scope.school)
    sheets = {str(code): rows.pivot(index="person", columns="item", values="value")
              for code, rows in found.groupby("parameter")}  # fmt: skip
    return {code: one for code, sheet in sheets.items() if (one := limit(sheet)) is not None}


def limit(sheet: pd.DataFrame) -> Limit | None:
    """The reliable change of one scale from its people × items; None where alpha cannot be told."""
    known = complete(sheet.to_numpy(dtype="float64"))
    alpha = cronbach(known)
    if alpha is None:
        return None
    spread = float(known.mean(axis=1).std(ddof=1))
    # A scale whose questions say exactly the same leaves no error: then any change counts.
    moved = 0.0 if math.isclose(alpha, 1) else reliable_change(spread, alpha)
    return Limit(moved, len(known), alpha)
