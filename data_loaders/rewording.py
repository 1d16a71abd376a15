"""Questions that a school words otherwise than before, or in another table: noted, since answers may not compare."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from data_loaders.headers import wave_of
from data_loaders.likeness import stems, weight
from data_loaders.recognise import Match
from data_loaders.report import Problem, TablePlan
from data_loaders.school_calendar import time_of
from data_loaders.tables import Table
from locales import _
from questionnaires import items, parameters
from store import Store

# How much of the shorter wording the other must say. Shortened, numbered, with a scale explained they share half and
# more; below that little more than the name of the mentor is left.
SHARED = 0.4
STORED = """
    select
        case when p.kind = 'questionnaire' then p.form else p.kind end,
        case when p.kind = 'questionnaire' then p.role else p.wave end, p.report
    from upload_part p join upload u using (upload)
    where u.school = $school and u.undone_at is null and (p.kind = 'questionnaire' or p.kind like 'own.%')
    order by u.upload, p.part
"""
Called = Mapping[tuple[str, str, str], str]


def wordings(store: Store, school: int = 1) -> Called:
    """(form, role, item) -> the header it stood under in the newest stored questionnaire that asked it.

    Of an own questionnaire (kind, wave, item).
    """
    found = {}
    for form, role, report in store.run(STORED, {"school": school}).fetchall():
        for column in (json.loads(report) or {}).get("columns", ()) if report else ():
            if column["item"]:
                found[form, role, column["item"]] = column["header"]
    return found


def reworded(table: Table, matches: Sequence[Match], draft: TablePlan, called: Called) -> list[Problem]:
    """A note on each question that is worded clearly otherwise than in the newest stored file."""
    message = _("this question was stored before as «{before}»; if it asks another thing, its answers do not compare")
    found = []
    for match in matches:
        header = table.header[match.column] or ""
        before = called.get((draft.form or "", draft.role or "", match.item.code))
        if before and header.strip().lower() != match.item.code and shared(before, header) < SHARED:
            found.append(Problem(table.tab, None, header, None, message.format(before=before)))
    return found


def told_apart(said: Sequence[Sequence[TablePlan]]) -> list[list[TablePlan]]:
    """The plans of one drop with a note on each question or parameter that another of them words clearly otherwise.

    Both sides are told, so that the order of the files says nothing; a column has one such note at most.
    """
    worded: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for table in (table for tables in said for table in tables):
        for key, header in columns_of(table):
            worded.setdefault(key, []).append((header, table.file))
    alone = all(len({header for header, _file in others}) == 1 for others in worded.values())
    if alone:
        return [list(tables) for tables in said]
    return [[noted(table, worded) for table in tables] for tables in said]


def noted(table: TablePlan, worded: Mapping[tuple[str, ...], Sequence[tuple[str, str]]]) -> TablePlan:
    """The plan with its notes on wordings of other columns."""
    message = _("in {file} this is worded «{other}»; if that asks another thing, the answers do not compare")
    notes = []
    for key, header in columns_of(table):
        others = sorted({(text, file) for text, file in worded[key] if differs(text, header, key[-1])})
        if others:
            said = message.format(other=others[0][0], file=PurePath(others[0][1]).name)
            notes.append(Problem(table.sheet, None, header, None, said))
    return replace(table, problems=(*table.problems, *notes)) if notes else table


def columns_of(table: TablePlan) -> list[tuple[tuple[str, ...], str]]:
    """What each column of a questionnaire or of stage 2 asks (waves of one question are the same), and its header."""
    if table.kind == "questionnaire" and table.status != "refused":
        asked = [column for column in table.columns if column.item in items()]
        return [((table.form or "", table.role or "", column.item or ""), column.header) for column in asked]
    if table.kind == "measurements" and table.status != "refused":
        known = parameters()
        measured = [column for column in table.columns if column.item in known and not known[column.item].by_subject]
        worded = [column for column in measured if not (wave_of(column.header) or time_of(column.header))]
        return [(("", column.item or ""), column.header) for column in worded]
    return []


def differs(one: str, other: str, code: str) -> bool:
    """Whether two headers of the same thing share hardly a word; a header that is the code itself says nothing."""
    return one != other and code not in (one.strip().lower(), other.strip().lower()) and shared(one, other) < SHARED


def shared(one: str, other: str) -> float:
    """How much of the shorter of two wordings the other says too, 0..1; 1 where either is nothing but a code."""
    first, second = roots(one), roots(other)
    if not first or not second or one.isascii() or other.isascii():
        return 1.0
    both = sum(max(first[root], second[root]) for root in first.keys() & second.keys())
    return min(1.0, both / min(sum(first.values()), sum(second.values())))


def roots(text: str) -> dict[str, float]:
    """The beginnings of a text's words, which «понятен» and «понятность» share, with how telling each is."""
    return {stem[:5]: weight(frozenset({stem})) for stem in stems(text)}
