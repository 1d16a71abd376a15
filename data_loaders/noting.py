"""The psychologist's notes for whoever may read and write them: a new one, a word more, the history."""

import pandas as pd

from store import Store
from store.notes import STATES, About, history, move, write

__all__ = ["STATES", "About", "follow", "keep", "open_ones", "words"]

keep, follow = write, move


def words(store: Store) -> pd.DataFrame:
    """One row per word of every note, the newest note first, within it the oldest word."""
    return history(store)


def open_ones(found: pd.DataFrame) -> int:
    """How many of these notes are not closed."""
    return int(found.groupby("note")["state"].last().ne(STATES[-1]).sum())
