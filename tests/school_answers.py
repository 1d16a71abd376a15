"""What the people of an invented school answered and how they were measured: a part of tests/schools.py."""

from datetime import datetime, timedelta

import numpy as np
import pandas as pd

RULE = ("joint_work_satisfaction", "result_satisfaction", "expectations_met")
SCORES = (*RULE, "comfort", "glad_after", "wish_continue")
ITEMS = {
    "before": ("comfort_expected", "glad", "prior_where", "events_frequency_expected", "support_expected"),
    "during": ("comfort",),
    "after": ("comfort", "joint_work_satisfaction", "glad_after", "missing_text", "events_frequency", "support"),
}
PARAMETERS = ("engagement", "anxiety", "soft_skills", "adaptation_expected", "burnout")


def questionnaires(rng: np.random.Generator, people: pd.DataFrame, involved: pd.DataFrame) -> list[dict[str, object]]:
    """Answers of some who are in pairs, of a few who are not, and anonymous ones; some dated, some scores left out."""
    classes = people.set_index("person")["class"]
    asked = [tuple(row) for row in involved[["person", "form", "role"]].itertuples(index=False)]
    strangers = [(f"pupil:{n}", "pupil_pupil", "mentee") for n in range(8)]
    asked += [key for key in strangers if key not in asked]
    asked += [(None, "pupil_pupil", "mentee")] * 5 + [(None, "teacher_teacher", "mentor")] * 3
    rows: list[dict[str, object]] = []
    for person, form, role in asked:
        for wave in (wave for wave in ITEMS if rng.random() < 0.6):
            day = datetime(2025, 9, 1) + timedelta(days=int(rng.integers(0, 300)))
            scores = {name: maybe(rng, float(rng.integers(3, 11)), 0.7) for name in SCORES} if wave == "after" else {}
            group = classes.get(person) if person else rng.choice(classes.dropna().unique())
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
        who = {"person": person, "class": group, "late": sum(map(ord, str(person))) % 5 == 0}
        for parameter in (parameter for parameter in PARAMETERS if rng.random() < 0.6):
            before, after = (maybe(rng, float(rng.integers(2, 10)), 0.85) for _ in range(2))
            rows.append(who | {"parameter": parameter, "before": before, "after": after})
        for subject in (subject for subject in ("алгебра", "физика") if rng.random() < 0.3):
            before, after = (maybe(rng, float(rng.integers(20, 51)) / 10, 0.85) for _ in range(2))
            rows.append(who | {"parameter": "grades", "subject": subject, "before": before, "after": after})
    return [row for row in rows if row["before"] is not None or row["after"] is not None]


def number_responses(tables: dict[str, pd.DataFrame]) -> None:
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
