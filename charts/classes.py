"""Involvement by class: ranked bars with the people they stand for."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import percent_axis, target_line
from charts.cells import column, lines, plain, share_of, signed, suppressed, withheld, wrapped
from charts.rows import beside
from locales import _, number

HEIGHT = 26
SIDE = 128
TOP = 62
LEFT = 34
ROOM = 0.15  # of the axis, for a number
REACHED, SHORT, BEYOND = range(3)


def classes(frame: pd.DataFrame, target: float | None) -> go.Figure:
    """The classes from the highest share to the lowest, those below the target in orange with a pattern.

    Beside the bar of a class below the target stands how many people it lacks, so that a printed picture says it too.
    frame: one row per class [class, numerator, denominator, value, missing]; a class in which nobody could be
    counted comes last with words in place of a bar.
    """
    if frame.empty:
        return theme.empty()
    ranked = frame.sort_values("value", ascending=False, na_position="last", kind="stable").reset_index(drop=True)
    values = plain(ranked["value"])
    top = max([target or 0, 0.1, *(value for value in values if value is not None)])
    fig = theme.figure(HEIGHT * len(ranked) + TOP + theme.BOTTOM, top=TOP, right=SIDE, left=LEFT)
    names = ["<br>".join(wrapped(str(name), 14)) for name in ranked["class"]]
    _bars(fig, ranked, values, target)
    counts = [beside(text, y) for y, text in enumerate(_counts(ranked, values))]
    fig.update_layout(annotations=[*counts, *_lacks(ranked, values, target)])
    fig.update_yaxes(range=[len(ranked) - 0.5, -0.5], tickvals=list(range(len(names))), ticktext=names, showgrid=False)
    fig.update_xaxes(**percent_axis(min(1.0, top * 1.1) if top <= 1 else top))
    if target is not None:
        target_line(fig, target, "x")
    return fig


def _bars(fig: go.Figure, ranked: pd.DataFrame, values: list[float | None], target: float | None) -> None:
    texts = _hover(ranked, values)
    looks = {
        _("target reached"): {"color": theme.AFTER},
        _("below target (−n: people short)"): {"color": theme.BELOW, "pattern": theme.hatch()},
        _("more than 100%: check the denominator"): {"color": theme.BEFORE, "pattern": theme.hatch()},
    }
    for place, (name, marker) in enumerate(looks.items()):
        at = [y for y, value in enumerate(values) if value is not None and _look(value, target) == place]
        if at:
            fig.add_bar(
                x=[values[y] for y in at],
                y=at,
                orientation="h",
                width=0.72,
                marker=marker,
                name=name,
                hovertext=[texts[y] for y in at],
                hoverinfo="text",
                showlegend=target is not None or place == BEYOND,
            )


def _look(value: float, target: float | None) -> int:
    # A share beyond 100% is an error of the denominator, no success.
    if value > 1:
        return BEYOND
    return SHORT if target is not None and value < target else REACHED


def _counts(ranked: pd.DataFrame, values: list[float | None]) -> list[str]:
    parts, hidden = (plain(ranked[name]) for name in ("numerator", "denominator")), suppressed(ranked)
    return [
        withheld(hide) if value is None else share_of(part, whole)
        for part, whole, value, hide in zip(*parts, values, hidden, strict=True)
    ]


def _lacks(ranked: pd.DataFrame, values: list[float | None], target: float | None) -> list[dict[str, object]]:
    look = {"showarrow": False, "xanchor": "left", "xshift": 3, "font": {"size": theme.SMALL}}
    return [
        # Just below the target there is no room before its line.
        {"x": value if target - value > ROOM else target, "y": y, "text": signed(-lack, 0), **look}
        for y, (value, lack) in enumerate(zip(values, column(ranked, "missing"), strict=True))
        if value is not None and target is not None and lack
    ]


def _hover(ranked: pd.DataFrame, values: list[float | None]) -> list[str]:
    short = [
        _("{n} short of the target").format(n=number(lack, 0)) if lack else "" for lack in column(ranked, "missing")
    ]
    names = ("<br>".join(wrapped(str(name))) for name in ranked["class"])
    return [lines(*row) for row in zip(names, _counts(ranked, values), short, strict=True)]
