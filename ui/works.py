"""What the page on pairings shows: the sentence, the cards, the largest differences and the table."""

import pandas as pd
import streamlit as st

from locales import _, ngettext, number
from metrics.evidence import rule, sizes
from metrics.pairings import SATISFACTION
from reports.codebook import evidence_words
from ui import table
from ui.cards import Card
from ui.filters import Filters
from ui.measured import title
from ui.pair_words import factor_name, level_name
from ui.rows import plain
from ui.viewer import Viewer

DRAWN = 10


def outcome_name(code: str) -> str:
    """A parameter, or satisfaction."""
    return _("Satisfaction of mentees, mark 1–10") if code == SATISFACTION else title(code)


def judged(found: pd.DataFrame) -> pd.DataFrame:
    """The rows in which a group was compared with all others."""
    return found[found["p_holm"].notna() & (found["evidence"] != "few")]


def answer(found: pd.DataFrame, begun: bool = True) -> str:
    """How many comparisons can be told from chance; begun: whether any pair has by the date."""
    if not begun:
        return _("No pair has begun by this date.")
    if found.empty:
        return _("Pairings cannot be compared yet: nobody in a pair was measured twice or surveyed in the end.")
    rows = judged(found)
    if rows.empty:
        return _("Pairings cannot be compared yet: the groups are too small.")
    told = int(rows["evidence"].isin(sizes()).sum())
    if not told:
        text = ngettext(
            "No pairing stands out: the one comparison cannot be told from chance",
            "No pairing stands out: of {n} comparisons none can be told from chance",
            len(rows),
        )
        return text.format(n=number(len(rows)))
    text = ngettext(
        "Of {n} comparison {told} can be told from chance",
        "Of {n} comparisons {told} can be told from chance",
        len(rows),
    )
    return text.format(n=number(len(rows)), told=number(told))


def cards(found: pd.DataFrame) -> list[Card]:
    """Comparisons made, told from chance, and groups that are too small, the hidden ones among them."""
    rows, few, hidden = judged(found), int((found["evidence"] == "few").sum()), int(found["suppressed"].sum())
    small = _("fewer than {n} mentees in the group or besides it").format(n=number(rule()["enough"]))
    parts = [f"{small}: {number(few)}"] if few else []
    parts += [_("hidden: {hidden}").format(hidden=number(hidden))] if hidden else []
    return [
        Card(_("Comparisons"), number(len(rows)), _("groups of mentees against all other mentees")),
        Card(_("Told from chance"), number(rows["evidence"].isin(sizes()).sum()), _("after the correction by Holm")),
        Card(_("Too small or hidden"), number(few + hidden), "; ".join(parts) or small),
    ]


def drawn(found: pd.DataFrame) -> pd.DataFrame:
    """The comparisons that stand out most, each with a title; the same two groups once."""
    rows = judged(found).copy()
    rows["_pair"] = [
        (row["parameter"], row["factor"], frozenset((row["n"], row["n_others"])), round(abs(row["difference"]), 6))
        for _at, row in rows.iterrows()
    ]
    rows = rows[~rows["_pair"].duplicated()].head(DRAWN)
    return rows.assign(title=[named(plain(row)) for _at, row in rows.iterrows()])


def named(row: dict[str, str]) -> str:
    """Outcome, factor and group of a comparison."""
    group = f"{factor_name(row['factor'])}: {level_name(row['factor'], row['level'])}"
    return f"{outcome_name(row['parameter'])} · {group}"


def rows(found: pd.DataFrame) -> pd.DataFrame:
    """One row per comparison in words, ranked by evidence."""
    names = [[outcome_name(code) for code in found["parameter"]], [factor_name(name) for name in found["factor"]]]
    levels = [level_name(factor, level) for factor, level in zip(found["factor"], found["level"], strict=True)]
    said = found.rename(columns={"n": "n_level", "mean": "mean_level"})
    said = said.assign(outcome=names[0], factor=names[1], level=levels)
    return said[
        ["outcome", "factor", "level", "n_level", "mean_level", "ci_low", "ci_high", "n_others", "mean_others",
         "difference", "diff_low", "diff_high", "p_holm", "evidence", "suppressed"]
    ]  # fmt: skip


def listed(found: pd.DataFrame, me: Viewer, chosen: Filters) -> None:
    """Draw every comparison; what such a table does not tell stands on the page already, and goes into the files."""
    table.show(rows(found), "pairings", _("Pairings compared"), me, chosen, beside=caution())


def caution() -> str:
    """What such a table does not tell."""
    return _(
        "This is no experiment: pairs were not drawn by lot, and those who met more, or were paired so, may have "
        "differed from the start. A group stands out against all other mentees; p is corrected for every comparison "
        "of the table."
    )


def explain() -> None:
    """Draw how the comparisons are made, folded up."""
    lines = (
        _("Counted are mentees: their change before → after in each parameter, and the mean of their satisfaction."),
        _("The mean of a group is raw; «better by» is in the good direction: less anxiety is better."),
        _("Interval and p are by Welch; p is corrected by Holm for all comparisons of the table together."),
        _("How sure: {few}, {chance}, or {told}.").format(
            few=evidence_words("few"), chance=evidence_words("chance"), told=evidence_words("medium")
        ),
        _("Mentees of one mentor are alike in much, so that the intervals are rather too narrow than too wide."),
    )
    with st.expander(_("Where the number comes from"), icon=":material/calculate:"):
        st.markdown("\n".join(f"- {line}" for line in lines))
