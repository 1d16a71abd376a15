"""Questions that a school words otherwise than when it asked them before: noted, since answers may not compare."""

import json
from collections.abc import Mapping, Sequence

from data_loaders.likeness import stems, weight
from data_loaders.recognise import Match
from data_loaders.report import Problem, TablePlan
from data_loaders.tables import Table
from locales import _
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
