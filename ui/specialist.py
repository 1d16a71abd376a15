"""The drawer for specialists: test, statistic, p, effect sizes and assumptions of every parameter."""

import pandas as pd
import streamlit as st

from locales import _, number
from metrics.disclosure import rules
from metrics.gain import gains
from metrics.ranks import EXACT, statistic
from metrics.statistics import FEW, MANY, RESAMPLES, SEED
from ui import measured, table
from ui.filters import Filters
from ui.viewer import Viewer

COLUMNS = [
    "title", "test", "n_matched", "changed", "statistic", "p", "p_holm", "family", "t", "freedom", "p_t",
    "mean_change", "ci_low", "ci_high", "interval", "d_z", "d_low", "d_high", "rank_biserial", "dominance",
    "smallest_effect",
]  # fmt: skip


def show(me: Viewer, chosen: Filters, found: pd.DataFrame) -> None:
    """Draw the drawer, folded up; the normalised gain only where it is switched on."""
    part = st.expander(_("For the specialist"), icon=":material/function:", on_change="rerun", key="specialist")
    if not part.open:
        return
    with part:
        wanted = st.toggle(_("Normalised gain"), key="specialist_gain")
        table.show(rows(found, wanted), "growth_specialist", _("For the specialist"), me, chosen)
        if wanted:
            st.caption(
                _(
                    "Gained of what could be gained, by the means (Hake). It depends on where people started: from a "
                    "high start a small step gives a large gain. Do not compare groups or schools by it."
                )
            )
        st.markdown("\n".join(f"- {line}" for line in assumptions()))


def rows(found: pd.DataFrame, with_gain: bool = False) -> pd.DataFrame:
    """One row per parameter; statistic of the test, degrees of freedom of t, and the gain where it is asked for."""
    freedom = (found["n_matched"] - 1).where(found["t"].notna())
    told = found.assign(freedom=freedom, statistic=statistics(found))[[*COLUMNS, "suppressed"]]
    if with_gain:
        known = dict(measured.parameters())
        told.insert(len(COLUMNS), "gain", pd.array(gains(found, known), dtype="Float64"))
    return told.rename(columns={"title": _("Parameter")})


def statistics(found: pd.DataFrame) -> pd.Series:
    """The statistic of each row's test; null where no p is shown, or the split that it would tell is hidden."""
    rows = zip(found["test"], found["rank_biserial"], found["changed"], strict=True)
    values = [None if pd.isna([test, ranks, n]).any() else statistic(test, ranks, n) for test, ranks, n in rows]
    return pd.Series(pd.array(values, dtype="Float64"), index=found.index)


def assumptions() -> list[str]:
    """What the figures take for granted, and how they are made."""
    made = {"n": number(RESAMPLES), "seed": str(SEED), "many": number(MANY), "few": number(FEW)}
    made |= {"exact": number(EXACT), "least": number(rules()["changes"]["default"])}
    return [line.format(**made) for line in lines()]


def lines() -> tuple[str, ...]:
    """The sentences of `assumptions` with named places for their numbers."""
    return (
        _(
            "Wilcoxon's signed ranks of the changes other than 0: changes are taken as symmetric and people as "
            "independent of one another; pupils of one class or mentor are not quite. Up to {exact} of them the "
            "distribution of the midranks is exact, above the normal approximation is corrected for ties."
        ),
        _("The statistic is the sum of the ranks of changes for the better; of McNemar's test their number."),
        _("Where everybody who changed moved equally far: McNemar's exact test. No p is shown below {least} changes."),
        _("Holm's correction is for the parameters of this table with a p; the family is their number."),
        _("t is the paired t test: beside the others, since it takes the changes as normal."),
        _(
            "The interval of the mean change is Student's t below {many} people and a bootstrap from there: BCa, {n} "
            "resamples, seed {seed}; percentile where BCa is undefined."
        ),
        _("d_z is the mean change in standard deviations of the change; its interval is exact up to {few} people."),
        _("Rank-biserial, dominance = (better − worse) / n and d_z follow the good direction; t and the mean do not."),
        _("The smallest effect is what a paired t test of so many people finds with power 0.8 at 5 %."),
        _(
            "The difference in differences has Welch's interval and takes for granted that both groups would have "
            "moved alike; the difference of those lost has that of Hedges and Olkin. Neither is corrected by Holm."
        ),
    )
