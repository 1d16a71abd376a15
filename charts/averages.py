"""Stage 2: means and medians before and after, one row per parameter."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import column, lines, people, signed, suppressed, withheld
from charts.change import arrow, directions, named
from charts.dumbbell import MEDIAN, Pair, draw, span
from charts.rows import Rows, beside, canvas, label, note, rows, scale
from locales import _, number

MOST = 10
# Means above, medians under them.
THICK, APART = 34, 9
# Room in pixels for the legend, which takes four lines on a phone.
LEGEND = 84


def averages(frame: pd.DataFrame) -> go.Figure:
    """Mean before → after per parameter, and the medians under it; the interval of the mean change in the hover text.

    frame: one row per parameter [title, better, n_matched, mean_before, mean_after, mean_change, ci_low, ci_high,
    median_before, median_after]; withheld means are drawn as words.
    """
    if frame.empty:
        return theme.empty()
    places = rows(named(frame), thickness=THICK)
    fig = canvas(places, side=96, top=LEGEND)
    means, medians = _means(frame, places), _medians(frame, places)
    scale(fig, places, span([*means, *medians], 0, MOST))
    draw(fig, _moved_by(places, -APART), means, (_("mean before"), _("mean after")))
    draw(fig, _moved_by(places, APART), medians, (_("median before"), _("median after")), MEDIAN)
    notes = []
    for y, pair, n, hidden in zip(places.middles, means, column(frame, "n_matched"), suppressed(frame), strict=True):
        if pair.start is None or pair.end is None:
            notes.append(note(withheld(hidden), y))
        else:
            notes.append(beside(lines(arrow(pair), people(n)), y))
    label(fig, places, notes)
    return fig


def _moved_by(places: Rows, pixels: float) -> Rows:
    return replace(places, middles=tuple(y + pixels for y in places.middles))


def _medians(frame: pd.DataFrame, places: Rows) -> list[Pair]:
    ends = zip(column(frame, "median_before"), column(frame, "median_after"), strict=True)
    return [
        Pair(start, end, lines(*title, _("medians {start} → {end}").format(start=number(start), end=number(end))), good)
        for title, (start, end), good in zip(places.titles, ends, directions(frame), strict=True)
    ]


def _means(frame: pd.DataFrame, places: Rows) -> list[Pair]:
    change = zip(*(column(frame, name) for name in ("mean_change", "ci_low", "ci_high", "n_matched")), strict=True)
    ends = zip(column(frame, "mean_before"), column(frame, "mean_after"), strict=True)
    return [
        Pair(start, end, lines(*title, _moved(*row)), better)
        for title, (start, end), row, better in zip(places.titles, ends, change, directions(frame), strict=True)
    ]


def _moved(change: float | None, low: float | None, high: float | None, n: float | None) -> str:
    mean = _("mean change {change}").format(change=signed(change))
    if low is not None and high is not None:
        mean += " " + _("(95 % interval from {low} to {high})").format(low=signed(low), high=signed(high))
    return lines(mean, people(n))
