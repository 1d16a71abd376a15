"""Paired changes of few people are hidden: the whole row, or the split into improved, same and worse alone."""

import numpy as np
import pandas as pd

from locales import _
from metrics.disclosure import Counts, Mask, emptied, few, with_complement

FIGURES = [
    "n_before", "n_after", "n_matched", "n_late", "n_lost", "improved", "same", "worse", "improved_much", "worse_much",
    "moved", "provisional", "changed", "family", "n_comparison",
    "mean_before", "mean_after", "median_before", "median_after", "mean_change",
    "ci_low", "ci_high", "p", "p_holm", "t", "p_t", "dominance", "rank_biserial", "d_z", "d_low", "d_high",
    "smallest_effect", "smallest_points", "lost_apart", "lost_low", "lost_high", "comparison_before",
    "comparison_change", "did", "did_low", "did_high", "interval", "test", "evidence",
]  # fmt: skip
# What tells how few people started: their number stands beside it.
LOST = ["lost_apart", "lost_low", "lost_high"]
PARTS = ["improved", "same", "worse"]
# Of the better and the worse those who moved noticeably: hidden with the split, and alone where they are few.
MUCH = ["improved_much", "worse_much"]
COUNTED = ["n_matched", *PARTS, *MUCH]
# Who changed at all is who did not stay the same.
SPLIT = [*PARTS, "changed", "dominance", "rank_biserial"]
# How far apart the changes are: where all who changed moved equally far, this and the mean change say how many did.
SPREAD = ["ci_low", "ci_high", "p", "p_holm", "t", "p_t", "d_z", "d_low", "d_high", "smallest_points", "did",
          "did_low", "did_high", "interval", "test"]  # fmt: skip


def hidden(frame: pd.DataFrame, threshold: int, everybody: pd.DataFrame | None = None) -> pd.DataFrame:
    """The table of `changes` with small groups hidden; threshold 0 hides nothing.

    Whole rows go (suppressed) below `threshold` people matched; only the split where one part of it is that small.
    Either takes the next smallest group of the parameter along where subtraction would give it away. everybody: the
    same rows with people who were left out; what they alone did must not be the difference of the two tables.
    """
    whole = (frame["group"].map(len) == 0).to_numpy()
    gone, split, much = (np.zeros(len(frame), dtype=np.bool_) for _mask in range(3))
    counts, of_all = counted(frame), None if everybody is None else counted(everybody)
    for _name, family in frame.groupby("parameter", sort=False).indices.items():
        masks = hidden_family(counts[family], None if of_all is None else of_all[family], whole[family], threshold)
        gone[family], split[family], much[family] = masks
    result = emptied(frame, FIGURES, gone)
    result.loc[split & ~gone & alike(frame), SPREAD] = None
    result.loc[split & ~gone, SPLIT] = None
    result.loc[much & ~gone, MUCH] = None
    result.loc[few(frame["n_lost"].fillna(0).to_numpy(dtype=np.int64), threshold), LOST] = None
    enough = frame["n_matched"].ge(threshold) & (everybody is not None)
    notes = [noted(*each) for each in zip(frame["note"], gone.tolist(), split.tolist(), enough.tolist(), strict=True)]
    result["note"] = pd.Series(notes, index=result.index, dtype=object)
    return result


def alike(frame: pd.DataFrame) -> Mask:
    """Where all who changed moved equally far (yes and no), or may have: too few changed for a test to be shown."""
    return (frame["test"].isna() | frame["test"].eq("mcnemar")).to_numpy(dtype=np.bool_)


def noted(note: str | None, gone: bool, split: bool, enough: bool) -> str | None:
    """The note of a row that is hidden altogether, or whose split is; else its own.

    enough: there are people enough, but those who were left out are few and would be the difference.
    """
    if gone:
        return _("hidden: few are left out, and the difference would show them") if enough else _("hidden: few people")
    own = [note] if isinstance(note, str) else []
    return "; ".join([*own, _("split hidden: few people")] if split else own) or None


def counted(rows: pd.DataFrame) -> Counts:
    """How many people were measured twice, and in each part of the split; a column each, as in COUNTED."""
    return rows[COUNTED].fillna(0).to_numpy(dtype=np.int64)


def hidden_family(own: Counts, everybody: Counts | None, whole: Mask, threshold: int) -> tuple[Mask, Mask, Mask]:
    """Of the rows of one parameter those hidden altogether, those without their split, those without noticeable ones.

    own, everybody: rows as `counted` gives them. What is hidden with everybody stays hidden without some of them, and
    so is whatever these alone would be.
    """
    nothing = np.zeros(len(own), dtype=np.bool_)
    before = (nothing, nothing, nothing) if everybody is None else hidden_family(everybody, None, whole, threshold)
    masks: list[Mask] = []
    for mask, parts in zip(before, (people, three, five), strict=True):
        seen = [parts(own)] + ([] if everybody is None else [parts(everybody) - parts(own)])
        # A row hidden altogether has no split, and one without its split nothing noticeable.
        masks.append(closed(mask | (masks[-1] if masks else nothing), seen, whole, threshold))
    return masks[0], masks[1], masks[2]


def closed(mask: Mask, tables: list[Counts], whole: Mask, threshold: int) -> Mask:
    """The mask with all that is small in one of the tables, and with what subtraction in any of them asks for."""
    for table in tables:
        mask = mask | few(table, threshold).any(axis=1)
    while True:
        wider = mask
        for table in tables:
            hide = with_complement if table.shape[1] == 1 else hidden_splits
            wider = hide(table[:, 0] if table.shape[1] == 1 else table, wider, whole, threshold)
            wider = without_rest(table, wider, whole, threshold)
        if (wider == mask).all():
            return mask
        mask = wider


def without_rest(table: Counts, mask: Mask, whole: Mask, threshold: int) -> Mask:
    """The mask with the next smallest groups as long as the whole and what is shown of it differ by few people.

    Those are people of no group (without a class) or of two (mentor and mentee), whose figures would be the rest.
    """
    mask, everyone = mask.copy(), table.sum(axis=1)
    while not (mask & whole).any():
        shown = table[~mask & ~whole].sum(axis=0)
        left = np.flatnonzero(~mask & ~whole & (everyone > 0))
        if not len(left) or not few(np.abs(table[whole] - shown), threshold).any():
            break
        mask[left[np.argmin(everyone[left])]] = True
    return mask


def people(rows: Counts) -> Counts:
    """The people measured twice, as a table of one column."""
    return rows[:, :1]


def three(rows: Counts) -> Counts:
    """The people by direction."""
    return rows[:, 1:4]


def five(rows: Counts) -> Counts:
    """The people by direction, those who moved noticeably apart from the others."""
    parts, much = three(rows), rows[:, 4:]
    return np.column_stack([parts[:, [0, 2]] - much, parts[:, 1], much])


def hidden_splits(parts: Counts, split: Mask, whole: Mask, threshold: int) -> Mask:
    """Where the split of one parameter's rows is hidden, with what subtraction asks for; split: where it is anyway."""
    split, everyone = split.copy(), parts.sum(axis=1)
    while not (split & whole).any():
        rests = [parts[split & ~whole].sum(axis=0)]
        rests += [line - parts[~split & ~whole].sum(axis=0) for line in parts[whole]]
        left = np.flatnonzero(~split & ~whole & (everyone > 0))
        if not len(left) or not any(few(rest, threshold).any() for rest in rests):
            break
        split[left[np.argmin(everyone[left])]] = True
    return split
