"""The door to figures over schools: the ranking with its sums, and one school's classes; nobody's personal data."""

from dataclasses import dataclass

import pandas as pd

from metrics.definition import definition
from metrics.disclosure import threshold
from metrics.measure import measure
from metrics.package_classes import package_classes
from metrics.school_sums import distribution, sums
from metrics.schools import FILES, ranking, ranks
from metrics.targets import with_targets
from ui import known_schools
from ui.data import Scope, Store, question
from ui.viewer import Viewer


@dataclass(frozen=True)
class Schools:
    """One row per school (metrics.schools), together (metrics.school_sums), by municipality, by tens of per cent."""

    rows: pd.DataFrame
    whole: pd.DataFrame
    by_municipality: pd.DataFrame
    tens: pd.DataFrame


@question
def schools(
    store: Store, me: Viewer, scope: Scope, code: str, region: str | None = None, municipality: str | None = None
) -> Schools:
    """An indicator over the schools of a municipality or region, ranked among themselves; None: of all."""
    found = known_schools.within(ranking(store, code, scope), "region", region)
    rows = ranks(known_schools.within(found, "municipality", municipality), code).reset_index(drop=True)
    by = sums(store, code, scope, rows, "municipality")
    return Schools(rows, sums(store, code, scope, rows), by, distribution(rows))


@question
def school_classes(store: Store, me: Viewer, scope: Scope, code: str, school: int, source: str) -> pd.DataFrame:
    """An indicator of one school, the whole first, then by class, from its own files or its package."""
    [one] = with_targets(store, [definition(code)], school, scope.on)
    own = Scope(school, scope.year, scope.on)
    if source != FILES:
        return package_classes(store, one, own)
    return measure(store, one, own, "class", threshold("curator", store.setting("small_group")))
