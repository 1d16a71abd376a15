"""Stage 2: how many people are better, the same or worse per parameter, and the means before and after."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import stack
from charts.cells import column, lines, people, share_of, signed, suppressed, titles, withheld
from charts.dumbbell import Pair, draw, span
from charts.rows import Rows, beside, canvas, label, note, rows, scale
from locales import _, number

MOST = 10
PARTS = ("improved", "same", "worse")
LOOKS: dict[str, dict[str, object]] = {
    "improved": {"color": theme.AFTER},
    "same": {"color": theme.NEUTRAL},
    "worse": {"color": theme.BELOW, "pattern": theme.hatch()},
}


def changes(frame: pd.DataFrame) -> go.Figure:
    """Better, same, worse per parameter as bars of 100 % of the matched people, in the good direction.

    frame: one row per parameter [title, better, n_matched, improved, same, worse], counts of people; a
    withheld split (null counts) is drawn as words.
    """
    if frame.empty:
        return theme.empty()
    places = rows(named(frame))
    fig = canvas(places)
    notes = []
    split = list(zip(*(column(frame, part) for part in PARTS), strict=True))
    for index, part in enumerate(PARTS):
        _part(fig, part, places, [row[index] for row in split], [_total(row) for row in split])
    ends = zip(places.middles, split, column(frame, "n_matched"), suppressed(frame), strict=True)
    for y, row, n, hidden in ends:
        if not _total(row):
            # Nobody matched is silence; people matched without a split are a small part that is withheld.
            notes.append(note(withheld(hidden or bool(n)), y))
        if n is not None:
            notes.append(beside(people(n), y))
    label(fig, places, notes)
    stack(fig)
    return fig


def dumbbell(frame: pd.DataFrame) -> go.Figure:
    """Mean before → after per parameter; the interval of the mean change and n in the hover text.

    frame: one row per parameter [title, better, n_matched, mean_before, mean_after, mean_change, ci_low,
    ci_high]; withheld means are drawn as words.
    """
    if frame.empty:
        return theme.empty()
    places = rows(named(frame))
    fig = canvas(places, side=96)
    notes = []
    pairs = _pairs(frame, places)
    scale(fig, places, span(pairs, 0, MOST))
    draw(fig, places, pairs, (_("before"), _("after")))
    for y, pair, n, hidden in zip(places.middles, pairs, column(frame, "n_matched"), suppressed(frame), strict=True):
        if pair.start is None or pair.end is None:
            notes.append(note(withheld(hidden), y))
        else:
            notes.append(beside(lines(arrow(pair), people(n)), y))
    label(fig, places, notes)
    return fig


def named(frame: pd.DataFrame) -> list[str]:
    """The titles of the parameters; where less is better, the title says so."""
    lower = _("{title} (lower is better)")
    return [
        lower.format(title=title) if better == "lower" else title
        for title, better in zip(titles(frame), directions(frame), strict=True)
    ]


def directions(frame: pd.DataFrame) -> list[str]:
    """The good direction of every row: higher, lower or "" for none; higher where the frame is silent."""
    if "better" not in frame.columns:
        return ["higher"] * len(frame)
    return [better if isinstance(better, str) else "" for better in frame["better"]]


def arrow(pair: Pair) -> str:
    """«5,2 → 6,1»."""
    return f"{number(pair.start, 1)} → {number(pair.end, 1)}"


def _total(split: tuple[float | None, ...]) -> float | None:
    return None if None in split else sum(part or 0 for part in split)


def _part(fig: go.Figure, part: str, places: Rows, counts: list[float | None], totals: list[float | None]) -> None:
    name = {"improved": _("better"), "same": _("same"), "worse": _("worse")}[part]
    drawn = [
        (y, title, count, total)
        for y, title, count, total in zip(places.middles, places.titles, counts, totals, strict=True)
        if count is not None and total
    ]
    fig.add_bar(
        x=[count / total for _y, _title, count, total in drawn],
        y=[y for y, *_rest in drawn],
        width=22,
        orientation="h",
        name=name,
        marker={**LOOKS[part], "line": {"color": theme.ON_DARK, "width": 1}},
        text=[number(count, 0) if count else "" for _y, _title, count, _total in drawn],
        hovertext=[lines(*title, f"{name}: {share_of(count, total)}") for _y, title, count, total in drawn],
        hoverinfo="text",
        **theme.inside(dark=part == "improved"),
    )


def _pairs(frame: pd.DataFrame, places: Rows) -> list[Pair]:
    change = zip(*(column(frame, name) for name in ("mean_change", "ci_low", "ci_high", "n_matched")), strict=True)
    ends = zip(column(frame, "mean_before"), column(frame, "mean_after"), strict=True)
    return [
        Pair(start, end, lines(*title, _moved(*row)), better)
        for title, (start, end), row, better in zip(places.titles, ends, change, directions(frame), strict=True)
    ]


def _moved(change: float | None, low: float | None, high: float | None, n: float | None) -> str:
    mean = _("mean change {change}").format(change=signed(change))
    if low is not None and high is not None:
        mean += " " + _("(95 % interval from {low} to {high})").format(low=signed(low), high=signed(high))
    return lines(mean, people(n))
