"""The tables of the page of schools: the ranking, and the municipalities."""

import pandas as pd

from locales import _
from ui import known_schools
from ui.school_figures import Schools
from ui.schools import stands_on

RANKED = ["rank", "school", "municipality", "value", "numerator", "denominator", "stands_on", "missing", "target",
          "suppressed", "note"]  # fmt: skip
BY_PLACE = ["municipality", "value", "numerator", "denominator", "schools", "with_data", "reached", "compared",
            "missing", "target", "middle"]  # fmt: skip


def ranked(found: Schools) -> pd.DataFrame:
    """One row per school, the best first, silent ones last."""
    rows = found.rows.sort_values(["rank", "school"], na_position="last", kind="stable")
    told = rows[["school", "name", "source", "counted_on"]].to_dict("records")
    names = [known_schools.title(row["school"], row["name"]) for row in told]
    shown = rows.assign(school=names, stands_on=[stands_on(row) for row in told])
    return shown[RANKED] if shown["municipality"].notna().any() else shown[RANKED].drop(columns="municipality")


def by_municipality(found: Schools) -> pd.DataFrame:
    """One row per municipality, the best first; schools under none stand last."""
    rows = found.by_municipality.sort_values("value", ascending=False, na_position="last", kind="stable")
    rows = pd.concat([rows[rows["group"].notna()], rows[rows["group"].isna()]])
    names = [name if isinstance(name, str) else _("without a municipality") for name in rows["group"]]
    return rows.assign(municipality=names, middle=rows["median"])[BY_PLACE].reset_index(drop=True)
