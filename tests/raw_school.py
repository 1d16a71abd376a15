"""Small invented schools as the facts their files would bring, drawn by Hypothesis, put into one store together."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pandas as pd
from hypothesis import strategies as st

from store import Store
from store.parts import Part, insert_parts

YEAR = "2025/26"
FIRST, LAST = date(2025, 9, 1), date(2026, 8, 31)
TABLES = ("roster", "pair", "pair_member", "upload", "upload_part")
CLASSES = ("7А", "7Б", "8А", None)
# Places of mentor and mentee.
FORMS = {
    "pupil_pupil": ("pupil", "pupil"),
    "teacher_teacher": ("staff", "staff"),
    "employer_pupil": ("outside", "pupil"),
}


@dataclass(frozen=True)
class Paired:
    """A pair or group: codes of the mentor and of the mentees, in the places of its form."""

    form: str
    mentor: str
    mentees: tuple[str, ...]
    started: date
    ended: date | None = None
    dropped: bool = False


@dataclass(frozen=True)
class School:
    """pupils: code to class and age; staff: code to teaching or not (unknown: None) and experience."""

    pupils: dict[str, tuple[str | None, int]]
    staff: dict[str, tuple[bool | None, int]]
    pairs: list[Paired] = field(default_factory=list)

    def having(self, *pairs: Paired) -> "School":
        """The school with these pairs added."""
        return replace(self, pairs=[*self.pairs, *pairs])


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Days of the school year."""
    return st.integers(0, (last - first).days).map(lambda n: first + timedelta(days=n))


def codes(place: str, people: int, beyond: int = 2) -> st.SearchStrategy[str]:
    """Codes of people of this place; some of them are on no list."""
    letter = {"pupil": "У", "staff": "П", "outside": "Р"}[place]
    return st.integers(1, people + beyond).map(lambda n: f"{letter}{n}")


@st.composite
def pairs(draw: st.DrawFn, started: st.SearchStrategy[date] | None = None, people: int = 9, beyond: int = 2) -> Paired:
    """A pair or group of people who may be on no list and may be in other pairs; beyond: how many are on no list."""
    form = draw(st.sampled_from(list(FORMS)))
    mentor, mentee = (codes(place, people, beyond) for place in FORMS[form])
    begins = draw(days() if started is None else started)
    ends = draw(st.none() | days(begins))
    few = draw(st.lists(mentee, min_size=1, max_size=3, unique=True))
    return Paired(form, draw(mentor), tuple(few), begins, ends, draw(st.booleans()))


@st.composite
def schools(draw: st.DrawFn, classes: Sequence[str | None] = CLASSES) -> School:
    """Up to nine pupils and nine teachers, and up to six pairs."""
    pupils = draw(st.lists(st.tuples(st.sampled_from(classes), st.integers(8, 19)), min_size=1, max_size=9))
    staff = draw(st.lists(st.tuples(st.sampled_from([True, False, None]), st.integers(0, 6)), max_size=9))
    return School(
        {f"У{n}": one for n, one in enumerate(pupils, start=1)},
        {f"П{n}": one for n, one in enumerate(staff, start=1)},
        draw(st.lists(pairs(), max_size=6)),
    )


def put(store: Store, schools: Sequence[School]) -> Store:
    """The store with these schools, numbered from 1, in the place of those before; the product derives its tables.

    Many at once, since deriving takes as long for one. A school's number stands before the codes of its people.
    """
    with store.writing() as cursor:
        for table in TABLES:
            cursor.execute(f"delete from {table}")
        for n, school in enumerate(schools, start=1):
            cursor.execute(
                "insert into upload values ($n, $n, 'школа.xlsx', 'x', now()::timestamp, '', null)", {"n": n}
            )
            heads = [{"sheet": "", "kind": kind, "year": YEAR, "report": {}} for kind in ("pupils", "pairs")]
            parts = [Part(heads[0], {"roster": roster(school, n)}), Part(heads[1], members(school, n))]
            insert_parts(cursor, n, parts, n)
        store.refresh(cursor, None)
    return store


def roster(school: School, n: int) -> pd.DataFrame:
    """One row per pupil and member of staff."""
    pupils = [
        {"kind": "pupil", "code_key": f"{n}.{code}", "class": class_, "birth_date": date(2025 - age, 3, 1)}
        for code, (class_, age) in school.pupils.items()
    ]
    staff = [
        {"kind": "staff", "code_key": f"{n}.{code}", "teaching": teaching, "experience": float(years)}
        for code, (teaching, years) in school.staff.items()
    ]
    return numbered(pupils + staff)


def members(school: School, n: int) -> dict[str, pd.DataFrame]:
    """The tables of pairs and of their members."""
    rows = [
        {"pair": at, "form": one.form, "started": one.started, "ended": one.ended,
         "status": "dropped" if one.dropped else None}
        for at, one in enumerate(school.pairs)
    ]  # fmt: skip
    people = [
        {"pair": at, "role": role, "place": place, "code_key": f"{n}.{code}"}
        for at, one in enumerate(school.pairs)
        for role, place, few in zip(("mentor", "mentee"), FORMS[one.form], ([one.mentor], one.mentees), strict=True)
        for code in few
    ]
    return {"pair": numbered(rows), "pair_member": pd.DataFrame(people, dtype=object)}


def numbered(rows: list[dict[str, object]]) -> pd.DataFrame:
    """The rows with their places in the file."""
    return pd.DataFrame([row | {"row": n} for n, row in enumerate(rows, start=2)], dtype=object)
