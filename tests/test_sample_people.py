"""Who is in the sample school's pairs and who owed a questionnaire, counted a second time in plain pandas."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pandas as pd
import pytest

from tests.sample_reading import QUESTIONNAIRES, TABLES, TRUTH, code, kind, name, people, school_class, table

NOT_TEACHING = ("Директор", "Заместитель", "Секретарь", "Библиотекарь", "Лаборант")
FORMS = {
    "Ученик – ученик": "pupil_pupil",
    "Учитель – учитель": "teacher_teacher",
    "Студент – ученик": "student_pupil",
    "Работодатель – ученик": "employer_pupil",
}
YEARS = list(TRUTH["years"])
Told = dict[str, Any]


def listed(year: str, wanted: str) -> pd.DataFrame:
    """The list of one kind and year."""
    return next(table(file, t) for file, t in TABLES if (t["kind"], t["year"]) == (wanted, year))


def column(rows: pd.DataFrame, *starts: str) -> str:
    """The header that begins with one of these words."""
    return next(header for header in rows if header.startswith(starts))


def day(text: str) -> pd.Timestamp:
    """A date typed as 01.02.2025 or kept as a date."""
    return pd.to_datetime(text[:10], format="%d.%m.%Y" if text[2] == "." else "%Y-%m-%d")


@cache
def roster(year: str) -> pd.DataFrame:
    """One row per person of a year: code, name; of pupils class and age, of staff teaching and experience."""
    pupils, staff = listed(year, "pupils"), listed(year, "staff")
    staff = staff[staff["Ф.И.О."].map(kind) == "person"]
    born = pupils["Дата рождения"].map(day)
    before_birthday = (born.dt.month > 9) | ((born.dt.month == 9) & (born.dt.day > 1))
    children = pd.DataFrame({"code": pupils[column(pupils, "Код")].map(code)})
    children["name"] = pupils[column(pupils, "ФИО")].map(name)
    children["class"] = pupils["Класс"].map(school_class)
    children["age"] = int(year[:4]) - born.dt.year - before_birthday
    grown = pd.DataFrame({"code": staff["Код"].map(code), "name": staff["Ф.И.О."].map(name)})
    grown["teaching"] = ~staff["Должность"].str.startswith(NOT_TEACHING)
    grown["experience"] = staff["Стаж, лет"].astype(int)
    return pd.concat([children, grown], ignore_index=True)


@cache
def members(year: str) -> pd.DataFrame:
    """One row per pair and person: form, role, who (a code, or a name of no roster), started, stopped."""
    rows, known = listed(year, "pairs"), roster(year)
    found = []
    for _, row in rows.iterrows():
        pair = {
            "form": FORMS[row[column(rows, "Форма")]],
            "started": day(row["Дата начала"]),
            "stopped": row["Статус"] == "прекращена",
        }
        for role, who, class_ in named(rows, row):
            same = known[known["name"] == name(who)]
            same = same[same["class"] == school_class(class_)] if len(same) > 1 else same
            assert len(same) <= 1
            found.append({**pair, "role": role, "who": same["code"].iloc[0] if len(same) else name(who)})
    return pd.DataFrame(found)


def named(rows: pd.DataFrame, row: pd.Series) -> Iterator[tuple[str, str, str | None]]:
    """Role, name and class of everybody in one row of the pair list."""
    yield "mentor", row[column(rows, "Наставник", "ФИО наставника")], row["Класс наставника"]
    mentees = row[column(rows, "Наставляемые", "ФИО наставляемого")]
    for who in mentees.replace(";\n", ", ").split(", "):
        yield "mentee", who, row[column(rows, "Класс наставляем")]


@pytest.mark.parametrize("year", YEARS)
def test_coverage_recounted_from_the_lists_is_the_truth(year: str) -> None:
    told, everybody, pairs = TRUTH["years"][year], roster(year), members(year)

    def share(of: pd.Series, *roles: str) -> list[int]:
        inside = everybody["code"].isin(pairs[pairs["role"].isin(roles or ["mentor", "mentee"])]["who"])
        return [int((of & inside).sum()), int(of.sum())]

    pupils, teachers = everybody["class"].notna(), everybody["teaching"].eq(True)
    assert told["involvement_pupils"] == share(pupils)
    assert told["involvement_teachers"] == share(teachers)
    assert told["involvement_total"] == share(pupils | teachers)
    assert told["mentees_10_19"] == share(everybody["age"].between(10, 19), "mentee")
    assert told["mentors_15_19"] == share(everybody["age"].between(15, 19), "mentor")
    assert told["young_teachers"] == share(teachers & (everybody["experience"] <= 3), "mentee")
    assert told["staff_in_pairs_not_teaching"] == share(everybody["teaching"].eq(False))[0]
    by_class = {c: share(everybody["class"] == c) for c in everybody["class"].dropna().unique()}
    assert told["involvement_by_class"] == by_class


@pytest.mark.parametrize("year", YEARS)
def test_pairs_and_participants_recounted_from_the_pair_list_are_the_truth(year: str) -> None:
    told, pairs, known = TRUTH["years"][year], members(year), set(roster(year)["code"])
    for row in told["participants"]:
        here = pairs[(pairs["form"] == row["form"]) & (pairs["role"] == row["role"])]
        everybody = here.groupby("who")["stopped"].all()
        assert row["people"] == len(everybody)
        assert row["stopped"] == everybody.sum()
        assert row["unknown"] + row["outside"] == sum(who not in known for who in everybody.index)
    per_form = listed(year, "pairs")[column(listed(year, "pairs"), "Форма")].map(FORMS).value_counts()
    assert told["pairs"] == per_form.to_dict()


@pytest.mark.parametrize("year", YEARS)
def test_owed_and_received_recounted_from_pairs_and_questionnaires_are_the_truth(year: str) -> None:
    once = members(year).groupby(["form", "role", "who"]).agg(stopped=("stopped", "all"), start=("started", "min"))
    for told in TRUTH["years"][year]["questionnaires"]:
        debtors = once.loc[(told["form"], told["role"])]
        debtors = debtors if told["wave"] == "before" else debtors[~debtors["stopped"]]
        given = answered_on(year, told)
        days = [(given[who] - start).days for who, start in debtors["start"].items() if who in given]
        late = sum(d > 14 for d in days) if told["wave"] == "before" else 0
        assert (told["owed"], told["received"], told["late"]) == (len(debtors), len(days), late)


def answered_on(year: str, told: Told) -> dict[str, pd.Timestamp]:
    """The day on which each person answered the questionnaire of this form, role and wave, by code."""
    codes = roster(year).drop_duplicates("name", keep=False).set_index("name")["code"]
    for file, t in QUESTIONNAIRES:
        if t["year"] == year and all(t[key] == told[key] for key in ("form", "role", "wave")):
            rows = people(file, t)
            return {
                codes.get(w, w): pd.Timestamp(at).normalize() for w, at in zip(rows["who"], rows["when"], strict=True)
            }
    return {}
