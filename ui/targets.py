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


def owners(me: Viewer) -> list[known.Owner]:
    """Whose targets may be set here: places before schools; the school alone where there is just one."""
    permit(me.role, "targets")
    return known.owners(data.opened().store)


def in_force(me: Viewer, year: str, owner: known.Owner = 1) -> list[known.InForce]:
    """What holds in a school year, by indicator."""
    permit(me.role, "targets")
    return known.in_force(data.opened().store, year, owner)


def own(me: Viewer, owner: known.Owner = 1) -> list[known.OwnTarget]:
    """The owner's targets that hold or will hold."""
    permit(me.role, "set targets")
    return known.own_targets(data.opened().store, owner)


def history(me: Viewer, owner: known.Owner = 1) -> pd.DataFrame:
    """One row per target the owner ever said, the newest first (see metrics.targets.history)."""
    permit(me.role, "set targets")
    return known.history(data.opened().store, owner)


def change(me: Viewer, code: str, percent: str, year: str, act: str, owner: known.Owner = 1) -> None:
    """Set a target from what was typed; raises ValueError with a sentence as metrics.targets.change does."""
    permit(me.role, "set targets")
    use(me.language)
    known.change(data.opened().store, code, percent, year, act, me.role, owner)
    data.changed()


def withdraw(me: Viewer, said: known.OwnTarget, owner: known.Owner = 1) -> None:
    """Take one of the owner's targets back; nothing happens where another session was faster."""
    permit(me.role, "set targets")
    if said in known.own_targets(data.opened().store, owner):
        known.withdraw(data.opened().store, said.indicator, school_year(said.from_year), me.role, owner)
    data.changed()
