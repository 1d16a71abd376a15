"""A school of lists of pairs and counts per class, and random ones of half a roster, for the tests of counts."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import numpy as np
import pandas as pd

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Scope, Store
from store.headcounts import Headcount, keep_all, withdraw
from tests.books import xlsx

YEAR, FIRST, END = "2025/26", date(2025, 9, 1), date(2026, 8, 31)
PAIRS = [
    ["Наставник", "Класс наставника", "Наставляемый", "Класс наставляемого", "Форма", "Дата начала"],
    ["Иванов Артём", "7А", "Петрова Софья", "7Б", "ученик-ученик", "01.10.2025"],
    ["Иванов Артём", "7А", "Орлов Глеб", "7Б", "ученик-ученик", "01.11.2025"],
    ["Сидоров Олег", "", "Ким Анна", "9Б", "ученик-ученик", "01.10.2025"],
    ["Белова Анна Ивановна", "", "Чернов Пётр Ильич", "", "учитель-учитель", "01.12.2025"],
]
PUPILS = [["ФИО", "Класс", "Код"], ["Иванов Артём", "7А", "У-1"], ["Зуев Марк", "7А", "У-2"]]
STAFF = [["ФИО", "Должность", "Стаж"], ["Белова Анна Ивановна", "учитель", "20"], ["Чернов Пётр Ильич", "учитель", "1"]]
COUNTS = [
    Headcount("pupil", "7А", 25, FIRST), Headcount("pupil", "7Б", 20, FIRST), Headcount("staff", None, 10, FIRST),
]  # fmt: skip


def load(store: Store, **sheets: list[list[str]]) -> Store:
    """Load sheets by name into a store, as one workbook of the year."""
    commit(plan([("школа.xlsx", xlsx(sheets))], store, YEAR), store)
    return store


def counted_school(**files: list[list[str]]) -> Store:
    """A store with the pairs, the counts and these sheets."""
    store = load(Store.open(None), pairs=PAIRS, **files)
    keep_all(store, COUNTS, "curator")
    return store


@contextmanager
def said(store: Store, *counts: Headcount) -> Iterator[None]:
    """Within, these counts hold besides or in the place of those of COUNTS; afterwards those hold again."""
    keep_all(store, counts, "psychologist")
    try:
        yield
    finally:
        for one in counts:
            withdraw(store, one.kind, one.class_, one.valid_from, "curator")
        keep_all(store, COUNTS, "curator")


def on(day: date) -> Scope:
    """The school on a day."""
    return Scope(1, YEAR, day)


def any_day(rng: np.random.Generator) -> date:
    """Some day of the school year."""
    return FIRST + timedelta(days=int(rng.integers(0, 365)))


def some_counts(rng: np.random.Generator, classes: list[str]) -> list[Headcount]:
    """One to three counts for each class and for the staff, some of them for a stretch of the year only."""
    found: dict[tuple[str | None, date], Headcount] = {}
    for class_ in [*classes, None]:
        for _number in range(int(rng.integers(1, 4))):
            first = any_day(rng)
            last = min(END, first + timedelta(days=int(rng.integers(0, 200)))) if rng.random() < 0.5 else None
            kind = "staff" if class_ is None else "pupil"
            found[class_, first] = Headcount(kind, class_, int(rng.integers(0, 40)), first, last)
    return list(found.values())


def random_lists(rng: np.random.Generator, classes: list[str], listed: list[str]) -> dict[str, list[list[str]]]:
    """Random sheets: a roster of some classes with days of coming and leaving, and pairs with people on it and not."""
    pupils = [
        [f"У-{number}", str(rng.choice(listed)), *(str(any_day(rng)) if rng.random() < 0.3 else "" for _ in "ab")]
        for number in range(30)
    ] if listed else []  # fmt: skip
    pairs = []
    for _number in range(25):
        mentor, mentee = rng.choice(60, size=2, replace=False)
        homes = [
            pupils[n][1] if n < len(pupils) else ["", *classes, "11Ю"][n % (len(classes) + 2)] for n in (mentor, mentee)
        ]
        pairs.append([f"У-{mentor}", homes[0], f"У-{mentee}", homes[1], "ученик-ученик", str(any_day(rng))])
    heads = {
        "pupils": ["Код", "Класс", "Дата прибытия", "Дата выбытия"],
        "pairs": ["Код наставника", "Класс наставника", "Код наставляемого", "Класс наставляемого", *PAIRS[0][4:]],
    }  # fmt: skip
    return {name: [heads[name], *rows] for name, rows in (("pupils", pupils), ("pairs", pairs)) if rows}


def valid(counts: list[Headcount], day: date) -> dict[str | None, int]:
    """The number of pupils of each class on a day: of the counts that hold the one that began last."""
    holding = [one for one in counts if one.kind == "pupil" and one.valid_from <= day <= (one.valid_to or END)]
    return {one.class_: one.people for one in sorted(holding, key=lambda one: one.valid_from)}


def by_hand(
    lists: dict[str, list[list[str]]], counts: list[Headcount], day: date, class_: str | None = None
) -> pd.Series:
    """numerator and denominator of the pupils on a day, counted row by row of the sheets; of one class, or of all."""
    roster = {row[0]: row for row in lists.get("pupils", [[]])[1:]}
    present = {
        code: row[1] for code, row in roster.items()
        if (not row[2] or row[2] <= str(day)) and (not row[3] or row[3] > str(day))
    }  # fmt: skip
    named = {row[1] for row in roster.values()}
    numbers = {name: people for name, people in valid(counts, day).items() if name not in named}
    pupils = [one for one in counts if one.kind == "pupil"]
    within = min(one.valid_from for one in pupils) <= day <= max(one.valid_to or END for one in pupils)
    inside = {}
    for row in lists["pairs"][1:]:
        for code, home in ((row[0], row[1]), (row[2], row[3])):
            if row[5] > str(day):
                continue
            if code in present or (code not in roster and (home in numbers or (not home and not roster and within))):
                inside[code] = present.get(code, home)
    sizes = pd.concat([pd.Series(present, dtype=object).value_counts(), pd.Series(numbers, dtype=float)])
    if class_ is not None:
        return pd.Series(
            {"numerator": sum(home == class_ for home in inside.values()), "denominator": sizes.get(class_, 0)}
        )
    return pd.Series({"numerator": len(inside), "denominator": sizes.sum()})
