"""The pairing desk for a reader who may sit at it: what waits, and decisions made and taken back."""

from collections.abc import Sequence

from data_loaders import desk as table
from data_loaders.desk import Desk
from data_loaders.party import Candidate
from data_loaders.rules import Rule
from ui import data
from ui.data import Scope, Store, question
from ui.rights import permit
from ui.viewer import Viewer


@question
def desk(store: Store, me: Viewer, scope: Scope) -> Desk:
    """The desk of a year, names included: it is for those who may see names."""
    return table.desk(store, scope.year)


def confirm(me: Viewer, chosen: Sequence[Candidate | Rule], year: str) -> None:
    """Join what was chosen on the desk of a year, or keep it joined."""
    permit(me.role, "decide")
    table.confirm(data.opened().store, chosen, me.role, year)
    data.changed()


def reject(me: Viewer, chosen: Sequence[Candidate | Rule], year: str) -> None:
    """Keep apart what was chosen on the desk of a year, or part it."""
    permit(me.role, "decide")
    table.reject(data.opened().store, chosen, me.role, year)
    data.changed()


def undo(me: Viewer, number: int) -> None:
    """Take a decision back; raises KeyError when it is taken back already."""
    permit(me.role, "decide")
    table.undo(data.opened().store, [number])
    data.changed()
