"""The screen's questions about stage 2: changes of those measured twice, and what cannot be matched."""

import pandas as pd

from metrics import unpaired as unmatched
from metrics.change import changes as change_table
from metrics.scales import scales as scale_table
from ui.data import Scope, Store, question
from ui.viewer import Viewer


@question
def changes(store: Store, me: Viewer, scope: Scope, by: str | None = None, late: bool = True) -> pd.DataFrame:
    """Stage 2: the parameters (see metrics.change)."""
    return change_table(store, scope, by, me.role, late)


@question
def unpaired(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Stage 2: parameters in which nobody could be matched (see metrics.unpaired)."""
    return unmatched.unpaired(store, scope, me.role)


@question
def whose(store: Store, me: Viewer, scope: Scope) -> tuple[bool, pd.DataFrame]:
    """Whether any pair of the year is loaded, and how many measured people are participants, others or nameless."""
    return unmatched.paired(store, scope), unmatched.sides(store, scope)


@question
def scales(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """How well the questions of the school's own scales agree (see metrics.scales)."""
    return scale_table(store, scope, me.role)
