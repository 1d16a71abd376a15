"""What more pairs, or a mentor for whole classes, would bring: a small calculator under the classes."""

from fractions import Fraction

import pandas as pd
import streamlit as st

from locales import _, ngettext, number, percent
from metrics.what_if import Coverage, Pairs, fewest, with_more
from ui.rows import Row

MOST_PAIRS, MOST_MENTEES = 1_000, 60


def show(row: Row, by_class: pd.DataFrame) -> None:
    """Draw the calculator of an indicator's row for the school, and its answer; nothing is stored."""
    st.subheader(_("What if"), anchor=False)
    if (row.get("value") or 0) > 1:
        st.caption(row["note"])
    else:
        _calculator(row, by_class)


def _calculator(row: Row, by_class: pd.DataFrame) -> None:
    st.caption(
        _("How the share would change. Everybody is taken from those who are in no pair yet; nothing is stored.")
    )
    now = coverage(row)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pairs = st.number_input(_("New pairs or groups"), 0, MOST_PAIRS, 0, key="what_if_pairs")
        mentees = st.number_input(_("Mentees in each"), 1, MOST_MENTEES, 1, key="what_if_mentees")
    new = st.toggle(
        _("The mentors are in no pair yet either"),
        value=True,
        key="what_if_new",
        help=_(
            "Turn this off where teachers, graduates, employers or pupils who take part already become the mentors."
        ),
    )
    classes = st.multiselect(
        _("Classes that get a group mentor"), list(by_class["class"]), placeholder=_("none"), key="what_if_classes"
    )
    chosen = Pairs(int(pairs), int(mentees), new)
    st.markdown(answer(now, chosen, left_in(by_class, classes)))
    st.caption(needed(now, chosen))


def coverage(row: Row) -> Coverage:
    """A row of an indicator as numbers to reckon with; its target as a fraction of whole percents or parts of them."""
    target = None if row.get("target") is None else Fraction(row["target"]).limit_denominator(10_000)
    return Coverage(row["numerator"], row["denominator"], target)


def left_in(by_class: pd.DataFrame, classes: list[str]) -> int:
    """The people of these classes who are in no pair yet; where pairs name more than there are, nobody."""
    rows = by_class[by_class["class"].isin(classes)]
    return int((rows["denominator"] - rows["numerator"]).fillna(0).clip(lower=0).sum())


def answer(now: Coverage, pairs: Pairs, by_groups: int) -> str:
    """The share as it would be, with the people it is made of and who would still lack."""
    found, beyond = with_more(now, pairs, by_groups)
    said = {"share": percent(found.share), "n": number(found.numerator), "all": number(found.denominator)}
    text = _("**{share}** would be involved: {n} of {all}").format(**said)
    if found.missing:
        short = ngettext("{n} person short of the target", "{n} people short of the target", found.missing)
        text += ", " + short.format(n=number(found.missing))
    elif found.missing == 0:
        text += ", " + _("the target would be reached")
    if beyond:
        more = ngettext(
            "{n} person more would be needed than there are", "{n} people more would be needed than there are", beyond
        )
        text += "; " + more.format(n=number(beyond))
    return text


def needed(now: Coverage, pairs: Pairs) -> str:
    """The fewest pairs or groups of this size that reach the target from today."""
    need = fewest(now, pairs)
    if need is None:
        return _("no target is set")
    if not need:
        return _("The target is reached without new pairs.")
    text = ngettext(
        "Of this size at least {n} new pair or group is needed for the target.",
        "Of this size at least {n} new pairs or groups are needed for the target.",
        need,
    )
    return text.format(n=number(need))
