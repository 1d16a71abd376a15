"""The pulse between the waves: the mean mark month by month, a line for each role."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go
from babel.dates import format_date

from charts import theme
from charts.cells import people
from locales import _, language, number

HEIGHT = 280
LOOKS: dict[str, dict[str, object]] = {
    "mentee": {"color": theme.AFTER, "dash": "solid"},
    "mentor": {"color": theme.BEFORE, "dash": "dash"},
    "curator": {"color": theme.AFTER_LIGHT, "dash": "dot"},
}


def pulse(frame: pd.DataFrame) -> go.Figure:
    """Mean mark 1–10 by month, a line for each role; a hidden month is a gap in its line.

    frame: one row per month and role [month, role, title (of the role), people, mean], null where hidden.
    """
    if frame.empty or not frame["mean"].notna().any():
        return theme.empty()
    fig = theme.figure(HEIGHT)
    months = sorted(set(frame["month"]))
    for role, look in LOOKS.items():
        own = frame[frame["role"] == role].set_index("month")
        if len(own):
            _line(fig, str(own["title"].iloc[0]), look, months, own)
    fig.update_yaxes(range=[1, 10.4], tickvals=list(range(1, 11)), title_text=_("mean mark, 1–10"))
    names = [format_date(month, "LLL yy", locale=language()) for month in months]
    fig.update_xaxes(tickvals=list(range(len(months))), ticktext=names, range=[-0.5, len(months) - 0.5])
    return fig


def _line(fig: go.Figure, name: str, look: dict[str, object], months: list[date], own: pd.DataFrame) -> None:
    means = [own["mean"].get(month) for month in months]
    known = [None if mean is None or pd.isna(mean) else float(mean) for mean in means]
    counts = [0 if mean is None else int(own["people"][month]) for month, mean in zip(months, known, strict=True)]
    texts = [
        "" if mean is None else f"{name}: {number(mean, 1)}, {people(n)}" for mean, n in zip(known, counts, strict=True)
    ]
    fig.add_scatter(
        x=list(range(len(months))), y=known, name=name, mode="lines+markers+text", line={"width": 3, **look},
        text=["" if mean is None else number(mean, 1) for mean in known], textposition="top center",
        hovertext=texts, hoverinfo="text", showlegend=True,
    )  # fmt: skip
