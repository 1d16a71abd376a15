"""Paired changes of few people are hidden: the whole row, or the split into improved, same and worse alone."""

import numpy as np
import pandas as pd

from locales import _
from metrics.disclosure import Mask, few, hide_small

FIGURES = [
    "n_before", "n_after", "n_matched", "n_late", "n_lost", "improved", "same", "worse", "moved", "provisional",
    "mean_before", "mean_after", "median_before", "median_after", "mean_change", "ci_low", "ci_high", "p", "p_holm",
    "t", "p_t", "dominance", "rank_biserial", "d_z", "d_low", "d_high", "smallest_effect", "lost_apart", "lost_low",
    "lost_high", "evidence",
]  # fmt: skip
# What tells how few people started: their number stands beside it.
LOST = ["lost_apart", "lost_low", "lost_high"]
PARTS = ["improved", "same", "worse"]
SPLIT = [*PARTS, "dominance", "rank_biserial"]


def hidden(frame: pd.DataFrame, threshold: int) -> pd.DataFrame:
    """The table of `changes` with small groups hidden; threshold 0 hides nothing.

    Whole rows go (suppressed) below `threshold` people matched; only the split where one part of it is that small.
    Either takes the next smallest group of the parameter along where subtraction would give it away.
    """
    whole = (frame["group"].map(len) == 0).to_numpy()
    result = hide_small(frame, "n_matched", FIGURES, threshold, within=["parameter"], total=whole)
    gone = result["suppressed"].to_numpy()
    split = gone.copy()
    for _name, family in frame.groupby("parameter", sort=False).indices.items():
        split[family] = hidden_splits(frame.iloc[family], gone[family], whole[family], threshold)
    result.loc[split & ~gone, SPLIT] = None
    result.loc[few(frame["n_lost"].fillna(0).to_numpy(dtype=np.int64), threshold), LOST] = None
    notes = [noted(*each) for each in zip(frame["note"], gone, split, strict=True)]
    result["note"] = pd.Series(notes, index=result.index, dtype=object)
    return result


def noted(note: str | None, gone: bool, split: bool) -> str | None:
    """The note of a row that is hidden altogether, or whose split is; else its own."""
    if gone:
        return _("hidden: few people")
    own = [note] if isinstance(note, str) else []
    return "; ".join([*own, _("split hidden: few people")] if split else own) or None


def hidden_splits(family: pd.DataFrame, gone: Mask, whole: Mask, threshold: int) -> Mask:
    """Where the split of one parameter's rows is hidden; `gone` rows are hidden altogether."""
    parts = family[PARTS].fillna(0).to_numpy(dtype=np.int64)
    people = parts.sum(axis=1)
    split = gone | np.asarray([few(line, threshold).any() for line in parts], dtype=np.bool_)
    while not (split & whole).any() and (split & ~whole).any():
        rests = [parts[split & ~whole].sum(axis=0)]
        rests += [line - parts[~split & ~whole].sum(axis=0) for line in parts[whole]]
        left = np.flatnonzero(~split & ~whole & (people > 0))
        if not len(left) or not any(few(rest, threshold).any() for rest in rests):
            break
        split[left[np.argmin(people[left])]] = True
    return split
