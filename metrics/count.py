"""The unit rows of indicators: summed by group for their figures, or listed one by one as the proof."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from metrics.definition import Definition
from store import Scope, Store

Sums = dict[str, int | None]

# What a row is grouped by, by cut: the only texts that enter a query's grouping.
KEYS = {
    None: "''",
    "class": "class",
    "form": "unnest(form)",
    "role": "unnest(role)",
    "category": "unnest(category)",
    "wave": "unnest(wave)",
}
FIGURES = """
    count(*) as units, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator,
    sum(participants)::bigint as participants, count(*) filter (where reason = 'unknown') as unknown
"""
PROOF = """
    select
        unit.unit, unit.code, unit.class, unit.form, unit.role, unit.wave, unit.numerator, unit.denominator,
        unit.reason, upload.file, upload_part.sheet, unit."row"
    from ({rows}) as unit
    left join upload on upload.upload = unit.upload
    left join upload_part on upload_part.upload = unit.upload and upload_part.part = unit.part
    order by unit.school, unit.class, unit.code, unit.unit
"""


def units(store: Store, definition: Definition, scope: Scope) -> pd.DataFrame:
    """The proof of a figure: one row per unit, who is counted, who is not and why, and where it was read.

    reason is a code of metrics/reasons.py, null where nothing speaks against the unit. Rows name people by code and
    carry single answers of a satisfaction rule: who may see them is for the caller to decide.
    """
    query = block() + PROOF.format(rows=own_names(definition))
    return store.frame(query, parameters(store, [definition], scope, "unit", query))


def sums(
    store: Store, definitions: Sequence[Definition], scope: Scope, by: str | None = None
) -> dict[str, dict[str, Sums]]:
    """The summed figures by indicator and group (the whole: key ""), in one query; groups without a unit are not in it.

    One query for all, so that what they share is worked out once.
    """
    parts = [
        f"select '{one.code}' as code, key, {FIGURES}"
        f" from (select *, {KEYS[by]} as key from ({own_names(one)}) as unit) as keyed"
        " where key is not null group by key"
        for one in definitions
    ]
    query = block() + " union all ".join(parts)
    found: dict[str, dict[str, Sums]] = {one.code: {} for one in definitions}
    for line in store.frame(query, parameters(store, definitions, scope, by, query)).to_dict("records"):
        code, key = line.pop("code"), line.pop("key")
        found[code][key] = {str(name): None if pd.isna(value) else int(value) for name, value in line.items()}
    return found


@cache
def block() -> str:
    """What the coverage indicators have in common, ahead of any query: who is on the lists and since when in pairs.

    Not materialized: each indicator reads only the columns it needs of it, a third of the time over a region.
    """
    text = (Path(__file__).with_name("queries") / "engagement.sql").read_text(encoding="utf-8")
    return f"with engagement as not materialized (\n{text})\n"


def own_names(definition: Definition) -> str:
    """The indicator's SQL with its rule's parameters renamed after it: two rules in one query may use one word."""
    names = "|".join(definition.parameters)
    return re.sub(rf"\$({names})\b", rf"${definition.code}_\1", definition.sql) if names else definition.sql


def parameters(
    store: Store, definitions: Sequence[Definition], scope: Scope, by: str | None, query: str
) -> dict[str, Any]:
    """The values of exactly those parameters that the query names: scope, rules, end of the programme.

    $by says what the rows are for (a cut, null for the whole, "unit" for the proof): a query joins only what it needs.
    """
    end = date.fromisoformat(f"{ending(scope)}-{store.setting('programme_end')}")
    known: dict[str, Any] = {"school": scope.school, "year": scope.year, "on": scope.on, "by": by, "programme_end": end}
    for one in definitions:
        known |= {f"{one.code}_{name}": value for name, value in one.parameters.items()}
    return {name: known[name] for name in set(re.findall(r"\$(\w+)", query))}


def ending(scope: Scope) -> int:
    """The calendar year in which the school year ends: 2026 for 2025/26."""
    return int(scope.year[:4]) + 1
