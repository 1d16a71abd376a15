"""Stage 2: how many people are better, the same or worse per parameter, and how many of them noticeably."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import stack
from charts.cells import column, lines, people, share_of, suppressed, titles, withheld
from charts.dumbbell import Pair
from charts.rows import Rows, beside, canvas, label, note, rows
from locales import _, number

# From the best to the worst; noticeable changes are darker, and a part of those who changed that way.
LOOKS: dict[str, dict[str, object]] = {
    "improved_much": {"color": theme.AFTER_DARK},
    "improved": {"color": theme.AFTER},
    "same": {"color": theme.NEUTRAL},
    "worse": {"color": theme.BELOW, "pattern": theme.hatch()},
    "worse_much": {"color": theme.BELOW_DARK, "pattern": theme.hatch(theme.BELOW_DARK)},
}
MUCH = {"improved": "improved_much", "worse": "worse_much"}
DARK = ("improved_much", "improved", "worse_much")
Cells = list[float | None]
# Room in pixels for the legend, which takes three lines on a phone.
LEGEND = 62


def changes(frame: pd.DataFrame) -> go.Figure:
    """Better, same, worse per row as bars of 100 % of the matched people, in the good direction.

    frame: one row per parameter or group [title, better, n_matched, improved, same, worse, improved_much, worse_much],
    counts of people; a withheld split (null counts) is drawn as words, withheld noticeable ones are not told apart.
    """
    if frame.empty:
        return theme.empty()
    places = rows(named(frame))
    fig = canvas(places, top=LEGEND)
    totals = [_sum(row) for row in zip(*(column(frame, name) for name in ("improved", "same", "worse")), strict=True)]
    for part in LOOKS:
        _part(fig, part, places, column(frame, part), _drawn(frame, part), totals)
    notes = []
    ends = zip(places.middles, totals, column(frame, "n_matched"), suppressed(frame), strict=True)
    for y, total, n, hidden in ends:
        if not total:
            # Nobody matched is silence; people matched without a split are a small part that is withheld.
            notes.append(note(withheld(hidden or bool(n)), y))
        if n is not None:
            notes.append(beside(people(n), y))
    label(fig, places, notes)
    stack(fig)
    return fig


def words(part: str) -> str:
    """What a part of the bar is called."""
    return {
        "improved_much": _("better, noticeably"),
        "improved": _("better"),
        "same": _("same"),
        "worse": _("worse"),
        "worse_much": _("worse, noticeably"),
    }[part]


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


def _sum(split: tuple[float | None, ...]) -> float | None:
    return None if None in split else sum(part or 0 for part in split)


def _drawn(frame: pd.DataFrame, part: str) -> Cells:
    """How many people a part of the bar stands for: those who moved noticeably have one of their own."""
    counts = column(frame, part)
    inner = column(frame, MUCH[part]) if part in MUCH else [None] * len(frame)
    return [None if n is None else n - (much or 0) for n, much in zip(counts, inner, strict=True)]


def _part(fig: go.Figure, part: str, places: Rows, told: Cells, counts: Cells, totals: Cells) -> None:
    name = words(part)
    drawn = [
        (y, title, count, total, lines(*title, f"{name}: {share_of(whole, total)}"))
        for y, title, whole, count, total in zip(places.middles, places.titles, told, counts, totals, strict=True)
        if count is not None and total
    ]
    if part in MUCH.values() and not drawn:
        return
    fig.add_bar(
        x=[count / total for _y, _title, count, total, _text in drawn],
        y=[y for y, *_rest in drawn],
        width=22,
        orientation="h",
        name=name,
        marker={**LOOKS[part], "line": {"color": theme.ON_DARK, "width": 1}},
        text=[number(count, 0) if count else "" for _y, _title, count, *_rest in drawn],
        hovertext=[text for *_rest, text in drawn],
        hoverinfo="text",
        **theme.inside(dark=part in DARK),
    )
