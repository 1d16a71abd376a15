"""Rows of a picture with the title above the bar: long titles leave the bar its width on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import plotly.graph_objects as go

from charts import theme
from charts.cells import wrapped

LINE_HEIGHT = 17
GAP = 5
SPACE = 15
BAR = 22
SIDE = 84
MOST_TICKS = 7

Note = dict[str, object]


@dataclass(frozen=True)
class Rows:
    """Where each row stands: the y axis is measured in pixels from the top, so heights follow the titles."""

    titles: tuple[tuple[str, ...], ...]
    tops: tuple[float, ...]
    middles: tuple[float, ...]
    height: float


def rows(titles: Sequence[str], thickness: int = BAR) -> Rows:
    """Places for rows with these titles and room of a thickness in pixels under each."""
    tops, middles, y = [], [], 0.0
    texts = tuple(tuple(wrapped(title)) for title in titles)
    for text in texts:
        tops.append(y)
        y += LINE_HEIGHT * len(text) + GAP
        middles.append(y + thickness / 2)
        y += thickness + SPACE
    return Rows(texts, tuple(tops), tuple(middles), y)


def canvas(places: Rows, side: int = SIDE, left: int = 4, top: int = theme.TOP) -> go.Figure:
    """An empty figure as high as its rows need, with room in pixels at the sides; `label` adds the titles."""
    fig = theme.figure(int(places.height) + top + theme.BOTTOM, top=top, right=side, left=left)
    fig.update_yaxes(range=[places.height, 0], visible=False, fixedrange=True)
    return fig


def label(fig: go.Figure, places: Rows, notes: Sequence[Note] = ()) -> None:
    """Write the titles of the rows and the notes, all at once: plotly takes its time over every single one."""
    shift = 4 - int(fig.layout.margin.l)
    titles = (
        {**note("<br>".join(text), y), "yanchor": "top", "xshift": shift, "font": {"size": theme.TEXT}}
        for text, y in zip(places.titles, places.tops, strict=True)
    )
    fig.update_layout(annotations=[*titles, *notes])


def note(text: str, y: float) -> Note:
    """Words at the left edge of the bars at a height of the axis, such as why there is no bar."""
    return {**_words(text, y), "x": 0, "xanchor": "left"}


def beside(text: str, y: float) -> Note:
    """Words to the right of the bar of a row, such as mean and n."""
    return {**_words(text, y), "x": 1, "xanchor": "left", "xshift": 8}


def _words(text: str, y: float) -> Note:
    place = {"xref": "paper", "yref": "y", "y": y, "yanchor": "middle"}
    return {"text": text, "showarrow": False, "align": "left", "font": {"size": theme.SMALL}, **place}


def scale(fig: go.Figure, places: Rows, ends: tuple[float, float]) -> None:
    """Set the axis of the marks, with its grid only beside the marks: it would cross the titles."""
    step = next(step for step in (0.5, 1, 2, 5, 10, 20, 50, 100, 500) if (ends[1] - ends[0]) / step <= MOST_TICKS)
    ticks = [step * i for i in range(ceil(ends[0] / step), int(ends[1] // step) + 1)]
    half = BAR / 2 + 2
    xs = [x for tick in ticks for _row in places.middles for x in (tick, tick, None)]
    ys = [y for _tick in ticks for middle in places.middles for y in (middle - half, middle + half, None)]
    line = {"color": theme.GRID, "width": 1}
    fig.add_scatter(x=xs, y=ys, mode="lines", line=line, showlegend=False, hoverinfo="skip", name="grid")
    fig.update_xaxes(range=list(ends), tickvals=ticks, showgrid=False, zeroline=False)
