"""What a package of figures must not show: answers of a few, found by comparing it with itself or an earlier one."""

from collections.abc import Sequence

import pandas as pd

from store.handing_on import Count, Told

FIGURES = ["numerator", "denominator", "surveyed"]


def held_back(figures: pd.DataFrame, earlier: Sequence[Told], least: int) -> pd.DataFrame:
    """The figures of one indicator on answers with more of them hidden, so that no difference describes too few.

    One row per figure: the whole (cut null), then the forms. least: of how many people answers may be told. earlier:
    what each package of the same year has shown. Without the whole the forms are hidden too: they add up to it.
    """
    now, whole = told(figures), figures["cut"].isna()
    before = [one for one in earlier if None in one]
    if None not in now or not all(apart(now[None], one[None], least) for one in before):
        return emptied(figures, whole | ~whole)
    if overlaps(now, figures, least) or not all(is_safe(now, one, least) for one in before):
        return emptied(figures, ~whole)
    return figures


def told(figures: pd.DataFrame) -> Told:
    """What is shown: numerator and denominator by form, None the whole."""
    shown = figures[figures["numerator"].notna()]
    counts = zip(shown["group"], shown["numerator"], shown["denominator"], strict=True)
    return {None if pd.isna(form) else str(form): (int(good), int(asked)) for form, good, asked in counts}


def apart(one: Count, other: Count, least: int) -> bool:
    """Whether the difference of two counts of the same group is about nobody, or about enough people."""
    return one == other or abs(one[1] - other[1]) >= least


def is_safe(now: Told, before: Told, least: int) -> bool:
    """Whether neither a form that both packages show nor the rest of the whole differs by a few people."""
    forms = (now.keys() & before.keys()) - {None}
    same = all(apart(now[form], before[form], least) for form in forms)
    return same and apart(rest(now, forms), rest(before, forms), least)


def rest(shown: Told, forms: set[str | None]) -> Count:
    """The whole less these forms."""
    counts = [shown[form] for form in forms]
    return shown[None][0] - sum(good for good, _asked in counts), shown[None][1] - sum(asked for _good, asked in counts)


def overlaps(now: Told, figures: pd.DataFrame, least: int) -> bool:
    """Whether all forms together differ from the whole by a few people: those in two forms, or in none."""
    if figures["suppressed"].any():
        return False  # measured and hidden with regard to what they add up to
    return 0 < abs(rest(now, set(now) - {None})[1]) < least


def emptied(figures: pd.DataFrame, rows: "pd.Series[bool]") -> pd.DataFrame:
    """A copy without the numbers of these rows; where nobody was counted there is nothing to hide."""
    found, hidden = figures.copy(), rows & (figures["denominator"].fillna(0) > 0)
    found.loc[hidden, FIGURES] = pd.NA
    found.loc[hidden, "suppressed"] = True
    return found
