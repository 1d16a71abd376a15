"""Who is worse off than before: one row per person, those who fell in most first."""

from collections.abc import Collection

import pandas as pd

from metrics.verdicts import PERSON

COUNTS = ["twice", "worse", "better", "same", "no_after"]
COLUMNS = [*PERSON, *COUNTS, "worst", "worst_parameter", "worst_share", "late", "discord"]


def decline(rows: pd.DataFrame, apart: Collection[str] = ()) -> pd.DataFrame:
    """One row per person of `metrics.verdicts.by_parameter`, ordered by decline.

    twice: parameters measured in both waves, of which worse, better and same; no_after: measured before only.
    worst_parameter: the one that fell furthest as a share of its scale, counts without a top after all others; worst:
    that fall in points of the good direction (so below 0), worst_share: as a share; null where nothing fell. late: a
    first measurement came too late; discord: the person (apart) is in a pair whose sides see it differently.
    """
    if rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    counted = rows.assign(
        twice=rows["verdict"].notna(),
        no_after=rows["before"].notna() & rows["after"].isna(),
        **{name: rows["verdict"].eq(name) for name in ("worse", "better", "same")},
    )
    people = counted.groupby("person", sort=False)
    kept = [name for name in PERSON if name != "person"]
    found = people.agg({**dict.fromkeys(kept, "first"), **dict.fromkeys(COUNTS, "sum"), "late": "max"}).reset_index()
    found = found.merge(falls(rows), on="person", how="left").assign(discord=found["person"].isin([*apart]))
    order = found.sort_values(["worse", "worst_share", "worst"], ascending=[False, True, True], kind="stable")
    return order[COLUMNS].reset_index(drop=True)


def falls(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per person who fell: worst, worst_parameter, worst_share as `decline` says."""
    fell = rows[rows["verdict"].eq("worse")].sort_values(["share", "turned"], kind="stable")
    first = fell.drop_duplicates("person")[["person", "turned", "parameter", "share"]]
    return first.rename(columns={"turned": "worst", "parameter": "worst_parameter", "share": "worst_share"})
