"""The screen's door to the targets: those that hold, their history, and the school's own ones to set and take back."""

from collections.abc import Mapping

import pandas as pd

from locales import use
from metrics import targets as known
from metrics.definition import Definition
from ui import data
from ui.rights import permit
from ui.target_words import school_year
from ui.viewer import Viewer


def definitions(me: Viewer) -> Mapping[str, Definition]:
    """All indicators by code, with the school's own targets."""
    permit(me.role, "targets")
    return known.school_definitions(data.opened().store)


def in_force(me: Viewer, year: str) -> list[known.InForce]:
    """What holds in a school year, by indicator."""
    permit(me.role, "targets")
    return known.in_force(data.opened().store, year)


def own(me: Viewer) -> list[known.OwnTarget]:
    """The school's own targets that hold or will hold."""
    permit(me.role, "set targets")
    return known.own_targets(data.opened().store)


def history(me: Viewer) -> pd.DataFrame:
    """One row per target the school ever said, the newest first (see metrics.targets.history)."""
    permit(me.role, "set targets")
    return known.history(data.opened().store)


def change(me: Viewer, code: str, percent: str, year: str, act: str) -> None:
    """Set a target from what was typed; raises ValueError with a sentence as metrics.targets.change does."""
    permit(me.role, "set targets")
    use(me.language)
    known.change(data.opened().store, code, percent, year, act, me.role)
    data.changed()


def withdraw(me: Viewer, said: known.OwnTarget) -> None:
    """Take one of the school's targets back; nothing happens where another session was faster."""
    permit(me.role, "set targets")
    if said in known.own_targets(data.opened().store):
        known.withdraw(data.opened().store, said.indicator, school_year(said.from_year), me.role)
    data.changed()
