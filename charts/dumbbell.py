"""Two marks joined by a line, one pair per row: expectation and experience, before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from charts import theme
from charts.rows import Rows

# Moved in the good direction, in the bad one, or neither: the line says it by colour and by dash.
LINES: dict[str, dict[str, object]] = {
    "better": {"color": theme.AFTER, "width": 4},
    "worse": {"color": theme.BELOW, "width": 4, "dash": "dot"},
    "same": {"color": theme.BEFORE, "width": 4},
}
# Of each pair the mark where it starts and where it ends. The open one is wider than the disc: where both ends
# coincide, both are seen.
Look = tuple[dict[str, object], dict[str, object]]
OPEN = {"color": theme.BEFORE, "line": {"width": 3, "color": theme.BEFORE}}
MEAN: Look = ({"symbol": "circle-open", "size": 15, **OPEN}, {"symbol": "circle", "size": 11, "color": theme.AFTER})
MEDIAN: Look = ({"symbol": "diamond-open", "size": 12, **OPEN}, {"symbol": "diamond", "size": 9, "color": theme.AFTER})


@dataclass(frozen=True)
class Pair:
    """The two ends of one row; a null end is not drawn, a line only joins two ends that are known."""

    start: float | None
    end: float | None
    text: str
    better: str = "higher"
    joined: bool = True

    @property
    def turn(self) -> str:
        """The good direction, the bad one or neither: better, worse, same."""
        if self.start is None or self.end is None or self.start == self.end or not self.better:
            return "same"
        return "better" if (self.end > self.start) == (self.better == "higher") else "worse"


def draw(fig: go.Figure, places: Rows, pairs: Sequence[Pair], names: tuple[str, str], look: Look = MEAN) -> None:
    """Add the pairs to a figure whose rows stand at the places; names: of start and end, in the legend."""
    drawn = list(zip(places.middles, pairs, strict=True))
    for turn, line in LINES.items():
        _join(fig, turn, line, [(y, pair) for y, pair in drawn if pair.turn == turn and pair.joined])
    _mark(fig, names[0], look[0], [(y, pair.start, pair.text) for y, pair in drawn])
    _mark(fig, names[1], look[1], [(y, pair.end, pair.text) for y, pair in drawn])


def _join(fig: go.Figure, turn: str, line: dict[str, object], drawn: list[tuple[float, Pair]]) -> None:
    whole = [(y, pair) for y, pair in drawn if pair.start is not None and pair.end is not None]
    if whole:
        xs = [x for _y, pair in whole for x in (pair.start, pair.end, None)]
        ys = [place for y, _pair in whole for place in (y, y, None)]
        fig.add_scatter(x=xs, y=ys, mode="lines", line=line, showlegend=False, hoverinfo="skip", name=turn)


def _mark(fig: go.Figure, name: str, marker: dict[str, object], ends: list[tuple[float, float | None, str]]) -> None:
    known = [(y, end, text) for y, end, text in ends if end is not None]
    ys, xs, texts = ([row[at] for row in known] for at in range(3))
    look = {"mode": "markers", "marker": marker, "hovertext": texts, "hoverinfo": "text"}
    fig.add_scatter(x=xs, y=ys, name=name, **look)


def span(pairs: Sequence[Pair], least: float, most: float) -> tuple[float, float]:
    """The range of the axis: from least to most, wider where an end lies outside, with room for the marks."""
    ends = [end for pair in pairs for end in (pair.start, pair.end) if end is not None]
    low, high = min([least, *ends]), max([most, *ends])
    room = (high - low) * 0.04 or 1
    return low - room, high + room
