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

    codes: which of them; none named: all, but a second line (beside another) only where there is something to count.

    From the psychologist nothing is hidden; from others groups below the school's setting `small_group`.
    """
    hide = threshold(role, store.setting("small_group"))
    asked = [one for code, one in definitions().items() if not codes or code in codes]
    known = with_targets(store, asked, scope.school, scope.on)
    found = measure_all(store, known, scope, by, hide)
    return found if codes else found[~found["indicator"].isin(silent(found))].reset_index(drop=True)


def silent(found: pd.DataFrame) -> set[str]:
    """The indicators that stand beside another one and have nothing to count: no row of theirs has a denominator."""
    counted = set(found.loc[found["denominator"].notna() | found["suppressed"], "indicator"])
    return {code for code, one in definitions().items() if one.beside} - counted
