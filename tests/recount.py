"""The indicators counted a second time, person by person in plain pandas: what the SQL has to agree with."""

from datetime import date
from typing import Any

import pandas as pd

from store import Scope
from tests.school_answers import RULE
from tests.schools import Tables

Figures = dict[str, Any]
# Whom each coverage indicator counts, where its unknown people stand, and the role it asks for.
COVERAGE = {
    "involvement_pupils": (lambda p: p["kind"] == "pupil", ["pupil"], None),
    "involvement_teachers": (lambda p: p["kind"] == "staff" and p["teaching"] is True, ["staff"], None),
    "involvement_total": (
        lambda p: p["kind"] == "pupil" or (p["kind"] == "staff" and p["teaching"] is True), ["pupil", "staff"], None,
    ),
    "mentees_10_19": (lambda p: p["kind"] == "pupil" and 10 <= p["age"] <= 19, ["pupil"], "mentee"),
    "mentors_15_19": (lambda p: p["kind"] == "pupil" and 15 <= p["age"] <= 19, ["pupil"], "mentor"),
    "young_teachers": (
        lambda p: p["kind"] == "staff" and p["teaching"] is True and p["experience"] <= 3, ["staff"], "mentee",
    ),
}  # fmt: skip
# What a person of a cut with a whole of its own belongs to.
OWN = {
    "class": lambda p: p["class"],
    "parallel": lambda p: p["class"][:-1] if isinstance(p["class"], str) else None,
    "gender": lambda p: p["gender"] if isinstance(p["gender"], str) else "unsaid",
}
# With support: the same people, who count from the first day in a pair or in support.
SUPPORTED = "_supported"


def recount(tables: Tables, code: str, scope: Scope, cut: str | None = None, group: str | None = None) -> Figures:
    """numerator, denominator and what else the indicator has, for the whole or for one group of a cut."""
    own = {name: in_scope(frame, scope) for name, frame in tables.items() if "year" in frame}
    if code.removesuffix(SUPPORTED) in COVERAGE:
        return coverage(own, code, scope.on, cut, group)
    if code == "response_rate":
        return questionnaires(own, scope, cut, group)
    return satisfaction(own, code.removesuffix("_satisfaction"), scope.on, cut, group)


def in_scope(frame: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """The rows of the year and school asked for."""
    schools = frame["school"] if scope.school is None else scope.school
    return frame[(frame["year"] == scope.year) & (frame["school"] == schools)]


def of_group(involved: pd.DataFrame, cut: str | None, group: str | None) -> pd.DataFrame:
    """The pairs of one form, role or category; all of them for the whole and for classes."""
    if cut in ("form", "role"):
        return involved[involved[cut] == group]
    if cut == "category":
        return involved[[group in categories for categories in involved["categories"]]]
    return involved


def who(frame: pd.DataFrame) -> set[tuple[int, str]]:
    """The people of a table."""
    return set(zip(frame["school"], frame["person"], strict=True))


def classes_of(people: pd.DataFrame) -> dict[tuple[int, str], Any]:
    """The class of everybody, null for those who have none."""
    return {(school, person): name for school, person, name in
            zip(people["school"], people["person"], people["class"], strict=True)}  # fmt: skip


def coverage(own: Tables, code: str, on: date, cut: str | None, group: str | None) -> Figures:
    counts, places, role = COVERAGE[code.removesuffix(SUPPORTED)]
    ever = own["involved"] if role is None else own["involved"][own["involved"]["role"] == role]
    engaged = who(of_group(ever[ever["started"] <= on], cut, group))
    if cut == "role_model":
        pairs = own["participation"][own["participation"]["started"] <= on]
        engaged = who(pairs[pairs["role_model"].fillna("unsaid") == group])
    if code.endswith(SUPPORTED):
        engaged |= who(own["support_now"][own["support_now"]["started"] <= on])
    found = {"numerator": 0, "denominator": 0, "unknown": 0}
    for person in own["person"].to_dict("records"):
        if cut in OWN and OWN[cut](person) != group:
            continue
        key = (person["school"], person["person"])
        found["unknown"] += person["kind"] == "unknown" and person["place"] in places and key in engaged
        if counts(person):
            found["denominator"] += 1
            found["numerator"] += key in engaged
    return in_category(own, counts, who(ever[ever["started"] <= on]), group) if cut == "category" else found


def in_category(own: Tables, counts: Any, engaged: set[tuple[int, str]], group: str | None) -> Figures:
    """The people of a category by the lists of people; where these name nobody, those of pairs without a whole."""
    people = who(pd.DataFrame([one for one in own["person"].to_dict("records") if counts(one)]))
    said = own["category_now"][own["category_now"]["category"] == group]
    listed, all_ = who(said[said["listed"]]) & people, who(said) & people
    if listed:
        return {"numerator": len(listed & engaged), "denominator": len(listed)}
    return {"numerator": len(all_ & engaged), "denominator": None}


def given_by(responses: pd.DataFrame, on: date) -> pd.DataFrame:
    """The questionnaires handed in by a day; those without a time are taken as in time."""
    return responses[responses["answered_at"].isna() | (responses["answered_at"].dt.date <= on)]


def satisfaction(own: Tables, role: str, on: date, cut: str | None, group: str | None) -> Figures:
    involved, responses = own["involved"], given_by(own["valid_response"], on)
    involved = of_group(involved[(involved["role"] == role) & (involved["started"] <= on)], cut, group)
    responses = responses[(responses["role"] == role) & (responses["wave"] == "after")]
    if cut == "form":
        responses = responses[responses["form"] == group]
    classes = classes_of(own["person"])
    scores: dict[tuple[int, Any], list[float]] = {}
    for response in responses.to_dict("records"):
        anonymous = pd.isna(response["person"])
        key = (response["school"], response["response"] if anonymous else response["person"])
        if anonymous:
            classes[key] = response["class"]
        scores.setdefault(key, []).extend(response[name] for name in RULE if pd.notna(response[name]))
    participants = who(involved)
    if cut == "category":
        scores = {key: found for key, found in scores.items() if key in participants}
    if cut == "class":
        participants = {key for key in participants if classes.get(key) == group}
        scores = {key: found for key, found in scores.items() if classes.get(key) == group}
    answered = [found for found in scores.values() if found]
    satisfied = sum(sum(found) / len(found) >= 7 for found in answered)
    return {"numerator": satisfied, "denominator": len(answered), "participants": len(participants)}


def questionnaires(own: Tables, scope: Scope, cut: str | None, group: str | None) -> Figures:
    responses = given_by(own["valid_response"], scope.on)
    received = set(responses[["school", "person", "form", "role", "wave"]].itertuples(index=False, name=None))
    classes = classes_of(own["person"])
    over = scope.on >= date(int(scope.year[:4]) + 1, 5, 31)
    found = {"numerator": 0, "denominator": 0}
    for pair in own["involved"].to_dict("records"):
        ended = over or (pd.notna(pair["ended"]) and pair["ended"] <= scope.on)
        waves = ["before"] * (pair["started"] <= scope.on)
        waves += ["after"] * (pair["started"] <= scope.on and ended and not pair["dropped"])
        own_class = classes.get((pair["school"], pair["person"]))
        for wave in waves:
            if cut and group != {"class": own_class, "form": pair["form"], "role": pair["role"], "wave": wave}[cut]:
                continue
            found["denominator"] += 1
            key = (pair["school"], pair["person"], pair["form"], pair["role"], wave)
            found["numerator"] += key in received
    return found
