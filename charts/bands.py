"""Marks of stage 1 from 1 to 10 in four bands, with mean and n at the side."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import stack
from charts.cells import column, lines, people, share_of, suppressed, titles, withheld
from charts.rows import Rows, beside, canvas, label, note, rows
from locales import _, number, percent

SIDE = 76
LOOKS: dict[str, dict[str, object]] = {
    "low": {"color": theme.BELOW, "pattern": theme.hatch()},
    "mid": {"color": theme.NEUTRAL},
    "good": {"color": theme.AFTER_LIGHT, "pattern": theme.dots(theme.AFTER_LIGHT)},
    "high": {"color": theme.AFTER},
}
NAMES = {"low": "1–3", "mid": "4–6", "good": "7–8", "high": "9–10"}


def bands(frame: pd.DataFrame) -> go.Figure:
    """Marks from 1 to 10 as bars of 100 %: how many people gave 1–3, 4–6, 7–8, 9–10.

    frame: one row per item [title, low, mid, good, high, n, mean], counts of people; nulls become words.
    """
    if frame.empty:
        return theme.empty()
    places = rows(titles(frame))
    fig = canvas(places, side=SIDE)
    notes = []
    counts = list(zip(*(column(frame, name) for name in NAMES), strict=True))
    totals = [None if None in row else sum(count or 0 for count in row) for row in counts]
    for index, name in enumerate(NAMES):
        _band(fig, name, places, [row[index] for row in counts], totals)
    sides = zip(places.middles, totals, column(frame, "n"), column(frame, "mean"), suppressed(frame), strict=True)
    for y, total, n, mean, hidden in sides:
        if not total:
            notes.append(note(withheld(hidden), y))
        else:
            said = lines(_("mean {mean}").format(mean=number(mean, 1)), people(n))
            notes.append(beside(said, y))
    label(fig, places, notes)
    stack(fig)
    return fig


def _band(fig: go.Figure, name: str, places: Rows, counts: list[float | None], totals: list[float | None]) -> None:
    drawn = [
        (y, count, total, "<br>".join(title))
        for y, count, total, title in zip(places.middles, counts, totals, places.titles, strict=True)
        if count is not None and total
    ]
    shares = [count / total for _y, count, total, _title in drawn]
    fig.add_bar(
        x=shares,
        y=[y for y, *_rest in drawn],
        width=22,
        orientation="h",
        name=NAMES[name],
        marker={**LOOKS[name], "line": {"color": theme.ON_DARK, "width": 1}},
        text=[percent(share, 0) if share else "" for share in shares],
        hovertext=[lines(title, f"{NAMES[name]}: {share_of(count, total)}") for _y, count, total, title in drawn],
        hoverinfo="text",
        **theme.inside(dark=name == "high"),
    )
