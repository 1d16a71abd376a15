"""Streamlit components of the pages, and the one door to the data."""
