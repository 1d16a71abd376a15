"""Random invented schools as the store's derived tables, seeded: what the second opinions are counted on."""

from datetime import date, timedelta
from functools import cache

import numpy as np
import pandas as pd

from store import Store
from store.refresh import derive, statements
from tests.school_answers import answers, maybe, measured_twice, number_responses, questionnaires
from tests.school_registers import enrich

Tables = dict[str, pd.DataFrame]

YEARS = ("2024/25", "2025/26")
CLASSES = ("1А", "4Б", "7А", "7Б", "9В", "11А")
# Who mentors whom in each form: the kinds of people in the places of mentor and mentee.
FORMS = {
    "pupil_pupil": ("pupil", "pupil"),
    "teacher_teacher": ("staff", "staff"),
    "employer_pupil": ("outside", "pupil"),
}
CATEGORIES = ("gifted", "struggling", "burnout")


def random_schools(seed: int, schools: int = 1, pupils: int = 90, staff: int = 24, pairs: int = 45) -> Tables:
    """All derived tables, and the raw answers, of some schools over two years; the same seed gives the same rows."""
    rng = np.random.default_rng(seed)
    parts = [
        school_year(rng, school, year, pupils, staff, pairs)
        for school in range(1, schools + 1) for year in YEARS
    ]  # fmt: skip
    tables = {name: pd.concat([part[name] for part in parts], ignore_index=True) for name in parts[0]}
    number_responses(tables)
    enrich(np.random.default_rng(seed + 1000), tables)
    return tables


def school_year(rng: np.random.Generator, school: int, year: str, pupils: int, staff: int, pairs: int) -> Tables:
    """The tables of one school in one year."""
    own = {"school": school, "year": year}
    people = pd.DataFrame(persons(rng, pupils, staff)).assign(**own)
    taking_part = pd.DataFrame(participations(rng, people, pairs, int(year[:4]))).assign(**own)
    # Nobody is unknown but through a pair.
    people = people[(people["kind"] != "unknown") | people["person"].isin(taking_part["person"])]
    involved = involvements(rng, taking_part)
    responses = pd.DataFrame(questionnaires(rng, people, involved)).assign(**own)
    return {
        "person": people,
        "participation": taking_part,
        "involved": involved,
        "valid_response": responses,
        "answer": answers(rng, responses),
        "change": pd.DataFrame(measured_twice(rng, people)).assign(**own),
    }


def persons(rng: np.random.Generator, pupils: int, staff: int) -> list[dict[str, object]]:
    """Pupils and staff with gaps in what is known of them, people on no roster and people from outside."""
    rows: list[dict[str, object]] = []
    for n in range(pupils):
        group, age = maybe(rng, rng.choice(CLASSES), 0.95), maybe(rng, int(rng.integers(7, 20)), 0.9)
        rows.append({"kind": "pupil", "person": f"pupil:{n}", "code": f"У-{n}", "class": group, "age": age})
    for n in range(staff):
        teaching, experience = maybe(rng, bool(rng.random() < 0.8), 0.9), maybe(rng, float(rng.integers(0, 7)), 0.9)
        known = {"teaching": teaching, "experience": experience}
        rows.append({"kind": "staff", "person": f"staff:{n}", "code": f"П-{n}", **known})
    for n in range(6):
        place = "pupil" if n < 4 else "staff"
        group = rng.choice(CLASSES) if n < 2 else None
        rows.append({"kind": "unknown", "person": f"unknown:{place}:{n}", "place": place, "class": group})
    rows += [{"kind": "outside", "person": f"outside:{n}", "affiliation": "employer"} for n in range(5)]
    return [row | {"upload": 1, "part": 1, "row": n + 2} for n, row in enumerate(rows)]


def participations(rng: np.random.Generator, people: pd.DataFrame, pairs: int, first: int) -> list[dict[str, object]]:
    """Pairs and small groups that begin before, in and late in the year; some end, some fall apart."""
    places = people["person"].groupby(people["place"].fillna(people["kind"])).unique()
    rows: list[dict[str, object]] = []
    for pair in range(pairs):
        form = str(rng.choice(list(FORMS), p=[0.5, 0.3, 0.2]))
        started = date(first, 8, 1) + timedelta(days=int(rng.integers(0, 300)))
        ended = maybe(rng, started + timedelta(days=int(rng.integers(30, 200))), 0.5)
        spell = {"pair": pair, "form": form, "started": started, "ended": ended, "dropped": rng.random() < 0.15}
        for role, kind in zip(("mentor", "mentee"), FORMS[form], strict=True):
            size = 1 if role == "mentor" else int(rng.integers(1, 4))
            chosen = rng.choice(places[kind], size=size, replace=False)
            rows += [spell | {"role": role, "person": person} for person in chosen]
    return rows


def involvements(rng: np.random.Generator, taking_part: pd.DataFrame) -> pd.DataFrame:
    """One row per person, form and role; a person has the same categories in each."""
    keys = ["school", "year", "person", "form", "role"]
    spells = taking_part.groupby(keys, as_index=False).agg(
        started=("started", "min"),
        ended=("ended", lambda days: max(days) if days.notna().all() else None),
        dropped=("dropped", "all"),
    )
    names = {
        person: list(rng.choice(CATEGORIES, size=int(rng.integers(0, 3)), replace=False))
        for person in spells["person"].unique()
    }
    return spells.assign(categories=spells["person"].map(names))


def stored(tables: Tables) -> Store:
    """A store in memory that holds these rows; columns a table lacks stay null."""
    return filled(Store.open(None), tables)


def filled(store: Store, tables: Tables) -> Store:
    """The store with these rows added to its tables."""
    with store.writing() as cursor:
        for name, frame in tables.items():
            known = [row[0] for row in cursor.execute(f"select column_name from (describe {name})").fetchall()]
            columns = [f'"{column}"' for column in known if column in frame]
            cursor.register("incoming", frame)
            cursor.execute(f"insert into {name} ({', '.join(columns)}) select {', '.join(columns)} from incoming")
            cursor.unregister("incoming")
        derive(cursor, "4z_engaged.sql")
        for statement in statements("9_counted.sql"):
            cursor.execute(statement)
    return store


@cache
def random_store(seed: int, **size: int) -> Store:
    """Random schools in a store that is shared: nobody writes to it."""
    return stored(random_schools(seed, **size))


def measured(rows: list[tuple[float, float | None]], parameter: str = "engagement", year: str = "2025/26") -> Store:
    """A store of one school with one parameter: a row (before, after) per person."""
    people = pd.DataFrame(rows, columns=["before", "after"]).assign(parameter=parameter, school=1, year=year)
    return stored({"change": people.assign(person=[f"pupil:{n}" for n in range(len(rows))])})
