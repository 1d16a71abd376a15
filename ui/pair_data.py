"""What the pages of pairs ask for: each pair, its flags, the pulse, what goes with growth; asked at the door."""

from datetime import date

import pandas as pd

from metrics import dose as doses
from metrics import pair_flags as kept
from metrics import pair_list as listed
from metrics import pairings as made
from metrics import pulse as pulses
from metrics import totals as sums
from metrics.pair_flags import Flag
from ui import data
from ui.data import Scope, Store, question
from ui.rights import permit
from ui.viewer import Viewer


@question
def pair_rows(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Every pair with its meetings, questionnaires and flags, and no score (see metrics.pair_list)."""
    return listed.pair_list(store, scope)


@question
def first_start(store: Store, me: Viewer, scope: Scope, form: str | None = None) -> date | None:
    """The day on which the first pair of the year, or of a form in it, begins; None without pairs."""
    return listed.first_start(store, scope, form)


@question
def pair_marks(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """The marks of both sides of each pair, and their pulse (see metrics.pulse)."""
    return pulses.pair_marks(store, scope)


@question
def pulse(store: Store, me: Viewer, scope: Scope, form: str | None = None) -> pd.DataFrame:
    """The pulse month by month (see metrics.pulse)."""
    return pulses.pulse(store, scope, form, me.role)


@question
def pairings(store: Store, me: Viewer, scope: Scope, late: bool) -> pd.DataFrame:
    """Which pairings go with growth and satisfaction (see metrics.pairings)."""
    return made.pairings(store, scope, me.role, late)


@question
def dose(store: Store, me: Viewer, scope: Scope, factor: str, late: bool) -> pd.DataFrame:
    """Growth by the number of meetings, or by their minutes (see metrics.dose)."""
    return doses.dose(store, scope, factor, me.role, late)


@question
def totals(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Totals of the programme by school year (see metrics.totals)."""
    return sums.totals(store, scope)


@question
def flag_history(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """What was said of flags in the year, the newest first (see store.pair_flags)."""
    return kept.history(store, scope.year)


@question
def silence(store: Store, me: Viewer, scope: Scope) -> int:
    """The school days without a meeting after which a pair is silent."""
    return int(store.setting("silence_days"))


def say(me: Viewer, year: str, flag: Flag, state: str) -> None:
    """Say how far a flag is; raises ValueError for a state that is none."""
    permit(me.role, "flag")
    kept.say(data.opened().store, year, flag, state, me.role)
    data.changed()
