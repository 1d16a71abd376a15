"""The psychologist's notes about a person or a pair: in the encrypted identity file, with their history."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from store.store import Store

NEW, WORK, CLOSED = "new", "work", "closed"
STATES = (NEW, WORK, CLOSED)
SAY = "insert into identity.note values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
HISTORY = """
    select note, person, code, partner, partner_code, state, text, said_at, said_by
    from identity.note where school = $school order by note desc, said_at, rowid
"""
LAST = """
    select person, code, partner, partner_code, state from identity.note
    where school = ? and note = ? order by said_at desc, rowid desc limit 1
"""
# The last word in force decides: who gave a consent again after a withdrawal keeps what was noted since.
GONE = """
    with last_word as (
        select person, arg_max(consent, year) as consent from consent_now where school = $school group by person
    ),
    gone as (
        select person, consent from last_word where consent = 'withdrawn'
        union
        select p.person, coalesce(w.consent, 'unlisted')
        from (select unnest($people::varchar[]) as person) p left join last_word w using (person)
        where coalesce(w.consent, '') <> 'given'
    ),
    known as (select distinct g.person, g.consent as why, p.code from gone g left join person p using (person))
    select k.person, min(k.code) as code, any_value(k.why) as why, list(distinct n.note) as notes
    from known k join identity.note n on n.school = $school and (
        k.person in (n.person, n.partner) or k.code in (n.code, n.partner_code)
    )
    group by k.person order by k.person
"""


@dataclass(frozen=True)
class About:
    """Whom a note is about: a person, or with a partner a pair (mentor first); the codes as they are shown."""

    person: str
    code: str | None = None
    partner: str | None = None
    partner_code: str | None = None


def write(store: Store, about: About, text: str, who: str, school: int = 1) -> int:
    """Keep a new note and return its number; raises ValueError where it says nothing."""
    if not text.strip():
        raise ValueError("a note without words")
    with store.writing() as cursor:
        row = cursor.execute("select coalesce(max(note), 0) + 1 from identity.note").fetchone()
        number = int(row[0]) if row else 1
        whom = [about.person, about.code, about.partner, about.partner_code]
        cursor.execute(SAY, [number, school, *whom, NEW, text.strip(), datetime.now(), who])
    return number


def move(store: Store, note: int, state: str, who: str, text: str = "", school: int = 1) -> None:
    """Put a note into a state, with words or without; the words before stay as its history.

    Saying neither anything new nor another state changes nothing. Raises KeyError for a note or state that is none.
    """
    if state not in STATES:
        raise KeyError(state)
    with store.writing() as cursor:
        known = cursor.execute(LAST, [school, note]).fetchone()
        if known is None:
            raise KeyError(note)
        if state != known[4] or text.strip():
            said = [*known[:4], state, text.strip() or None, datetime.now(), who]
            cursor.execute(SAY, [note, school, *said])


def history(store: Store, school: int = 1) -> pd.DataFrame:
    """One row per word of every note, the newest note first, within it the oldest word."""
    return store.frame(HISTORY, {"school": school})


def of_erased(store: Store, people: Collection[str] = (), school: int = 1) -> pd.DataFrame:
    """One row per person who has withdrawn, or is among these and has no consent, with notes: code, why, notes (list).

    A note about a pair is about both of its sides.
    """
    return store.frame(GONE, {"school": school, "people": [*people]})


def forget(cursor: Any, notes: Collection[int], school: int) -> None:
    """Delete notes with their history, inside the caller's transaction on the identity file."""
    for note in notes:
        cursor.execute("delete from identity.note where school = ? and note = ?", [school, int(note)])
