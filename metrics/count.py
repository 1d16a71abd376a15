"""The unit rows of indicators: summed by group for their figures, or listed one by one as the proof."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from metrics.definition import Definition
from metrics.engagement import PLACED, block
from metrics.reasons import said_count
from store import Scope, Store

Sums = dict[str, int | None]

UNSAID = "unsaid"  # the group of those of whom the lists do not say it
# What a row is grouped by, by cut: with JOINS the only texts that enter a query's grouping.
KEYS = {
    None: "''",
    "class": "class",
    "parallel": "coalesce(nullif(regexp_extract(class, '^[0-9]+'), ''), class)",
    "form": "unnest(form)",
    "role_model": "role_model",
    "role": "unnest(role)",
    "gender": f"coalesce(gender, '{UNSAID}')",
    "category": "unnest(category)",
    "wave": "unnest(wave)",
}
# What unit rows do not carry themselves, by cut: one row per person, or per person and role model.
JOINS = {
    "role_model": f"""
        join (
            select distinct school, year, person as unit, coalesce(role_model, '{UNSAID}') as role_model
            from participation where year = $year and started <= $on
        ) as model using (school, year, unit)
    """,
    "gender": """
        left join (select school, year, person as unit, gender from person where year = $year) as known
        using (school, year, unit)
    """,
}
# Where lists of people give categories, the people whom they put in one are all its people; a category that only lists
# of pairs know has no such whole: its denominator is null.
CATEGORIES = """
    select * replace (case when is_listed then denominator end as denominator)
    from (
        select
            unit.*, said.category as key, listed,
            bool_or(listed and denominator = 1) over (partition by said.category) as is_listed
        from ({rows}) as unit
        join category_now as said on said.school = unit.school and said.year = unit.year and said.person = unit.unit
        where denominator = 1
    )
    where listed or not is_listed
"""
FIGURES = """
    count(*) as units, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator,
    sum(participants)::bigint as participants, count(*) filter (where reason = 'unknown') as unknown,
    count(*) filter (where reason = 'headcount') as headcounts
"""
PROOF = """
    select
        unit.unit, unit.code, unit.class, unit.form, unit.role, unit.wave, unit.numerator, unit.denominator,
        unit.reason, upload.file, upload_part.sheet, unit."row", said.people, said.first_day, said.said_by, said.said_at
    from ({rows}) as unit
    left join upload on upload.upload = unit.upload
    left join upload_part on upload_part.upload = unit.upload and upload_part.part = unit.part
    left join headcount_now as said on unit.reason = 'headcount' and said.school = unit.school and said.year = unit.year
        and unit.unit = concat_ws(':', 'count', said.kind, said.class) and $on between said.first_day and said.last_day
    order by unit.school, unit.class, unit.code, unit.unit
"""


def units(store: Store, definition: Definition, scope: Scope) -> pd.DataFrame:
    """The proof of a figure: one row per unit, who is counted, who is not and why, and where it was read.

    reason is a code of metrics/reasons.py, null where nothing speaks against the unit. Rows name people by code and
    carry single answers of a satisfaction rule: who may see them is for the caller to decide. A count that stands for
    people whom no list names is one row, its denominator how many they are; its file says who said so and when.
    """
    query = block() + PROOF.format(rows=own_names(definition))
    found = store.frame(query, parameters(store, [definition], scope, "unit", query))
    for at in found.index[found["reason"] == "headcount"]:
        found.at[at, "file"] = said_count(found.loc[at])
    return found.drop(columns=["people", "first_day", "said_by", "said_at"])


def sums(
    store: Store, definitions: Sequence[Definition], scope: Scope, by: str | None = None
) -> dict[str, dict[str, Sums]]:
    """The summed figures by indicator and group (the whole: key ""), in one query; groups without a unit are not in it.

    One query for all, so that what they share is worked out once.
    """
    parts = [
        f"select '{one.code}' as code, key, {FIGURES}"
        f" from ({keyed(one, by)}) as keyed where key is not null group by key"
        for one in definitions
    ]
    query = block(by) + " union all ".join(parts)
    found: dict[str, dict[str, Sums]] = {one.code: {} for one in definitions}
    for line in store.frame(query, parameters(store, definitions, scope, by, query)).to_dict("records"):
        code, key = line.pop("code"), line.pop("key")
        found[code][key] = {str(name): None if pd.isna(value) else int(value) for name, value in line.items()}
    return found


def keyed(definition: Definition, by: str | None) -> str:
    """The unit rows with the group they belong to as `key`; a unit of several groups is a row in each."""
    if by == "category" and definition.population == "roster":
        return CATEGORIES.format(rows=own_names(definition))
    key = by if by in PLACED and definition.population == "roster" else KEYS[by]
    return f"select *, {key} as key from ({own_names(definition)}) as unit {JOINS.get(by or '', '')}"


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
