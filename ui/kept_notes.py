"""The screen's door to the psychologist's notes: never kept in the cache of answers, read anew each time."""

import pandas as pd

from data_loaders import noting
from data_loaders.noting import STATES, About
from ui import data
from ui.rights import permit
from ui.viewer import Viewer

__all__ = ["STATES", "About"]


def notes(me: Viewer) -> pd.DataFrame:
    """One row per word of every note, the newest note first."""
    permit(me.role, "notes")
    return noting.words(data.opened().store)


def keep(me: Viewer, about: About, text: str) -> None:
    """Keep a new note; raises ValueError where it says nothing."""
    permit(me.role, "keep note")
    noting.keep(data.opened().store, about, text, me.role)


def follow(me: Viewer, note: int, state: str, text: str = "") -> None:
    """Put a note into a state or add words; raises KeyError for a note that is none."""
    permit(me.role, "keep note")
    noting.follow(data.opened().store, note, state, me.role, text)
