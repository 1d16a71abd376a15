"""A chart on a page: the figure with the common settings and words for those who cannot see it."""

import plotly.graph_objects as go
import streamlit as st

from charts.menu import menu


def show(figure: go.Figure, name: str, alt: str) -> None:
    """Draw a figure. name: unique on the page; alt: what it shows, in a sentence. Saved as svg from its own menu."""
    st.plotly_chart(figure, key=f"chart_{name}", config=menu(name), alt=alt)
