"""Where people started against how they changed, with the line that mere error of measuring would give."""

import streamlit as st

from charts.cells import signed
from charts.people import starts as start_chart
from locales import _, number
from metrics.starts import Starts, starts
from ui import chart, psych
from ui.filters import Filters
from ui.persons import Found, measured_twice
from ui.viewer import Viewer


def show(me: Viewer, chosen: Filters, found: Found) -> None:
    """Draw the choice of a parameter, its picture and the words on the return to the middle."""
    rows = measured_twice(found, "start_parameter")
    if rows is None:
        return
    limit = psych.reliable(me, chosen).get(rows["parameter"].iloc[0])
    known = starts(rows, limit.alpha if limit else None)
    better = str(rows["better"].iloc[0])
    shown = rows.assign(code=rows["person"].map(found.names))
    line = None if known is None else (known.before, known.change, known.noise)
    alt = _("Where people started against how they changed")
    chart.show(start_chart(shown, better, line), "starts", alt)
    st.markdown(words(known, lower=better == "lower"))
    st.caption(
        _(
            "Whoever was chosen because of a low mark rises on average by chance alone: of people picked for low marks "
            "about 60 % rise with no true change. A category formed by low marks must not be read as its success."
        )
    )


def words(known: Starts | None, lower: bool = False) -> str:
    """How far those below and above the middle moved, and how much of it is a mere return."""
    if known is None:
        return _("Fewer than six people were measured twice, or all started alike: no line can be drawn.")
    parts = [
        _("Those who started below the mean of {mean} changed by {low}, those above it by {high}.").format(
            mean=number(known.before, 1), low=signed(known.low), high=signed(known.high)
        ),
        _("Per point of start the change is {slope}; mere error of measuring would give {noise} (dashed line).").format(
            slope=signed(known.slope, 2), noise=signed(known.noise, 2)
        ),
    ]
    parts += [_("Less is better here: a change below zero is good.")] if lower else []
    if known.noise == -1:
        parts.append(
            _("The error of a single question is not known: the line is that of marks that are nothing but chance.")
        )
    if known.slope < 0:
        parts.append(_("The nearer the points lie to the line, the less of the change belongs to the people."))
    return " ".join(parts)
