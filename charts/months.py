"""Involvement class by class and month by month, as a heat map with the share written in each field."""

from datetime import date
from fractions import Fraction
from math import isnan

import pandas as pd
import plotly.graph_objects as go
from babel.dates import format_date

from charts import theme
from charts.cells import lines, percent_beside, share_of
from locales import _, day, language
from locales.formats import DASH

HEIGHT = 24
TOP, LEFT = 34, 34
# From paper to the blue of what is achieved; lightness alone orders them, for print and for the colour-blind.
SCALE = [(0.0, "#f2f4f7"), (0.5, theme.AFTER_LIGHT), (1.0, theme.AFTER)]
LOOK = {
    "texttemplate": "%{text}",
    "textfont": {"size": theme.SMALL},
    "hoverinfo": "text",
    "colorscale": SCALE,
    "zmin": 0,
    "zmax": 1,
    "showscale": False,
    "xgap": 2,
    "ygap": 2,
}


def months(frame: pd.DataFrame, target: float | None = None) -> go.Figure:
    """Classes down, months across, the share of pupils involved in percent in each field.

    frame: one row per class and month [class, date, involved, denominator, share], in the order of the classes. A share
    is rounded only as far as its field still lies on its side of the target, and of 0 and 100 %.
    """
    if frame.empty:
        return theme.empty()
    names, days = list(dict.fromkeys(frame["class"])), sorted(set(frame["date"]))
    table = frame.set_index(["class", "date"])
    fields = [[table.loc[(name, when)] for when in days] for name in names]
    fig = theme.figure(HEIGHT * len(names) + TOP + theme.BOTTOM, top=TOP, left=LEFT)
    fig.add_heatmap(
        z=[[float(field["share"]) for field in row] for row in fields],
        text=[[written(field, target) for field in row] for row in fields],
        hovertext=[[_told(name, when, field) for when, field in zip(days, row, strict=True)]
                   for name, row in zip(names, fields, strict=True)],
        **LOOK,
    )  # fmt: skip
    labels = [format_date(when, "LLL", locale=language()) for when in days]
    fig.update_xaxes(tickvals=list(range(len(days))), ticktext=labels, showgrid=False, side="top")
    fig.update_yaxes(tickvals=list(range(len(names))), ticktext=names, showgrid=False, range=[len(names) - 0.5, -0.5])
    return fig


def written(field: pd.Series, target: float | None) -> str:
    """The share of a field in percent; a dash where nobody is counted."""
    share = float(field["share"])
    if isnan(share):
        return DASH
    exact = Fraction(int(field["involved"]), int(field["denominator"]))
    return percent_beside(exact, [Fraction(0), Fraction(1), *([Fraction(str(target))] if target is not None else [])])


def _told(name: str, when: date, field: pd.Series) -> str:
    by = _("by {day}").format(day=day(when))
    return lines(name, by, share_of(field["involved"], field["denominator"]))
