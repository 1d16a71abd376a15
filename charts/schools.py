"""Schools by tens of per cent: how many lie in which, where the target runs and where one's own school stands."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import target_line
from charts.cells import lines, plain
from locales import _, ngettext, number, percent

HEIGHT, TOP = 260, 66
WIDTH = 0.086  # of a bar, in shares; a ten is 0.1 wide


def distribution(frame: pd.DataFrame, target: float | None, own: float | None = None) -> go.Figure:
    """Columns of schools by their share in tens of per cent; below the target orange with a pattern.

    frame: one row per ten [low, high, schools, reached, below]; own: the share of the school to be pointed out.
    """
    if frame.empty or not frame["schools"].sum():
        return theme.empty(_("No school has data yet"))
    fig = theme.figure(HEIGHT, top=TOP)
    other = frame["schools"] - frame["reached"] - frame["below"]
    looks: tuple[tuple[str, pd.Series, dict[str, object]], ...] = (
        (_("target reached"), frame["reached"], {"color": theme.AFTER}),
        (_("below target"), frame["below"], {"color": theme.BELOW, "pattern": theme.hatch()}),
        (_("without a target"), other, {"color": theme.BEFORE}),
    )
    for name, counts, marker in looks:
        _bars(fig, frame, counts, name, marker)
    most = int(frame["schools"].max())
    _numbers(fig, frame)
    _axes(fig, most)
    if target is not None:
        target_line(fig, target, "x")
    if own is not None:
        _own(fig, own, most)
    return fig


def _bars(fig: go.Figure, frame: pd.DataFrame, counts: pd.Series, name: str, marker: dict[str, object]) -> None:
    if not counts.sum():
        return
    middles = plain((frame["low"] + frame["high"]) / 2)
    texts = [
        lines(_range(low, high), f"{name}: {_schools(int(n))}")
        for low, high, n in zip(frame["low"], frame["high"], counts, strict=True)
    ]
    fig.add_bar(x=middles, y=plain(counts), width=WIDTH, name=name, marker=marker, hovertext=texts, hoverinfo="text")


def _numbers(fig: go.Figure, frame: pd.DataFrame) -> None:
    notes = [
        {"x": (row["low"] + row["high"]) / 2, "y": row["schools"], "text": number(int(row["schools"])), "yshift": 9,
         "showarrow": False, "font": {"size": theme.SMALL}} for row in frame.to_dict("records") if row["schools"]
    ]  # fmt: skip
    fig.update_layout(barmode="stack", annotations=notes)


def _axes(fig: go.Figure, most: int) -> None:
    ticks = [n / 10 for n in range(0, 11, 2)]
    fig.update_xaxes(range=[-0.03, 1.03], tickvals=ticks, ticktext=[percent(tick, 0) for tick in ticks], showgrid=False)
    fig.update_yaxes(range=[0, most * 1.2], visible=False)


def _own(fig: go.Figure, own: float, most: int) -> None:
    words = _("this school: {share}").format(share=percent(own))
    fig.add_scatter(
        x=[own], y=[most * 0.06], mode="markers", name=words, hovertext=[words], hoverinfo="text",
        marker={"symbol": "diamond", "size": 13, "color": theme.ON_LIGHT, "line": {"color": theme.ON_DARK, "width": 2}},
    )  # fmt: skip


def _range(low: float, high: float) -> str:
    return f"{percent(low, 0)} – {percent(high, 0)}"


def _schools(n: int) -> str:
    return ngettext("{n} school", "{n} schools", n).format(n=number(n))
