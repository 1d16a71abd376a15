"""The screen's door to the counts of people: those that hold, their history, to enter and to take back."""

from datetime import date

import pandas as pd

from data_loaders import headcounts as typed
from locales import use
from metrics import headcounts as known
from metrics.headcounts import Counted
from ui import data
from ui.data import Scope, Store, question
from ui.rights import permit
from ui.viewer import Viewer


@question
def headcounts(store: Store, me: Viewer, scope: Scope) -> Counted | None:
    """What the figures of a day rest on where no list names people (see metrics.headcounts); None where lists do."""
    return known.counted(store, scope)


def said(me: Viewer, year: str) -> pd.DataFrame:
    """One row per count of a school year and of later ones (see store.headcounts), whether used or behind a list."""
    permit(me.role, "set headcounts")
    return known.headcounts(data.opened().store, year, later=True)


def history(me: Viewer) -> pd.DataFrame:
    """One row per count the school ever said, the newest first."""
    permit(me.role, "set headcounts")
    return known.history(data.opened().store)


def change(me: Viewer, text: str, staff: int | None, first: date, last: date | None) -> list[str]:
    """Keep what was typed, all of it or nothing; returns the sentences on what cannot be."""
    permit(me.role, "set headcounts")
    use(me.language)
    found = typed.change(data.opened().store, text, staff, first, last, me.role)
    data.changed()
    return found.problems


def withdraw(me: Viewer, kind: str, class_: str | None, first: date) -> None:
    """Take a count back; nothing happens where another session was faster."""
    permit(me.role, "set headcounts")
    try:
        known.withdraw(data.opened().store, kind, class_, first, me.role)
    except KeyError:
        return
    finally:
        data.changed()
