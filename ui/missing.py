"""Who is missing, for the curator alone, and how many mentees a mentor has, for everybody: asked at the door."""

from metrics import load as counted
from metrics import missing as listed
from metrics.load import Load
from metrics.missing import Missing
from ui.data import Scope, Store, question
from ui.viewer import Viewer


@question
def missing(store: Store, me: Viewer, scope: Scope, form: str | None = None) -> Missing:
    """The lists to act on (see metrics.missing); form narrows who is without a pair."""
    return listed.missing(store, scope, form)


@question
def load(store: Store, me: Viewer, scope: Scope) -> Load:
    """Mentees per mentor and meetings per pair (see metrics.load)."""
    return counted.load(store, scope)
