"""For the psychologist: one person before and after, and where people started against how they changed."""

from collections import defaultdict

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import column, lines, signed, wrapped
from charts.change import arrow, directions, named
from charts.dumbbell import Pair, draw, span
from charts.rows import beside, canvas, label, note, rows, scale
from locales import _, ngettext, number

MOST = 10
START_HEIGHT = 380
CODES = 12


def people(frame: pd.DataFrame) -> go.Figure:
    """One person's parameters before → after; a parameter measured once shows its one mark.

    frame: one row per parameter [title, better, before, after]; null where not measured.
    """
    if frame.empty:
        return theme.empty()
    places = rows(named(frame))
    fig = canvas(places)
    notes = []
    ends = zip(places.titles, column(frame, "before"), column(frame, "after"), directions(frame), strict=True)
    pairs = [
        Pair(start, end, lines(*title, f"{number(start)} → {number(end)}"), better)
        for title, start, end, better in ends
    ]
    scale(fig, places, span(pairs, 0, MOST))
    draw(fig, places, pairs, (_("before"), _("after")))
    for y, pair in zip(places.middles, pairs, strict=True):
        if pair.start is None and pair.end is None:
            notes.append(note(_("no data"), y))
        else:
            notes.append(beside(arrow(pair), y))
    label(fig, places, notes)
    return fig


def starts(frame: pd.DataFrame, better: str = "higher", noise: tuple[float, float, float] | None = None) -> go.Figure:
    """Where people started against how they changed, so that a return to the middle is seen as one.

    frame: one row per person of one parameter [code, before, after]; the unmatched are left out. People at
    the same spot are one mark, larger the more they are. noise: start, change and slope of the line that mere error of
    measuring would give.
    """
    spots: dict[tuple[float, float], list[str]] = defaultdict(list)
    for code, start, end in zip(frame["code"], column(frame, "before"), column(frame, "after"), strict=True):
        if start is not None and end is not None:
            spots[start, round(end - start, 6)].append(str(code))
    if not spots:
        return theme.empty(_("Nobody was measured twice"))
    fig = theme.figure(START_HEIGHT, right=12, left=8, bottom=44)
    for turn, (name, marker) in _turns().items():
        at = [(spot, codes) for spot, codes in spots.items() if _turn(spot[1], better) == turn]
        if at:
            _spots(fig, at, name, marker)
    if noise is not None:
        _line(fig, min(start for start, _change in spots), max(start for start, _change in spots), noise)
    fig.update_xaxes(title_text=_("at the start"), showgrid=True)
    fig.update_yaxes(title_text=_("change"), showgrid=True, zeroline=True)
    fig.update_yaxes(zerolinecolor=theme.LINE, zerolinewidth=2)
    return fig


def _turns() -> dict[str, tuple[str, dict[str, object]]]:
    return {
        "better": (_("better"), {"color": theme.AFTER, "symbol": "circle"}),
        "same": (_("same"), {"color": theme.BEFORE, "symbol": "circle-open"}),
        "worse": (_("worse"), {"color": theme.BELOW, "symbol": "diamond"}),
    }


def _turn(change: float, better: str) -> str:
    return Pair(0.0, change, "", better).turn


def _spots(
    fig: go.Figure, at: list[tuple[tuple[float, float], list[str]]], name: str, marker: dict[str, object]
) -> None:
    sizes = [8 + 5 * (len(codes) - 1) ** 0.5 for _spot, codes in at]
    fig.add_scatter(
        x=[start for (start, _change), _codes in at],
        y=[change for (_start, change), _codes in at],
        mode="markers",
        marker={**marker, "size": sizes, "opacity": 1, "line": {"width": 1.5, "color": theme.ON_DARK}},
        customdata=[len(codes) for _spot, codes in at],
        name=name,
        hovertext=[_who(*spot, codes) for spot, codes in at],
        hoverinfo="text",
    )


def _line(fig: go.Figure, first: float, last: float, noise: tuple[float, float, float]) -> None:
    start, change, slope = noise
    ends = [first, last]
    fig.add_scatter(
        x=ends,
        y=[change + slope * (end - start) for end in ends],
        mode="lines",
        line={"color": theme.LINE, "width": 2, "dash": "dash"},
        name=_("error of measuring alone"),
        hoverinfo="skip",
    )


def _who(start: float, change: float, codes: list[str]) -> str:
    count = ngettext("{n} person", "{n} people", len(codes)).format(n=number(len(codes)))
    listed = wrapped(", ".join(codes[:CODES]) + (" …" if len(codes) > CODES else ""))
    return lines(_("start {start}, change {change}").format(start=number(start), change=signed(change)), count, *listed)
