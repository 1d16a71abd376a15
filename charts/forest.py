"""Differences with their intervals, one row each, against the line of no difference."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import column, lines, people, signed, titles
from charts.rows import BAR, Rows, beside, canvas, label, rows, scale
from locales import _


def forest(frame: pd.DataFrame) -> go.Figure:
    """A point with its 95 % interval per row; to the right is better than all others.

    frame: one row per difference [title, n, difference, diff_low, diff_high]; rows without a difference are left out.
    """
    frame = frame[frame["difference"].notna()]
    if frame.empty:
        return theme.empty()
    places = rows(titles(frame))
    fig = canvas(places, side=110)
    middles, lows, highs, counts = (column(frame, name) for name in ("difference", "diff_low", "diff_high", "n"))
    ends = [end for end in (*lows, *highs) if end is not None]
    room = (max(ends) - min(ends)) * 0.05 or 1
    scale(fig, places, (min(0.0, *ends) - room, max(0.0, *ends) + room))
    _nought(fig, places)
    for colour, chosen in ((theme.AFTER, [m is not None and m > 0 for m in middles]),
                           (theme.BELOW, [m is not None and m <= 0 for m in middles])):  # fmt: skip
        _points(fig, colour, [row for row, take in zip(zip(places.middles, middles, lows, highs, titles(frame),
                                                           strict=True), chosen, strict=True) if take])  # fmt: skip
    notes = [
        beside(lines(signed(middle), people(n)), y)
        for y, middle, n in zip(places.middles, middles, counts, strict=True)
    ]
    label(fig, places, notes)
    fig.update_xaxes(title_text=_("better than the other mentees by, points"))
    fig.update_layout(margin={"b": theme.BOTTOM + 24}, height=fig.layout.height + 24)
    return fig


def _nought(fig: go.Figure, places: Rows) -> None:
    # Only beside the points: a line from top to bottom would cross the titles.
    ys = [y for middle in places.middles for y in (middle - BAR / 2, middle + BAR / 2, None)]
    line = {"color": theme.LINE, "width": 3}
    fig.add_scatter(x=[0, 0, None] * len(places.middles), y=ys, mode="lines", line=line, showlegend=False,
                    hoverinfo="skip", name="nought")  # fmt: skip


def _points(
    fig: go.Figure, colour: str, drawn: list[tuple[float, float | None, float | None, float | None, str]]
) -> None:
    if not drawn:
        return
    ys, xs, lows, highs, names = zip(*drawn, strict=True)
    error = {
        "type": "data", "symmetric": False, "color": colour, "thickness": 3,
        "array": [high - x for high, x in zip(highs, xs, strict=True)],
        "arrayminus": [x - low for low, x in zip(lows, xs, strict=True)],
    }  # fmt: skip
    texts = [
        _("{title}: {middle}, interval {low} to {high}").format(
            title=name, middle=signed(x), low=signed(low), high=signed(high)
        )
        for name, x, low, high in zip(names, xs, lows, highs, strict=True)
    ]
    symbol = "circle" if colour == theme.AFTER else "diamond"
    fig.add_scatter(x=xs, y=ys, mode="markers", marker={"size": 11, "color": colour, "symbol": symbol}, error_x=error,
                    hovertext=texts, hoverinfo="text", showlegend=False)  # fmt: skip
