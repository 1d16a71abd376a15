"""Columns of names narrow enough for a phone: the first figure stands beside them, and long names take more lines."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

ROOM = 264  # pixels for the names: of the 358 that a phone gives a table, the rest is for the first figure
MOST = 2  # columns of names; of more than that a table is a list that is scrolled anyway
LETTER, EDGES = 7, 18  # pixels of a letter, and of the space at both sides of a cell
TALL = 66  # pixels of a row of up to three lines; Streamlit breaks lines only in rows of more than four times 16
LINES = 3  # that such a row holds; longer names (questions) stay in one line, since few rows would be seen at once
SHOWN = 14  # rows that are all shown at once; longer tables are scrolled in themselves


def widths(frame: pd.DataFrame, figures: Collection[str]) -> dict[str, int]:
    """Column -> pixels for the columns of names before the first figure that would push it off a phone's screen."""
    names = before(frame, figures)
    if not 0 < len(names) <= MOST or len(names) == len(frame.columns):
        return {}
    need = {name: pixels(name, frame[name]) for name in names}
    if sum(need.values()) <= ROOM:
        return {}
    share = ROOM // len(names)
    spare = sum(max(0, share - one) for one in need.values())
    wide = [name for name in names if need[name] > share]
    width = share + spare // len(wide)
    return dict.fromkeys(wide, width) if max(lines(need[name], width) for name in wide) <= LINES else {}


def lines(need: int, width: int) -> int:
    """In how many lines a name stands; they break between words, so that each loses about a fifth."""
    return 1 + (need - EDGES) * 6 // 5 // (width - EDGES)


def before(frame: pd.DataFrame, figures: Collection[str]) -> list[str]:
    """The columns that stand left of the first one with figures; all where none has any."""
    names = [str(name) for name in frame.columns]
    return names[: next((at for at, name in enumerate(names) if name in figures), len(names))]


def pixels(name: str, cells: pd.Series) -> int:
    """How wide a column is that holds all its words in one line."""
    return LETTER * max([len(name), *(len(str(cell)) for cell in cells)]) + EDGES


def rows(frame: pd.DataFrame, fitted: Mapping[str, int]) -> dict[str, Any]:
    """How st.dataframe is to draw the rows beside narrowed columns, so that long names can be read whole."""
    if not fitted:
        return {}
    return {"row_height": TALL, "height": "content" if len(frame) <= SHOWN else "auto"}
