"""How many of a whole: one bar per row with its count beside it."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import column, share_of, titles, withheld
from charts.rows import beside, canvas, label, note, rows


def counted(frame: pd.DataFrame) -> go.Figure:
    """A bar per row, as long as its part of the whole.

    frame: one row per bar [title, n, all], counts; a null count is drawn as words.
    """
    if frame.empty:
        return theme.empty()
    places = rows(titles(frame))
    fig = canvas(places, side=130)
    counts = list(zip(places.middles, column(frame, "n"), column(frame, "all"), strict=True))
    known = [(y, n, whole) for y, n, whole in counts if n is not None and whole]
    if known:
        fig.add_bar(
            x=[n / whole for _y, n, whole in known], y=[y for y, _n, _whole in known], orientation="h", width=22,
            marker={"color": theme.BELOW, "pattern": theme.hatch()}, showlegend=False,
            hovertext=[share_of(n, whole) for _y, n, whole in known], hoverinfo="text",
        )  # fmt: skip
    notes = [note(withheld(False), y) if n is None else beside(share_of(n, whole), y) for y, n, whole in counts]
    label(fig, places, notes)
    fig.update_xaxes(range=[0, 1], visible=False)
    return fig
