"""Totals of the programme by school year: a bar per year, with its count, under the name of each total."""

import pandas as pd
import plotly.graph_objects as go

from charts import theme
from charts.cells import plain
from charts.rows import beside, canvas, label, rows
from locales import number


def totals(frame: pd.DataFrame) -> go.Figure:
    """Counts side by side, the years of one total one under the other, the newest dark.

    frame: one row per total and school year [title, year, amount], years in order; a null amount is no row.
    """
    known = frame[frame["amount"].notna()]
    if known.empty:
        return theme.empty()
    newest = max(known["year"])
    names = [f"{title}, {year}" for title, year in zip(known["title"], known["year"], strict=True)]
    places, amounts = rows(names), plain(known["amount"])
    fig = canvas(places, side=70)
    colours = [theme.AFTER if year == newest else theme.BEFORE for year in known["year"]]
    fig.add_bar(
        x=amounts, y=list(places.middles), orientation="h", width=22, marker={"color": colours}, showlegend=False,
        hovertext=[f"{name}: {number(amount, 0)}" for name, amount in zip(names, amounts, strict=True)],
        hoverinfo="text",
    )  # fmt: skip
    label(fig, places, [beside(number(amount, 0), y) for y, amount in zip(places.middles, amounts, strict=True)])
    fig.update_xaxes(range=[0, max([1.0, *(amount or 0 for amount in amounts)])], visible=False)
    return fig
