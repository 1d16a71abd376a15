"""Rows of the tables of metrics as plain Python: the whole, the groups of a cut, nulls as None."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

Row = dict[str, Any]


def whole(frame: pd.DataFrame, code: str) -> Row:
    """The row of an indicator or parameter for the whole; {} where there is none."""
    name = "indicator" if "indicator" in frame.columns else "parameter"
    found = grouped(frame[frame[name] == code], lambda group: not group)
    return plain(found.iloc[0]) if len(found) else {}


def grouped(frame: pd.DataFrame, test: Callable[[dict[str, str]], bool]) -> pd.DataFrame:
    """The rows whose group passes a test: {} is the whole."""
    # As an array of truth values: a mask of pandas made from an empty column would pick columns.
    return frame[np.array([test(group) for group in frame["group"]], dtype=np.bool_)]


def groups(frame: pd.DataFrame, code: str, cut: str) -> pd.DataFrame:
    """The rows of an indicator by a cut, its group in a column of the cut's name."""
    found = grouped(frame[frame["indicator"] == code], lambda group: cut in group)
    return found.assign(**{cut: [group[cut] for group in found["group"]]}).reset_index(drop=True)


def one(frame: pd.DataFrame, code: str, cut: str, name: str) -> Row:
    """The row of an indicator for one group of a cut; {} where there is none."""
    return named(groups(frame, code, cut), cut, name)


def named(found: pd.DataFrame, cut: str, name: str) -> Row:
    """The row of a group among those of `groups`; {} where there is none."""
    found = found[found[cut] == name]
    return plain(found.iloc[0]) if len(found) else {}


def plain(row: pd.Series) -> Row:
    """A row as a dict whose nulls are None."""
    return {str(name): null_free(value) for name, value in row.items()}


def null_free(value: Any) -> Any:
    """A cell as Python has it: numbers of numpy as plain ones, every kind of null as None."""
    if isinstance(value, dict | list | tuple):
        return value
    if pd.isna(value):
        return None
    return value.item() if isinstance(value, np.generic) else value
