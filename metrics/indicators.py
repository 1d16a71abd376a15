"""All indicators in one table."""

import pandas as pd

from metrics.definition import definitions
from metrics.disclosure import threshold
from metrics.measure import measure_all
from store import Scope, Store


def indicators(store: Store, scope: Scope, by: str | None = None, role: str = "curator") -> pd.DataFrame:
    """The rows of every indicator's `measure`, the whole first, in the order of the definitions.

    From the psychologist nothing is hidden; from others groups below the school's setting `small_group`.
    """
    hide = threshold(role, store.setting("small_group"))
    return measure_all(store, list(definitions().values()), scope, by, hide)
