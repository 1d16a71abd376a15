"""Measurements of people who cannot be matched: two waves beside each other, labelled so, never a change."""

import pandas as pd
import streamlit as st

from charts.frequencies import frequencies
from locales import _, number
from ui import chart
from ui.measured import title
from ui.rows import plain


def show(found: pd.DataFrame) -> None:
    """Draw the distributions of parameters in which nobody could be matched; nothing where there are none."""
    if found.empty:
        return
    st.subheader(_("Unpaired comparison"), anchor=False)
    st.warning(caution(), icon=":material/warning:")
    for code in dict.fromkeys(found["parameter"]):
        part = found[found["parameter"] == code].assign(title=title(code))
        known = [counts for counts in part["counts"] if isinstance(counts, dict)]
        names = dict.fromkeys(name for counts in known for name in counts)
        bars = {name: name for name in names}
        alt = _("How many people had which value before and after, of different people: {title}")
        chart.show(frequencies(part, bars or {"": ""}), f"unpaired_{code}", alt.format(title=title(code)))
        st.caption(" · ".join(averages(part)))


def caution() -> str:
    """What must not be read out of two unpaired waves."""
    return _(
        "Nobody measured before could be found among those measured after, so there is no change per person here. The "
        "people of the two waves may be others: where the weaker ones are not measured after, the mean rises though "
        "everybody stayed the same or fell. Codes in both tables make a change of these values."
    )


def averages(part: pd.DataFrame) -> list[str]:
    """The mean and the median of each wave that may be shown."""
    names = {"before": _("before"), "after": _("after")}
    text = _("{wave}: mean {mean}, median {median}, n = {n}")
    rows = [plain(row) for _at, row in part.iterrows()]
    return [
        text.format(
            wave=names[row["wave"]], mean=number(row["mean"], 1), median=number(row["median"], 1), n=number(row["n"])
        )
        for row in rows
        if row["mean"] is not None
    ]
