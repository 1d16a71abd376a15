"""The answer of the page of growth in one sentence, also where a group is too small to be split."""

import pandas as pd

from locales import _, ngettext, number
from metrics.evidence import sizes
from ui.rows import grouped


def growth(changes: pd.DataFrame) -> str:
    """In how many parameters more people improved than worsened; people are never added up over parameters."""
    rows = shown(changes)
    if not len(rows):
        return unsplit(changes)
    better = int((rows["improved"] > rows["worse"]).sum())
    # Of all parameters, also where the split is hidden: the card beside it counts the same people.
    most = number(grouped(changes, lambda group: not group)["n_matched"].max())
    text = ngettext(
        "More people improved than worsened in {better} of {n} parameter ({sure}); up to {most} measured twice",
        "More people improved than worsened in {better} of {n} parameters ({sure}); up to {most} measured twice",
        len(rows),
    )
    said = text.format(better=number(better), n=number(len(rows)), most=most, sure=sure(rows))
    silent = int(changes["n_matched"].fillna(0).gt(0).sum()) - len(rows)
    hidden = ngettext("; the split of {n} more is hidden", "; the splits of {n} more are hidden", silent)
    return said + (hidden.format(n=number(silent)) if silent > 0 else "")


def sure(rows: pd.DataFrame) -> str:
    """In how many of these parameters with more people improved the mean change can be told from chance."""
    told = rows["evidence"].isin(sizes()) & rows["improved"].gt(rows["worse"])
    return _("told from chance: {n}").format(n=number(int(told.sum())))


def unsplit(changes: pd.DataFrame) -> str:
    """Why no split of changes can be shown: nobody was measured twice, or too few moved one way."""
    if not changes["n_matched"].fillna(0).gt(0).any():
        return _("Nobody was measured both before and after: there is no growth to show yet.")
    most = int(changes["n_matched"].fillna(0).max())
    text = ngettext(
        "Up to {n} person was measured twice; who improved and who worsened is hidden in so small a group",
        "Up to {n} people were measured twice; who improved and who worsened is hidden in so small a group",
        most,
    )
    return text.format(n=number(most))


def shown(changes: pd.DataFrame) -> pd.DataFrame:
    """The parameters of the whole whose split into improved and worse may be shown."""
    rows = grouped(changes, lambda group: not group)
    return rows[rows["improved"].notna() & rows["n_matched"].fillna(0).gt(0)]
