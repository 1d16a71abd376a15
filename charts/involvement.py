"""Involvement: the share over the year on its way to the target, and the classes ranked."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go
from babel.dates import format_date

from charts import theme
from charts.axes import percent_axis, target_line
from charts.cells import column, lines, plain, share_of
from charts.classes import classes
from locales import _, day, language, percent

HEIGHT = 340
MANY_MONTHS = 6
TIGHT = 0.1

__all__ = ["classes", "way"]


def way(
    frame: pd.DataFrame, target: float | None, path: pd.DataFrame | None = None, second: pd.DataFrame | None = None
) -> go.Figure:
    """The share over the year as steps, with the target and the prorated path to it.

    frame: one row per day [date, share, involved, denominator], null where nobody could be counted.
    path: one row per day [date, share], or None. second: rows like the frame's, people in support included, or None.
    """
    shares = column(frame, "share")
    if all(share is None for share in shares):
        return theme.empty()
    days = _days(frame)
    fig = theme.figure(HEIGHT, right=12, left=8, bottom=34)
    span = _span(days if path is None or path.empty else days + _days(path))
    if path is not None and not path.empty:
        _path(fig, path)
    others = [] if second is None else column(second, "share")
    if second is not None and len(second):
        line = {"shape": "hv", "color": theme.AFTER, "width": 2, "dash": "dash"}
        _steps(fig, second, others, _("with people in support"), line)
    line = {"shape": "hv", "color": theme.AFTER, "width": 3}
    _steps(fig, frame, shares, _("share involved"), line)
    _axes(fig, span, max([target or 0, 0.1, *(share for share in [*shares, *others] if share is not None)]))
    at = max(i for i, share in enumerate(shares) if share is not None)
    early = days[at] - span[0] < (span[1] - span[0]) / 3
    if target is not None:
        target_line(fig, target, "y", right=early)
    _last(fig, frame.iloc[at : at + 1], target, early, bool(others))
    return fig


def _steps(fig: go.Figure, frame: pd.DataFrame, shares: list[float | None], name: str, line: dict[str, object]) -> None:
    texts = [
        lines(day(when), share_of(part, whole))
        for when, part, whole in zip(_days(frame), *_counted(frame), strict=True)
    ]
    look = {"mode": "lines", "line": line, "hovertext": texts, "hoverinfo": "text", "connectgaps": False}
    fig.add_scatter(x=_days(frame), y=shares, name=name, **look)


def _path(fig: go.Figure, path: pd.DataFrame) -> None:
    shares = plain(path["share"])
    texts = [lines(day(when), percent(share)) for when, share in zip(_days(path), shares, strict=True)]
    line = {"color": theme.BEFORE, "width": 2, "dash": "dot"}
    look = {"mode": "lines", "line": line, "hovertext": texts, "hoverinfo": "text"}
    fig.add_scatter(x=_days(path), y=shares, name=_("way to the target"), **look)


def _last(fig: go.Figure, row: pd.DataFrame, target: float | None, early: bool, covered: bool) -> None:
    (share,), ((part,), (whole,)), (when,) = column(row, "share"), _counted(row), _days(row)
    dot = {"mode": "markers", "marker": {"size": 10, "color": theme.AFTER}}
    fig.add_scatter(x=[when], y=[share], showlegend=False, hoverinfo="skip", name="last", **dot)
    # Just under the target there is no room for words between the two: they move above the target's line.
    tight = target is not None and share is not None and 0 <= target - share < TIGHT
    place = {"x": when, "y": target if tight else share, "xanchor": "left" if early else "right"}
    words = {"text": share_of(part, whole), "showarrow": False, "font": {"size": theme.TEXT}}
    if covered and share is not None and share > TIGHT:
        # A second line runs above: the words move under the first.
        fig.add_annotation(yanchor="top", yshift=-8, **{**place, "y": share}, **words)
        return
    fig.add_annotation(yanchor="bottom", yshift=2 if tight else 8, **place, **words)


def _axes(fig: go.Figure, span: tuple[date, date], highest: float) -> None:
    months = [when.date() for when in pd.date_range(*span, freq="MS")] or [span[0]]
    months = months[:: 2 if len(months) > MANY_MONTHS else 1]
    names = [format_date(when, "LLL", locale=language()) for when in months]
    fig.update_xaxes(range=list(span), tickvals=months, ticktext=names, showgrid=False)
    fig.update_yaxes(**percent_axis(highest * 1.15 if highest > 0.9 else min(1.0, highest * 1.25)))


def _span(days: list[date]) -> tuple[date, date]:
    # A single day would be an axis without length.
    first, last = min(days), max(days)
    return first, max(last, first + timedelta(days=1))


def _counted(frame: pd.DataFrame) -> tuple[list[float | None], list[float | None]]:
    return column(frame, "involved"), column(frame, "denominator")


def _days(frame: pd.DataFrame) -> list[date]:
    return [when.date() for when in pd.to_datetime(frame["date"])]
