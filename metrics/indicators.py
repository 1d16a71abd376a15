"""All indicators in one table."""

from collections.abc import Sequence

import pandas as pd

from metrics.definition import definitions
from metrics.disclosure import threshold
from metrics.measure import measure_all
from metrics.targets import with_targets
from store import Scope, Store


def indicators(
    store: Store, scope: Scope, by: str | None = None, role: str = "curator", codes: Sequence[str] = ()
) -> pd.DataFrame:
    """The rows of each indicator's `measure` with the school's targets, the whole first, in the definitions' order.

    codes: which of them; none named: all.

    From the psychologist nothing is hidden; from others groups below the school's setting `small_group`.
    """
    hide = threshold(role, store.setting("small_group"))
    asked = [one for code, one in definitions().items() if not codes or code in codes]
    known = with_targets(store, asked, scope.school, scope.on)
    return measure_all(store, known, scope, by, hide)
