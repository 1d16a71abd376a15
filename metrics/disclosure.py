"""Small groups are hidden by pure functions; the thresholds and what they apply to are data (disclosure.toml)."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Mask = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.int64]
# The role that sees individuals: nothing is hidden from it.
SEES_ALL = "psychologist"


@cache
def rules() -> Mapping[str, Any]:
    """The table of disclosure.toml."""
    return tomllib.loads(Path(__file__).with_name("disclosure.toml").read_text(encoding="utf-8"))


def threshold(role: str, chosen: int | None = None, of: str = "people") -> int:
    """How many people (or texts) must stand behind a shown figure for this role; 0 where nothing is hidden.

    chosen: the school's setting, held within the bounds of disclosure.toml; None: the default.
    """
    if role == SEES_ALL:
        return 0
    rule = rules()[of]
    return int(min(max(rule["default"] if chosen is None else chosen, rule["least"]), rule["most"]))


def hide_small(
    frame: pd.DataFrame,
    people: str,
    figures: Sequence[str],
    threshold: int,
    within: Sequence[str] = (),
    total: Mask | None = None,
) -> pd.DataFrame:
    """A copy with `figures` null and `suppressed` true where fewer than `threshold` people are described.

    One row per group; rows alike in `within` are the parts of one whole, whose own row `total` marks. Where the hidden
    parts of a whole could be found by subtraction, the next smallest is hidden too. Nobody (0, null) is not hidden.
    """
    counts = frame[people].fillna(0).to_numpy(dtype=np.int64)
    whole = np.zeros(len(frame), dtype=np.bool_) if total is None else np.asarray(total, dtype=np.bool_)
    hidden = few(counts, threshold)
    families = frame.groupby(list(within), dropna=False, sort=False).ngroup().to_numpy() if within else whole * 0
    for family in np.unique(families):
        inside = families == family
        hidden[inside] = with_complement(counts[inside], hidden[inside], whole[inside], threshold)
    return emptied(frame, figures, hidden)


def hide_shares(frame: pd.DataFrame, figures: Sequence[str], threshold: int) -> pd.DataFrame:
    """A copy in which a share of few people is hidden: be it few who are counted, few who are not, or few in all.

    One row per group with numerator and denominator (null: nobody knows all). Groups may overlap and have no total; as
    many of the next smallest go along as `hide_small` asks for.
    """
    counted, all_ = (frame[name].astype("Float64") for name in ("numerator", "denominator"))
    cells = pd.DataFrame({"counted": counted, "rest": all_ - counted, "all": all_})
    smallest = cells.where(cells > 0).min(axis="columns")
    return hide_small(frame.assign(described=smallest), "described", figures, threshold).drop(columns="described")


def emptied(frame: pd.DataFrame, figures: Sequence[str], hidden: Mask) -> pd.DataFrame:
    """A copy with these figures null and `suppressed` true in the hidden rows."""
    result = frame.copy()
    result.loc[hidden, list(figures)] = None
    known = frame["suppressed"].to_numpy(dtype=np.bool_) if "suppressed" in frame else np.zeros_like(hidden)
    result["suppressed"] = known | hidden
    return result


def few(counts: Counts, threshold: int) -> Mask:
    """Where there is somebody, but fewer than the threshold."""
    return np.asarray((counts > 0) & (counts < threshold), dtype=np.bool_)


def with_complement(counts: Counts, hidden: Mask, whole: Mask, threshold: int) -> Mask:
    """The hidden parts of one whole, with as many of the next smallest as subtraction asks for.

    Where nothing is hidden, people in no part at all are found by subtraction: few of them take a part along too.
    """
    if (hidden & whole).any():
        return hidden  # nothing to subtract from; its parts are smaller still
    hidden, parts = hidden.copy(), ~whole
    while True:
        forced, found = exposure(counts, hidden, parts, threshold)
        left = np.flatnonzero(parts & ~hidden)
        somebody = left[counts[left] > 0]
        if len(somebody) and (forced or found):
            hidden[somebody[np.argmin(counts[somebody])]] = True
        elif len(left) and forced:
            hidden[left[0]] = True
        else:
            return hidden


def with_families(
    frame: pd.DataFrame, people: "pd.Series[int]", figures: Sequence[str], threshold: int, kin: Mask
) -> pd.DataFrame:
    """A table already hidden (`suppressed`), where another may tell how many people all rows of `kin` have together.

    Hidden rows of fewer than `threshold` people together take the next smallest of the kin along, if there is one.
    """
    counts, hidden = people.fillna(0).to_numpy(dtype=np.int64), frame["suppressed"].to_numpy(dtype=np.bool_, copy=True)
    while few(np.array([counts[kin & hidden].sum()]), threshold).any():
        left = np.flatnonzero(kin & ~hidden & (counts > 0))
        if not len(left):
            break
        hidden[left[np.argmin(counts[left])]] = True
    return emptied(frame, figures, hidden)


def exposure(counts: Counts, hidden: Mask, parts: Mask, threshold: int) -> tuple[bool, bool]:
    """Whether the hidden parts are all forced to one size by their sum, and whether that sum is itself too small.

    Parts may overlap (a person in two forms) and need not fill the whole (staff have no class), so the whole less what
    is shown counts as known, and so does the sum of what is hidden.
    """
    together = int(counts[hidden].sum())
    rests = [together, *(int(n - counts[parts & ~hidden].sum()) for n in counts[~parts])]
    small = int(few(counts[hidden], threshold).sum())
    forced = bool(small) and small == int(hidden.sum()) and together in (small, small * (threshold - 1))
    return forced, any(0 < rest < threshold for rest in rests)
