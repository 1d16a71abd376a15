"""What the columns of an uploaded table were taken for, in words."""

from textwrap import shorten

from data_loaders.column_names import column_name
from locales import words
from questionnaires import items, parameters

LONGEST = 48


def heading(code: str) -> str:
    """A column of a list, a parameter or a question, short enough for the head of a table."""
    if code in parameters():
        return words(parameters()[code].title)
    if code in items():
        return shorten(words(items()[code].text), LONGEST, placeholder="…")
    return column_name(code)
