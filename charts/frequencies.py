"""How often something happened, in words: an ordinal scale, so shares of people and never a mean."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.axes import percent_axis
from charts.cells import lines, people, share_of, suppressed, withheld, wrapped
from charts.rows import canvas, label, rows
from locales import _, percent

STEP = 34
BAR = 13
LABELS = 92
SIDE = 34
LOOKS: dict[str, dict[str, object]] = {
    "before": {"color": theme.BEFORE},
    "after": {"color": theme.AFTER, "pattern": theme.dots(theme.AFTER)},
}


def frequencies(frame: pd.DataFrame, answers: Mapping[str, str]) -> go.Figure:
    """Shares of people by answer, the two waves side by side.

    frame: one row per item and wave [title, wave, counts], counts a dict from the code of an answer to
    people, null where withheld; wave "before" or "after". answers: code to words, in the order of the scale.
    """
    if frame.empty:
        return theme.empty()
    frame = frame.reset_index(drop=True)
    blocks = list(dict.fromkeys(str(title) for title in frame["title"]))
    places = rows([_heading(frame, title, answers) for title in blocks], thickness=STEP * len(answers))
    fig = canvas(places, side=SIDE, left=LABELS)
    middles = dict(zip(blocks, places.middles, strict=True))
    waves = {wave: _bars(frame[frame["wave"] == wave], wave, middles, answers) for wave in LOOKS}
    for wave, bars in waves.items():
        _draw(fig, wave, bars)
    highest = max((share for bars in waves.values() for _y, share, _text in bars), default=0.0)
    fig.update_xaxes(**percent_axis(min(1.0, max(highest, 0.1) * 1.1)))
    fig.update_xaxes(showgrid=False)
    label(fig, places)
    ticks = [y for top in places.middles for y in _levels(top, len(answers))]
    names = ["<br>".join(wrapped(words, 14)) for words in answers.values()] * len(blocks)
    fig.update_yaxes(visible=True, tickvals=ticks, ticktext=names, showgrid=False)
    return fig


def _bars(
    rows_of: pd.DataFrame, wave: str, middles: Mapping[str, float], answers: Mapping[str, str]
) -> list[tuple[float, float, str]]:
    name, shift = _wave_word(wave), BAR / 2 if wave == "after" else -BAR / 2
    bars = []
    for title, cell in zip(rows_of["title"], rows_of["counts"], strict=True):
        counts = _counts(cell, answers)
        levels = _levels(middles[str(title)], len(answers))
        for y, words, count in zip(levels, answers.values(), counts, strict=False):
            said = lines(f"{name}: {words}", share_of(count, sum(counts)))
            bars.append((y + shift, count / sum(counts), said))
    return bars


def _draw(fig: go.Figure, wave: str, bars: list[tuple[float, float, str]]) -> None:
    shares = [share for _y, share, _text in bars]
    fig.add_bar(
        x=shares,
        y=[y for y, _share, _text in bars],
        width=BAR - 1,
        orientation="h",
        name=_wave_word(wave),
        marker=LOOKS[wave],
        text=[percent(share, 0) for share in shares],
        textposition="outside",
        constraintext="none",
        cliponaxis=False,
        hovertext=[text for _y, _share, text in bars],
        hoverinfo="text",
    )


def _counts(cell: object, answers: Mapping[str, str]) -> list[float]:
    # A withheld distribution is null; one without answers has no shares either.
    counts = [float(cell.get(code) or 0) for code in answers] if isinstance(cell, Mapping) else []
    return counts if sum(counts) else []


def _levels(middle: float, answers: int) -> list[float]:
    return [middle + STEP * (index - (answers - 1) / 2) for index in range(answers)]


def _heading(frame: pd.DataFrame, title: str, answers: Mapping[str, str]) -> str:
    rows_of = frame[frame["title"].astype(str) == title]
    sizes = []
    for wave, cell, hidden in zip(rows_of["wave"], rows_of["counts"], suppressed(rows_of), strict=True):
        counts = _counts(cell, answers)
        sizes.append(f"{_wave_word(wave)} " + (people(sum(counts)) if counts else withheld(hidden)))
    return f"{title} ({', '.join(sizes)})"


def _wave_word(wave: str) -> str:
    return {"before": _("before"), "after": _("after")}.get(wave, wave)
