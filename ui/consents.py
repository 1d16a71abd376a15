"""Consents for a reader who may act on them: what a page shows, and answers erased on somebody's word."""

from collections.abc import Sequence

import pandas as pd

from data_loaders.erasing import erase_people
from metrics import consents as counted
from metrics.consents import Consents
from ui import data
from ui.data import Scope, Store, question
from ui.filters import Filters
from ui.rights import may, permit
from ui.viewer import Viewer


@question
def consents(store: Store, me: Viewer, scope: Scope) -> Consents:
    """The consents of a year, people by code."""
    return counted.consents(store, scope)


def still_stored(me: Viewer, chosen: Filters) -> pd.DataFrame | None:
    """One row per person without consent of whom something is stored; None for a reader who may not know."""
    found: Consents | None = consents(me, chosen) if may(me.role, "consents") else None
    return None if found is None else found.stored


def erase(me: Viewer, people: Sequence[str]) -> int:
    """Erase what is stored of these people without consent and of all who have withdrawn; how many rows lost it."""
    permit(me.role, "erase")
    try:
        return erase_people(data.opened().store, me.role, people)
    finally:
        data.changed()
