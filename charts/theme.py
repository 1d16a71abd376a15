"""The one look of all pictures: palette, patterns, template and the empty picture."""

import plotly.graph_objects as go

from locales import _, language

# Grey is before, blue is after or achieved, orange is below the target. The three differ in lightness too,
# and orange always carries a pattern, so that the colour-blind and a black-and-white print lose nothing.
BEFORE = "#8a8f98"
AFTER = "#2a6fbb"
BELOW = "#e5862d"
AFTER_DARK = "#16406f"
BELOW_DARK = "#a9540b"
AFTER_LIGHT = "#8fbbe8"
NEUTRAL = "#cfd4db"
LINE = "#767676"
ON_LIGHT = "#1b1f24"
ON_DARK = "#ffffff"
HATCH = "#7a3d06"
# Streamlit's chart theme puts the page's text colour in the place of this one; elsewhere it is nearly black.
WORDS = "#000037"
GRID = "rgba(128,128,128,0.25)"
CLEAR = "rgba(0,0,0,0)"

# Only fonts that are already on the machine: nothing may be loaded from elsewhere.
FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'
TEXT = 13
SMALL = 12
TOP = 34
BOTTOM = 30
EMPTY_HEIGHT = 120

# What every chart's own menu leaves out (see charts/menu.py): touch scrolls the page.
CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": [
        "zoom",
        "pan",
        "select",
        "lasso",
        "zoomIn",
        "zoomOut",
        "autoScale",
        "resetScale",
    ],
}


def template() -> go.layout.Template:
    """The template of every figure; Streamlit's theme lays its fonts and grid colours over it."""
    axis = {"gridcolor": GRID, "zeroline": False, "fixedrange": True, "showline": False}
    layout = go.Layout(
        font={"family": FONT, "size": TEXT, "color": WORDS},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        xaxis=axis,
        yaxis=axis,
        hoverlabel={"align": "left", "font": {"size": TEXT}},
        dragmode=False,
        hovermode="closest",
        bargap=0,
    )
    return go.layout.Template(layout=layout)


def figure(height: int, top: int = TOP, right: int = 8, left: int = 4, bottom: int = BOTTOM) -> go.Figure:
    """An empty figure of a height in pixels with the common look and room at the sides in pixels."""
    # Background and legend stand in the layout itself: Streamlit overrides what only the template says.
    return go.Figure(
        layout={
            "template": template(),
            "height": height,
            "margin": {"t": top, "r": right, "l": left, "b": bottom, "pad": 4},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "separators": ", " if language() == "ru" else ".,",
            "font": {"color": WORDS},
            "xaxis": _axis(),
            "yaxis": _axis(),
            "legend": _legend(),
        }
    )


def empty(text: str | None = None) -> go.Figure:
    """A figure that only says why there is nothing to draw."""
    fig = figure(EMPTY_HEIGHT)
    fig.update_layout(xaxis={"visible": False}, yaxis={"visible": False}, showlegend=False)
    middle = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "showarrow": False}
    fig.add_annotation(text=text or _("No data"), font={"size": TEXT}, **middle)
    return fig


def hatch(colour: str = BELOW) -> dict[str, object]:
    """The pattern of everything orange: bars below the target, low marks, people who are worse off."""
    return {"shape": "/", "bgcolor": colour, "fgcolor": HATCH, "size": 7, "solidity": 0.1}


def dots(colour: str) -> dict[str, object]:
    """The pattern that tells two blues, or blue from grey, apart on a black-and-white print."""
    return {"shape": ".", "bgcolor": colour, "fgcolor": ON_DARK, "size": 7, "solidity": 0.1}


def inside(dark: bool) -> dict[str, object]:
    """Settings of words inside a bar, readable on a dark or on a light one."""
    font = {"color": ON_DARK if dark else ON_LIGHT, "size": SMALL}
    return {"textposition": "inside", "insidetextanchor": "middle", "textangle": 0, "insidetextfont": font}


def _axis() -> dict[str, object]:
    words = {"color": WORDS, "size": SMALL}
    return {"tickfont": words, "title": {"font": words, "standoff": 4}, "gridcolor": GRID, "automargin": True}


def _legend() -> dict[str, object]:
    place = {"orientation": "h", "x": 0, "xanchor": "left", "y": 1, "yanchor": "top", "yref": "container"}
    # A click that hides one part of a bar would make the others look like the whole.
    return {
        **place,
        "itemclick": False,
        "itemdoubleclick": False,
        "font": {"size": SMALL},
        "traceorder": "normal",
    }
