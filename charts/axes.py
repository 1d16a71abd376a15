"""Axes of shares and the labelled line of a target across them."""

import plotly.graph_objects as go

from charts.theme import GRID, ON_DARK, ON_LIGHT, SMALL
from locales import _, percent


def target_line(fig: go.Figure, target: float, axis: str, right: bool = False) -> None:
    """Draw the target, a share of one, across the axis of the shares ("x" or "y") with its label.

    right: a label on a y axis stands at the right end of the line, where the left one is taken.
    """
    ends = {"x": {"x0": target, "x1": target, "y0": 0, "y1": 1, "yref": "paper"}}
    ends["y"] = {"y0": target, "y1": target, "x0": 0, "x1": 1, "xref": "paper"}
    # A light line under the dark dashes keeps it visible on bars and on both backgrounds.
    for colour, width, dash in ((ON_DARK, 4, "solid"), (ON_LIGHT, 2, "dash")):
        fig.add_shape(type="line", line={"color": colour, "width": width, "dash": dash}, **ends[axis])
    places = {"x": {"x": target, "y": 1, "yref": "paper", "xanchor": "center"}}
    places["y"] = {"x": float(right), "y": target, "xref": "paper", "xanchor": "right" if right else "left"}
    text = _("target {share}").format(share=percent(target, whole_digits(target)))
    fig.add_annotation(text=text, showarrow=False, yanchor="bottom", font={"size": SMALL}, **places[axis])


def percent_axis(top: float) -> dict[str, object]:
    """Settings of an axis from 0 to a share, ticked as the language writes shares."""
    step = next(step for step in (0.05, 0.1, 0.25, 0.5) if top / step <= 5 or step == 0.5)
    ticks = [round(step * i, 2) for i in range(int(top / step + 1e-9) + 1)]
    return {
        "range": [0, top],
        "tickvals": ticks,
        "ticktext": [percent(tick, 0) for tick in ticks],
        "gridcolor": GRID,
        "showgrid": True,
        "zeroline": False,
    }


def stack(fig: go.Figure) -> None:
    """Stack the bars to 100 %; an axis is not needed, since the parts carry their numbers."""
    fig.update_layout(barmode="stack", uniformtext={"minsize": 9, "mode": "hide"})
    fig.update_xaxes(range=[0, 1], visible=False)


def whole_digits(share: float) -> int:
    """How many decimals a share needs as per cent: 0 for 0.7, else 1."""
    return 0 if abs(share * 100 - round(share * 100)) < 1e-9 else 1
