"""Satisfaction of mentees and mentors against the target, of those surveyed and of all participants."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import percent_axis, target_line
from charts.cells import column, lines, share_of, suppressed, titles, withheld
from charts.people import people, starts
from charts.rows import canvas, label, rows
from locales import _, percent

__all__ = ["people", "satisfaction", "starts"]

THICKNESS = 20
TOP = 66
LOOKS: dict[str, dict[str, object]] = {
    "surveyed": {"color": theme.AFTER},
    "short": {"color": theme.BELOW, "pattern": theme.hatch()},
    "all": {"color": theme.AFTER_LIGHT, "pattern": theme.dots(theme.AFTER_LIGHT)},
}


@dataclass(frozen=True)
class Bar:
    """One bar: its heading, its look, its length (null where withheld) and the words for a pointer."""

    title: str
    look: str
    share: float | None
    text: str


def satisfaction(frame: pd.DataFrame) -> go.Figure:
    """Two bars per role: the satisfied among those surveyed and among all participants, and the target.

    frame: one row per role [title, numerator, target, surveyed, participants], counts of people; withheld
    figures are drawn as words.
    """
    if frame.empty:
        return theme.empty()
    bars = _bars(frame)
    places = rows([bar.title for bar in bars], thickness=THICKNESS)
    fig = canvas(places, side=28, left=16, top=TOP)
    for look, name in _names().items():
        drawn = [(y, bar) for y, bar in zip(places.middles, bars, strict=True) if bar.look == look]
        _draw(fig, look, name, [(y, bar) for y, bar in drawn if bar.share is not None])
    label(fig, places)
    fig.update_xaxes(**percent_axis(1.0))
    fig.update_xaxes(showgrid=False)
    targets = {target for target in column(frame, "target") if target is not None}
    if len(targets) == 1:
        target_line(fig, targets.pop(), "x")
    return fig


def _draw(fig: go.Figure, look: str, name: str, bars: list[tuple[float, Bar]]) -> None:
    if bars:
        ys, shares, texts = zip(*((y, bar.share, bar.text) for y, bar in bars), strict=True)
        shape = {"orientation": "h", "width": THICKNESS, "marker": LOOKS[look], "showlegend": True}
        fig.add_bar(x=shares, y=ys, name=name, hovertext=texts, hoverinfo="text", **shape)


def _names() -> dict[str, str]:
    return {
        "surveyed": _("of those surveyed"),
        "short": _("of those surveyed, below the target"),
        "all": _("of all participants"),
    }


def _bars(frame: pd.DataFrame) -> list[Bar]:
    counts = zip(*(column(frame, name) for name in ("numerator", "surveyed", "participants", "target")), strict=True)
    named = zip(titles(frame), suppressed(frame), counts, strict=True)
    return [bar for title, hidden, row in named for bar in _role(title, hidden, *row)]


def _role(
    title: str,
    hidden: bool,
    satisfied: float | None,
    surveyed: float | None,
    everybody: float | None,
    goal: float | None,
) -> tuple[Bar, Bar]:
    share = _share(satisfied, surveyed)
    look = "short" if share is not None and goal is not None and share < goal else "surveyed"
    answered = _("answered: {share}").format(share=share_of(surveyed, everybody))
    goal_words = "" if goal is None else _("target {share}").format(share=percent(goal))
    bars = []
    for words, kind, part, whole in (
        (_("of those surveyed"), look, share, surveyed),
        # Where nobody was surveyed, nobody is known to be satisfied or not.
        (_("of all participants"), "all", _share(satisfied, everybody) if surveyed else None, everybody),
    ):
        counts = withheld(hidden) if part is None else share_of(satisfied, whole)
        bars.append(Bar(f"{title}, {words}: {counts}", kind, part, lines(f"{words}: {counts}", answered, goal_words)))
    return bars[0], bars[1]


def _share(part: float | None, whole: float | None) -> float | None:
    return None if part is None or not whole else part / whole
