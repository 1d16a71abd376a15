"""The same growth by others: polars counts every group from rows in memory, scipy tests one parameter."""

import pandas as pd
import polars as pl

from questionnaires import Parameter

KEY = ["school", "person"]
Counts = dict[str | None, pd.DataFrame]


def counted(data: dict[str, pl.DataFrame], known: dict[str, Parameter]) -> Counts:
    """One row per parameter and group, by cut: people measured before, twice, improved, the same, worse."""
    lower = [code for code, one in known.items() if one.better == "lower"]
    move = pl.col("after") - pl.col("before")
    rows = data["change"].lazy().with_columns(
        move=pl.when(pl.col("parameter").is_in(lower)).then(-move).otherwise(move)
    )  # fmt: skip
    asked = [rows.with_columns(key=pl.lit(""))]
    for by in ("form", "role"):
        groups = data["involved"].lazy().select(*KEY, key=by).unique()
        asked.append(rows.join(groups, on=KEY))
    found = pl.collect_all([one.group_by("parameter", "key").agg(**sums()) for one in asked])
    tables = [one.to_pandas().set_index(["parameter", "key"]).sort_index() for one in found]
    return dict(zip((None, "form", "role"), tables, strict=True))


def sums() -> dict[str, pl.Expr]:
    """The counts of a group."""
    move = pl.col("move")
    return {
        "n_before": pl.col("before").is_not_null().sum(),
        "n_matched": move.is_not_null().sum(),
        "improved": (move > 0).sum(),
        "same": (move == 0).sum(),
        "worse": (move < 0).sum(),
    }


def tested(change: pl.DataFrame, parameter: str) -> tuple[float, tuple[float, float]]:
    """Wilcoxon's p, and t with its p, of one parameter."""
    from scipy.stats import ttest_rel, wilcoxon

    twice = change.filter(pl.col("parameter") == parameter).drop_nulls(["before", "after"])
    before, after = (twice[wave].to_numpy() for wave in ("before", "after"))
    t = ttest_rel(after, before)
    p = wilcoxon(after - before, method="asymptotic", correction=False).pvalue
    return float(p), (float(t.statistic), float(t.pvalue))
