"""The school's own questionnaires: kept in the main database beside the facts, since they hold no personal data."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from store.store import Store

DEFINED = (
    "select definition from own_questionnaire where school = $school and (deleted_at is null or $deleted) order by code"
)
# A code that answers are stored under is taken, even where its definition is deleted.
TAKEN = """
    select code from own_questionnaire where school = $school
    union select questionnaire from own_answer where school = $school
"""
CUSTODY = "select definition->>'$.sensitivity' from own_questionnaire where school = $school and code = $code"
ITEMS = "select distinct item from own_answer where school = $school and questionnaire = $code"
USES = """
    select
        u.upload, u.file, string_agg(distinct a.wave, ', ' order by a.wave) as waves,
        count(distinct (a.part, a."row", a.wave))::integer as people
    from own_answer a join upload u using (upload)
    where a.school = $school and a.questionnaire = $code group by all order by u.upload
"""
# Answers that the definition as it is now does not count: of another scale, of an item that is gone.
UNCOUNTED = """
    with asked as (
        select unnest(from_json(definition->'$.items',
            '[{"code": "VARCHAR", "minimum": "DOUBLE", "maximum": "DOUBLE"}]')) as i
        from own_questionnaire where school = $school and code = $code and deleted_at is null
    )
    select count(*) from own_answer a left join asked on a.item = i.code
    where a.school = $school and a.questionnaire = $code
        and (i.code is null or a.value not between i.minimum and i.maximum)
"""


def definitions(store: Store, school: int = 1, deleted: bool = False) -> list[dict[str, Any]]:
    """Every definition in the order of the codes, as it was saved (questionnaires.own.own_of reads one).

    deleted: those that were deleted, too.
    """
    asked = {"school": school, "deleted": deleted}
    return [json.loads(text) for (text,) in store.run(DEFINED, asked).fetchall()]


def taken(store: Store, school: int = 1) -> set[str]:
    """Every code that a new questionnaire may not have."""
    return {str(code) for (code,) in store.run(TAKEN, {"school": school}).fetchall()}


def answered_items(store: Store, code: str, school: int = 1) -> set[str]:
    """The codes of a questionnaire's items under which answers are stored, be they still defined or not."""
    return {str(item) for (item,) in store.run(ITEMS, {"school": school, "code": code}).fetchall()}


def sensitivity(store: Store, code: str, school: int = 1) -> str | None:
    """Whose answers are stored under a code, as its definition says, deleted or not; None for a new code."""
    row = store.one(CUSTODY, {"school": school, "code": code})
    return None if row is None else str(row[0])


def save(store: Store, definition: Mapping[str, Any], who: str, school: int = 1) -> None:
    """Keep a definition, in the place of the one with its code, and work the figures out again."""
    code = definition["code"]
    row = [school, code, json.dumps(definition, ensure_ascii=False), datetime.now(), who]
    with store.writing() as cursor:
        cursor.execute("delete from own_questionnaire where school = ? and code = ?", [school, code])
        cursor.execute("insert into own_questionnaire values (?, ?, ?, ?, ?, null)", row)
        again(store, cursor, code, school)


def delete(store: Store, code: str, school: int = 1) -> None:
    """Drop a definition; answers stay as facts, uncounted, until their uploads are undone or it is defined again.

    Raises KeyError where there is none.
    """
    sql = """
        update own_questionnaire set deleted_at = $now where school = $school and code = $code and deleted_at is null
    """
    with store.writing() as cursor:
        done = cursor.execute(sql, {"now": datetime.now(), "school": school, "code": code}).fetchone()
        if not done or not done[0]:
            raise KeyError(code)
        again(store, cursor, code, school)


def again(store: Store, cursor: Any, code: str, school: int) -> None:
    """Work the figures out again where answers to a questionnaire are stored."""
    sql = "select 1 from own_answer where school = ? and questionnaire = ? limit 1"
    if cursor.execute(sql, [school, code]).fetchone():
        store.refresh(cursor, school)


def uses(store: Store, code: str, school: int = 1) -> pd.DataFrame:
    """One row per upload that brought answers to a questionnaire: upload, file, waves, people."""
    return store.frame(USES, {"school": school, "code": code})


def uncounted(store: Store, code: str, school: int = 1) -> int:
    """How many stored answers the definition does not count: outside the scale of their item, or of no item."""
    row = store.one(UNCOUNTED, {"school": school, "code": code})
    return int(row[0]) if row else 0
