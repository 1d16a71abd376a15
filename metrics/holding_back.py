"""What a package of figures must not show: answers of a few, found by comparing it with itself or an earlier one."""

from collections.abc import Mapping, Set

import pandas as pd

from store.handing_on import Cell

Shown = Mapping[Cell, Set[tuple[int, int]]]
FIGURES = ["numerator", "denominator", "surveyed"]


def held_back(figures: pd.DataFrame, earlier: Shown, least: int) -> pd.DataFrame:
    """The figures of one indicator on answers with more of them hidden, so that no difference describes too few.

    One row per figure: the whole (cut null), then the forms. least: of how many people answers may be told. earlier:
    what packages of the same year have shown. Without the whole the forms are hidden too, since they add up to it.
    """
    whole, forms = figures["cut"].isna(), figures["cut"].notna()
    if tells(figures[whole], earlier, least):
        return emptied(figures, whole | forms)
    if tells(figures[forms], earlier, least) or overlaps(figures, least):
        return emptied(figures, forms)
    return figures


def tells(figures: pd.DataFrame, earlier: Shown, least: int) -> bool:
    """Whether one of these less the same shown before is about fewer than `least` people, but not about nobody."""
    shown = figures[figures["numerator"].notna()]
    columns = (shown[name] for name in ("indicator", "cut", "group", "numerator", "denominator"))
    for indicator, cut, group, numerator, denominator in zip(*columns, strict=True):
        key = (indicator, None if pd.isna(cut) else cut, None if pd.isna(group) else group)
        for one in earlier.get(key, frozenset()):
            if one != (numerator, denominator) and abs(one[1] - denominator) < least:
                return True
    return False


def overlaps(figures: pd.DataFrame, least: int) -> bool:
    """Whether the forms together differ from the whole by a few people: those in two forms, or in none."""
    if figures["suppressed"].any():
        return False  # measured and hidden with regard to what they add up to
    whole, forms = (figures[rows]["denominator"].sum() for rows in (figures["cut"].isna(), figures["cut"].notna()))
    return bool(0 < abs(forms - whole) < least)


def emptied(figures: pd.DataFrame, rows: "pd.Series[bool]") -> pd.DataFrame:
    """A copy without the numbers of these rows; where nobody was counted there is nothing to hide."""
    found, hidden = figures.copy(), rows & (figures["denominator"].fillna(0) > 0)
    found.loc[hidden, FIGURES] = pd.NA
    found.loc[hidden, "suppressed"] = True
    return found
