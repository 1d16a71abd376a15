"""From the list to both questionnaires: one bar per step, as long as people took it."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import column, lines, share_of
from charts.rows import BAR, beside, canvas, label, note, rows

SIDE = 128


def funnel(frame: pd.DataFrame) -> go.Figure:
    """One row per step from the top [title, people, denominator, note]; a null in people draws the note, no bar."""
    people, all_ = column(frame, "people"), column(frame, "denominator")
    whole = max((count for count in all_ if count is not None), default=None)
    if not whole:
        return theme.empty()
    places = rows([str(title) for title in frame["title"]])
    fig = canvas(places, side=SIDE, top=0)
    texts = [share_of(count, part) for count, part in zip(people, all_, strict=True)]
    hover = [lines(str(title), text) for title, text in zip(frame["title"], texts, strict=True)]
    look = {"orientation": "h", "width": BAR, "marker": {"color": theme.AFTER}, "showlegend": False}
    fig.add_bar(x=people, y=list(places.middles), hovertext=hover, hoverinfo="text", **look)
    words = [
        note(str(frame["note"].iloc[place]), y) if people[place] is None else beside(texts[place], y)
        for place, y in enumerate(places.middles)
    ]
    label(fig, places, words)
    fig.update_xaxes(range=[0, whole], visible=False)
    return fig
