"""The expectation gap of stage 1: what was expected beside what was experienced, which is not growth."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import column, lines, people, signed, suppressed, titles, withheld
from charts.dumbbell import Pair, draw, span
from charts.rows import Note, Rows, beside, canvas, label, note, rows, scale
from locales import _, number

LEAST, MOST = 1, 10


def gaps(frame: pd.DataFrame) -> go.Figure:
    """Expected → experienced per pair of items, labelled with the difference «опыт минус ожидание».

    frame: one row per pair of items [title, mean_gap, n_matched] and, where the means of the matched people
    are known, [mean_before, mean_after]; without them the gap is drawn from zero. Null gaps become words.
    """
    if frame.empty:
        return theme.empty()
    places = rows(titles(frame))
    fig = canvas(places)
    named = {"mean_before", "mean_after"} <= set(frame.columns)
    pairs = _means(frame, places.titles) if named else _differences(frame, places.titles)
    names = (_("expected"), _("experienced")) if named else (_("as expected"), _("experience minus expectation"))
    scale(fig, places, span(pairs, *((LEAST, MOST) if named else (-1, 1))))
    draw(fig, places, pairs, names)
    label(fig, places, _notes(frame, places, pairs))
    fig.update_xaxes(title_text=_axis(named))
    fig.update_layout(margin={"b": theme.BOTTOM + 38}, height=fig.layout.height + 38)
    return fig


def _notes(frame: pd.DataFrame, places: Rows, pairs: list[Pair]) -> list[Note]:
    figures = zip(column(frame, "mean_gap"), column(frame, "n_matched"), suppressed(frame), strict=True)
    return [
        note(withheld(hidden), y) if pair.end is None else beside(lines(signed(gap), people(n)), y)
        for y, pair, (gap, n, hidden) in zip(places.middles, pairs, figures, strict=True)
    ]


def _axis(named: bool) -> str:
    if named:
        return lines(_("mean mark, 1–10"), _("at the right: experience minus expectation"))
    return _("experience minus expectation, points")


def _means(frame: pd.DataFrame, names: tuple[tuple[str, ...], ...]) -> list[Pair]:
    ends = zip(
        names,
        column(frame, "mean_before"),
        column(frame, "mean_after"),
        _texts(frame),
        _joined(frame),
        strict=True,
    )
    return [
        Pair(start, end, lines(*title, _sides(start, end), text), joined=joined)
        for title, start, end, text, joined in ends
    ]


def _differences(frame: pd.DataFrame, names: tuple[tuple[str, ...], ...]) -> list[Pair]:
    ends = zip(names, column(frame, "mean_gap"), _texts(frame), strict=True)
    return [Pair(None if gap is None else 0.0, gap, lines(*title, text)) for title, gap, text in ends]


def _sides(start: float | None, end: float | None) -> str:
    return _("expected {before}, experienced {after}").format(before=number(start, 1), after=number(end, 1))


def _joined(frame: pd.DataFrame) -> list[bool]:
    # Items of different constructs stand side by side without a difference.
    if "comparison" not in frame.columns:
        return [True] * len(frame)
    return [comparison == "gap" for comparison in frame["comparison"]]


def _texts(frame: pd.DataFrame) -> list[str]:
    words = _("experience minus expectation: {gap}, n = {n}")
    pairs = zip(column(frame, "mean_gap"), column(frame, "n_matched"), strict=True)
    return [words.format(gap=signed(gap), n=number(n, 0)) for gap, n in pairs]
