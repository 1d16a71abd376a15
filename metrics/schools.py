"""An indicator school by school: own files or the newest package, with the target that holds there, ranked."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from metrics.count import FIGURES, ending, own_names, parameters
from metrics.definition import Definition, definition
from metrics.disclosure import few, rules, threshold
from metrics.engagement import block
from metrics.measure import counted
from metrics.target_layers import layered
from store import Scope, Store
from store.places import LEVELS
from store.schools import known_sql, on_day, places_sql
from store.targets import Owner, OwnTarget, Place, all_targets

# Where schools belong is the store's to say: the screen may not ask it by itself.
__all__ = ["FILES", "PACKAGE", "on_day", "ranking", "ranks"]
QUERY = Path(__file__).with_name("queries") / "schools.sql"
FILES, PACKAGE = "files", "package"
TYPES = {
    "school": "Int64",
    "name": "object",
    "municipality": "object",
    "region": "object",
    "rank": "Int64",
    "numerator": "Int64",
    "denominator": "Int64",
    "value": "Float64",
    "target": "Float64",
    "missing": "Int64",
    "reached": "boolean",
    "unknown": "Int64",
    "source": "object",
    "counted_on": "object",
    "suppressed": "bool",
    "note": "object",
}
COLUMNS = list(TYPES)
FIGURES_OF_A_SCHOOL = ("numerator", "denominator", "unknown")
Said = Mapping[Owner, list[OwnTarget]]


def ranking(store: Store, code: str, scope: Scope) -> pd.DataFrame:
    """One row per school that anything is known of, silent ones too, by number; scope.school is not asked.

    numerator, denominator, missing and unknown count units (mostly people), value and target are shares of 1. source:
    files (people of the school's own files), package (then counted_on says of which day) or null: no data. value is
    null where nobody is counted or the figure is hidden (suppressed); reached is null there too, without a target, and
    where the numerator exceeds its denominator. rank: 1 is the highest share; equal shares have one rank.
    """
    one, said = definition(code), all_targets(store)
    found = hidden(figures(store, one, scope), one, threshold("curator", store.setting("small_group")))
    rows = [{str(name): value for name, value in row.items()} for row in found.to_dict("records")]
    lines = [line(row, target_of(one, said, row), scope) for row in rows]
    return ranks(pd.DataFrame(lines, columns=COLUMNS).astype(TYPES), code)


def ranks(frame: pd.DataFrame, code: str) -> pd.DataFrame:
    """Rows of `ranking` ranked among themselves; a share beyond 100 %, an error of its denominator, has none."""
    fits = frame["value"].where(frame["value"].le(1))
    return frame.assign(rank=fits.rank(method="min", ascending=definition(code).better == "lower").astype("Int64"))


def figures(store: Store, one: Definition, scope: Scope) -> pd.DataFrame:
    """One row per school with its places, source and counts, nothing hidden that its package does not hide."""
    query = QUERY.read_text(encoding="utf-8").format(
        engagement=block().rstrip(), known=known_sql(), places=places_sql(), figures=FIGURES, rows=own_names(one)
    )
    everywhere = Scope(None, scope.year, scope.on)
    asked = parameters(store, [one], everywhere, "school", query.replace("$indicator", ""))
    return store.frame(query, asked | {"indicator": one.code})


def hidden(frame: pd.DataFrame, one: Definition, hide: int) -> pd.DataFrame:
    """The table without the figures of schools that are too small to be shown, or hidden in their packages.

    Nothing else has to be hidden with them: whatever is added up over schools is added up over what is shown.
    """
    rule, gone = rules()["tells"][one.tells], frame["suppressed"].to_numpy(dtype=bool)
    if "whole" in rule["hide"]:
        gone = gone | few(frame[rule["people"]].fillna(0).to_numpy(dtype="int64"), hide)
    empty = {name: frame[name].astype("Int64").mask(gone) for name in FIGURES_OF_A_SCHOOL}
    return frame.assign(suppressed=gone, **empty)


def target_of(one: Definition, said: Said, row: Mapping[str, Any]) -> Definition:
    """The indicator with the targets that hold for a row: the region's, the municipality's, and a school's own."""
    owners: list[Owner] = [Place(level, row[level]) for level in reversed(LEVELS) if isinstance(row.get(level), str)]
    owners += [int(row["school"])] if "school" in row else []
    return layered(one, [(owner, said[owner]) for owner in owners if owner in said])


def line(row: Mapping[str, Any], one: Definition, scope: Scope) -> dict[str, Any]:
    """A row with what follows from its counts and its target."""
    numerator, denominator = (None if pd.isna(row[name]) else int(row[name]) for name in FIGURES_OF_A_SCHOOL[:2])
    if one.empty and row["source"] == FILES and not row["units"]:
        numerator = denominator = None
    told = counted(one, scope, numerator, denominator, splits=True)
    return {**row, **told, "suppressed": row["suppressed"], "reached": reached(told), "counted_on": day(row)}


def reached(told: Mapping[str, Any]) -> bool | None:
    """Whether the target is reached; None where that cannot be said."""
    return None if told.get("missing") is None else told["missing"] == 0


def day(row: Mapping[str, Any]) -> Any:
    """The day of a package; None of own files."""
    return None if pd.isna(row["counted_on"]) else pd.Timestamp(row["counted_on"]).date()


def goal(one: Definition, scope: Scope) -> float | None:
    """The share that is to be reached in the school year; None without a target."""
    target = one.target(ending(scope))
    return None if target is None or target.share is None else float(target.share)
