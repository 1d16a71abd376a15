"""Random invented schools as the store's derived tables, seeded: what the second opinions are counted on."""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd

from store import Store

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
SCORES = ("joint_work_satisfaction", "result_satisfaction", "expectations_met", "comfort", "glad_after", "wish_continue")
ITEMS = {
    "before": ("comfort_expected", "glad", "prior_where", "events_frequency_expected", "support_expected"),
    "during": ("comfort",),
    "after": ("comfort", "joint_work_satisfaction", "glad_after", "missing_text", "events_frequency", "support"),
}
PARAMETERS = ("engagement", "anxiety", "soft_skills", "adaptation_expected", "burnout")


def random_schools(seed: int, schools: int = 1, pupils: int = 90, staff: int = 24, pairs: int = 45) -> Tables:
    """All derived tables, and the raw answers, of some schools over two years; the same seed gives the same rows."""
    rng = np.random.default_rng(seed)
    parts = [
        school_year(rng, school, year, pupils, staff, pairs)
        for school in range(1, schools + 1) for year in YEARS
    ]  # fmt: skip
    tables = {name: pd.concat([part[name] for part in parts], ignore_index=True) for name in parts[0]}
    number_responses(tables)
    return tables


def school_year(rng: np.random.Generator, school: int, year: str, pupils: int, staff: int, pairs: int) -> Tables:
    """The tables of one school in one year."""
    own = {"school": school, "year": year}
    people = pd.DataFrame(persons(rng, pupils, staff)).assign(**own)
    taking_part = pd.DataFrame(participations(rng, people, pairs, int(year[:4]))).assign(**own)
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


def participations(
    rng: np.random.Generator, people: pd.DataFrame, pairs: int, first: int
) -> list[dict[str, object]]:
    """Pairs and small groups that begin before, in and late in the year; some end, some fall apart."""
    places = people["place"].fillna(people["kind"])
    rows: list[dict[str, object]] = []
    for pair in range(pairs):
        form = str(rng.choice(list(FORMS), p=[0.5, 0.3, 0.2]))
        started = date(first, 8, 1) + timedelta(days=int(rng.integers(0, 300)))
        ended = maybe(rng, started + timedelta(days=int(rng.integers(30, 200))), 0.5)
        spell = {"pair": pair, "form": form, "started": started, "ended": ended, "dropped": rng.random() < 0.15}
        for role, kind in zip(("mentor", "mentee"), FORMS[form], strict=True):
            size = 1 if role == "mentor" else int(rng.integers(1, 4))
            chosen = rng.choice(people.loc[places == kind, "person"], size=size, replace=False)
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


def questionnaires(
    rng: np.random.Generator, people: pd.DataFrame, involved: pd.DataFrame
) -> list[dict[str, object]]:
    """Answers of some who are in pairs, of a few who are not, and anonymous ones; some dated, some scores left out."""
    classes = people.set_index("person")["class"]
    asked = [tuple(row) for row in involved[["person", "form", "role"]].itertuples(index=False)]
    asked += [(f"pupil:{n}", "pupil_pupil", "mentee") for n in range(8) if (f"pupil:{n}", "pupil_pupil", "mentee") not in asked]
    asked += [(None, "pupil_pupil", "mentee")] * 5 + [(None, "teacher_teacher", "mentor")] * 3
    rows: list[dict[str, object]] = []
    for person, form, role in asked:
        for wave in (wave for wave in ITEMS if rng.random() < 0.6):
            day = datetime(2025, 9, 1) + timedelta(days=int(rng.integers(0, 300)))
            scores = {name: maybe(rng, float(rng.integers(3, 11)), 0.7) for name in SCORES} if wave == "after" else {}
            group = classes.get(person) if person else rng.choice(CLASSES)
            head = {"person": person, "form": form, "role": role, "wave": wave, "class": group}
            rows.append(head | {"answered_at": maybe(rng, day, 0.7), "late": False, **scores})
    return rows


def answers(rng: np.random.Generator, responses: pd.DataFrame) -> pd.DataFrame:
    """Long answers of every questionnaire, numbered by its place in the table; not every question is answered."""
    rows = [
        {"place": place, "item": item} | answer(rng, item)
        for place, wave in enumerate(responses["wave"]) for item in ITEMS[wave] if rng.random() < 0.8
    ]  # fmt: skip
    return pd.DataFrame(rows)


def answer(rng: np.random.Generator, item: str) -> dict[str, object]:
    """A value in the range of the item's kind, or a text."""
    if item in ("prior_where", "missing_text"):
        return {"value": None, "text": str(rng.choice(["", "кружок", "всего хватило"]))}
    top = {"glad": 1, "glad_after": 1, "events_frequency": 5, "events_frequency_expected": 5}.get(item, 10)
    return {"value": float(rng.integers(0 if top == 1 else 1, top + 1)), "text": None}


def measured_twice(rng: np.random.Generator, people: pd.DataFrame) -> list[dict[str, object]]:
    """Stage 2: whole numbers on 1..10 and marks by subject; one of the two waves is missing here and there."""
    rows: list[dict[str, object]] = []
    for person, group in zip(people["person"], people["class"], strict=True):
        who = {"person": person, "class": group, "late": False}
        for parameter in (parameter for parameter in PARAMETERS if rng.random() < 0.6):
            before, after = (maybe(rng, float(rng.integers(2, 10)), 0.85) for _ in range(2))
            rows.append(who | {"parameter": parameter, "before": before, "after": after})
        for subject in (subject for subject in ("алгебра", "физика") if rng.random() < 0.3):
            before, after = (maybe(rng, float(rng.integers(20, 51)) / 10, 0.85) for _ in range(2))
            rows.append(who | {"parameter": "grades", "subject": subject, "before": before, "after": after})
    return [row for row in rows if row["before"] is not None or row["after"] is not None]


def number_responses(tables: Tables) -> None:
    """Give every response and its answers a number that is its own across schools and years."""
    responses, rows = tables["valid_response"], tables["answer"]
    responses["response"] = np.arange(len(responses)) + 1
    # Each part counted its answers' places from 0: a fall of the place starts the next part.
    part = (rows["place"].diff() < 0).cumsum()
    first = responses.groupby(["school", "year"], sort=False)["response"].min().to_numpy()
    rows["response"] = rows["place"] + first[part]
    rows["school"] = rows["response"].map(responses.set_index("response")["school"])


def maybe(rng: np.random.Generator, value: object, chance: float) -> object:
    """The value with this chance, else nothing."""
    return value if rng.random() < chance else None


def stored(tables: Tables) -> Store:
    """A store in memory that holds these rows; columns a table lacks stay null."""
    store = Store.open(None)
    with store.writing() as cursor:
        for name, frame in tables.items():
            known = [row[0] for row in cursor.execute(f"select column_name from (describe {name})").fetchall()]
            columns = [f'"{column}"' for column in known if column in frame]
            cursor.register("incoming", frame)
            cursor.execute(f"insert into {name} ({', '.join(columns)}) select {', '.join(columns)} from incoming")
            cursor.unregister("incoming")
    return store
