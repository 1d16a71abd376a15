"""Random municipalities: schools with own files, with packages, with both and with neither, and where they belong."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from store import Store
from store.places import MUNICIPALITY, REGION, Stretch
from store.schools import add, place, place_municipality
from tests.schools import Tables, random_schools, stored

YEAR = "2025/26"
CODES = ("involvement_pupils", "mentee_satisfaction")
FIRST = date(2025, 9, 1)


def municipality(seed: int, files: int = 4, packages: int = 5, silent: int = 2) -> tuple[Store, Tables, pd.DataFrame]:
    """A store, the tables of the schools with files (from number 1 on), and the rows of all packages.

    Every second school with files has packages too; some packages hide a figure, some come later than others.
    """
    rng = np.random.default_rng(seed)
    tables = random_schools(seed, schools=files, pupils=30, staff=6, pairs=12)
    store = stored(tables)
    while add(store, "Школа") < files + packages + silent:
        pass
    told = pd.DataFrame(handed_in(rng, [*range(1, files + 1, 2), *range(files + 1, files + packages + 1)]))
    with store.writing() as cursor:
        cursor.register("incoming", told.astype({"numerator": "Int64", "denominator": "Int64", "unknown": "Int64"}))
        cursor.execute("insert into school_figure by name select * from incoming")
        cursor.unregister("incoming")
    return store, tables, told


def handed_in(rng: np.random.Generator, schools: list[int]) -> list[dict[str, Any]]:
    """The whole and one class of each indicator in one to three packages of each school."""
    rows = []
    for school in schools:
        for upload in range(int(rng.integers(1, 4))):
            day = FIRST + timedelta(days=int(rng.integers(0, 300)))
            for code in CODES:
                whole = int(rng.integers(1, 60))
                hides = code == "mentee_satisfaction" and (whole < 5 or rng.random() < 0.2)
                counts = {"numerator": int(rng.integers(0, whole + 1)), "denominator": whole, "unknown": 1}
                head = {"school": school, "upload": 1000 * school + upload, "part": 1, "row": len(rows), "year": YEAR,
                        "counted_on": day, "indicator": code, "suppressed": bool(hides)}  # fmt: skip
                shown = dict.fromkeys(counts) if hides else counts
                rows.append(head | shown | {"cut": None, "group": None})
                rows.append(head | {"cut": "class", "group": "7А", "numerator": 1, "denominator": 999, "unknown": 0})
    return rows


def newest(told: pd.DataFrame, school: int, code: str, on: date) -> dict[str, Any] | None:
    """The whole of an indicator in a school's newest package not later than a day, counted row by row."""
    own = [row for row in told.to_dict("records") if row["school"] == school and row["counted_on"] <= on]
    last = max(((row["counted_on"], row["upload"]) for row in own), default=None)
    found = [row for row in own if row["indicator"] == code and pd.isna(row["cut"])
             and (row["counted_on"], row["upload"]) == last]  # fmt: skip
    return found[0] if found else None


def settled(store: Store, seed: int, schools: int) -> tuple[dict[int, list[Stretch]], dict[str, list[Stretch]]]:
    """Random stretches said one after the other of schools and municipalities, in the order they were said."""
    rng = np.random.default_rng(seed)
    of_schools: dict[int, list[Stretch]] = {number: [] for number in range(1, schools + 1)}
    of_places: dict[str, list[Stretch]] = {f"Город {n}": [] for n in range(3)}
    for _turn in range(schools * 2):
        school, under_region = int(rng.integers(1, schools + 1)), rng.random() < 0.15
        name = "Область 9" if under_region else str(rng.choice([*of_places]))
        new = stretch(rng, None if rng.random() < 0.1 else name, REGION if under_region else MUNICIPALITY)
        of_schools[school].append(new)
        place(store, school, new)
    for name in [*of_places] * 2:
        new = stretch(rng, str(rng.choice(["Область 1", "Область 2"])), REGION)
        of_places[name].append(new)
        place_municipality(store, name, new)
    return of_schools, of_places


def stretch(rng: np.random.Generator, parent: str | None, level: str) -> Stretch:
    """A stretch of a random length around the school year, or without an end."""
    since = date(2025, 6, 1) + timedelta(days=int(rng.integers(0, 400)))
    return Stretch(
        parent, level, since, since + timedelta(days=int(rng.integers(0, 200))) if rng.random() < 0.6 else None
    )


def last_word(said: list[Stretch], on: date) -> Stretch | None:
    """Where something belongs on a day: the last thing said of that day."""
    spoken = [one for one in said if one.since <= on and (one.until is None or on <= one.until)]
    return spoken[-1] if spoken and spoken[-1].parent is not None else None
