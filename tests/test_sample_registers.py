"""What the sample school's journal, registers, interim answers and marks say, counted a second time in pandas."""

from datetime import date
from functools import cache

import numpy as np
import pandas as pd
import pytest

from tests.sample_reading import INTERIM, TABLES, TRUTH, code, mark, moment, name, school_class, table
from tests.test_sample_people import day, listed, members, roster

THIS = "2025/26"
TOLD = TRUTH["registers"]
PULSE = ("Оцените, насколько комфортно", "Оцените совместную работу", "В какой мере программа оправдал")
VACATIONS = [("2025-10-27", "2025-11-04"), ("2025-12-29", "2026-01-11"), ("2026-03-28", "2026-04-05")]
HOLIDAYS = ["2026-02-23", "2026-03-09", "2026-05-01", "2026-05-11"]


@cache
def kept(kind: str) -> pd.DataFrame:
    """The only table of a kind, read plainly."""
    ((file, told),) = [(file, told) for file, told in TABLES if told["kind"] == kind]
    return table(file, told)


def who(row: pd.Series) -> str:
    """The mentor of a row of the journal: a code, or a name of no roster."""
    return code(row["Код наставника"]) if pd.notna(row["Код наставника"]) else name(row["ФИО наставника"])


@cache
def pairs() -> pd.DataFrame:
    """One row per pair of the list: mentor, mentees, first day, whether it is still at work."""
    people = members(THIS)
    by_pair = people.groupby((people["role"] == "mentor").cumsum())
    found = [
        {"mentor": one["who"].iloc[0], "mentees": list(one["who"].iloc[1:]), "started": one["started"].iloc[0]}
        for _, one in by_pair
    ]
    return pd.DataFrame(found).assign(going=(listed(THIS, "pairs")["Статус"] == "действует").tolist())


@cache
def met() -> pd.DataFrame:
    """One row per meeting and mentee who came: mentor, mentee, day. «Вся группа» are the mentees of the pair."""
    groups, rows = dict(zip(pairs()["mentor"], pairs()["mentees"], strict=True)), []
    for _, one in kept("meetings").iterrows():
        said, mentor = one["Код наставляемого"], who(one)
        came = groups[mentor] if said == "вся группа" else [code(part) for part in said.split(";")]
        assert {*came} <= {*groups[mentor]}
        rows += [{"mentor": mentor, "mentee": mentee, "day": day(one["Дата встречи"])} for mentee in came]
    return pd.DataFrame(rows)


def test_the_journal_names_a_mentor_with_mentees_of_one_pair_on_school_days_of_the_pair() -> None:
    started = pairs().set_index("mentor")["started"]
    off = [one for ends in VACATIONS for one in pd.date_range(*ends)] + [pd.Timestamp(one) for one in HOLIDAYS]
    assert (met()["day"] >= met()["mentor"].map(started)).all()
    assert (met()["day"].dt.day_of_week < 5).all()
    assert not met()["day"].isin(off).any()
    minutes = kept("meetings")["Минут"].dropna().astype(int)
    assert minutes.between(20, 60).all()
    assert 0 < kept("meetings")["Минут"].isna().mean() < 0.1
    closed = set(kept("meetings").loc[kept("meetings")["Вид встречи"] == "итоговая"].apply(who, axis=1))
    assert closed.isdisjoint(pairs().loc[pairs()["going"], "mentor"])


def test_days_with_meetings_recounted_from_the_journal_are_the_truth() -> None:
    told, days = TOLD["meetings"], met().drop_duplicates(["mentor", "day"])
    assert (told["days"], told["pairs_met"]) == (len(days), days["mentor"].nunique())
    assert told["pairs"] == len(pairs()) == pairs()["mentor"].nunique()
    mentees = pairs()["mentees"].explode().unique()
    each = met().drop_duplicates(["mentee", "day"])["mentee"].value_counts().reindex(mentees, fill_value=0)
    bands = pd.cut(each, [-1, 0, 3, 7, 1000], labels=list(told["mentees_by_days"])).value_counts()
    assert told["mentees_by_days"] == bands.reindex(list(told["mentees_by_days"])).to_dict()


def test_pairs_at_work_in_the_end_are_silent_where_no_meeting_was_for_more_than_21_school_days() -> None:
    going = pairs()[pairs()["going"]]
    last = met().groupby("mentor")["day"].max()[going["mentor"]]
    off = [str(one.date()) for ends in VACATIONS for one in pd.date_range(*ends)] + HOLIDAYS
    left = [np.busday_count((one + pd.Timedelta(days=1)).date(), date(2026, 5, 27), holidays=off) for one in last]
    told = TOLD["meetings"]
    assert (told["at_work"], told["silent"]) == (len(going), sum(days > 21 for days in left))


def test_those_accompanied_and_those_of_a_category_recounted_from_the_lists_are_the_truth() -> None:
    inside, pupils = set(members(THIS)["who"]), roster(THIS).dropna(subset=["class"])
    support = kept("support")
    beside = set(support["Код"].map(code))
    assert TOLD["supported"] == [sum(one in inside | beside for one in pupils["code"]), len(pupils)]
    assert "8Б" in set(support["Класс"].map(school_class))
    lists = [listed(THIS, kind)[["Код", "Категория"]] for kind in ("pupils", "staff")]
    people = pd.concat(lists, ignore_index=True)
    each = people.dropna()
    counts = each.assign(inside=each["Код"].map(code).isin(inside)).groupby("Категория")["inside"].agg(["sum", "size"])
    assert TOLD["categories"] == {category: list(map(int, row)) for category, row in counts.T.items()}


def test_the_pulse_recounted_from_the_interim_questionnaires_is_the_truth() -> None:
    found = []
    for file, told in INTERIM:
        rows = table(file, told)
        months = rows["Отметка времени"].map(moment).dt.strftime("%Y-%m")
        marks = rows[[c for c in rows if c.startswith(PULSE)]].map(mark).astype(float)
        assert marks.shape[1] == len(PULSE)
        assert not pd.DataFrame({"who": rows["Код участника"].map(code), "month": months}).duplicated().any()
        for month, means in marks.mean(axis=1).groupby(months):
            found.append({"role": told["role"], "month": month, "n": len(means), "mean": pytest.approx(means.mean())})
    assert found == TOLD["pulse"]


def test_marks_from_the_first_quarter_to_the_last_recounted_are_the_truth() -> None:
    ((file, told),) = [(file, told) for file, told in TABLES if told["kind"] == "grades"]
    rows, inside = table(file, told), set(members(THIS)["who"])
    for number, (subject, said) in enumerate(TOLD["grades"].items()):
        first, second, third, fourth = (pd.to_numeric(rows.iloc[:, 2 + 4 * number + q], "coerce") for q in range(4))
        moved = (fourth.fillna(third) - first.fillna(second))[rows.iloc[:, 0].map(code).isin(inside)]
        counts = {"improved": (moved > 0).sum(), "same": (moved == 0).sum(), "worse": (moved < 0).sum()}
        assert said == counts, subject


def test_totals_are_what_the_sheets_say() -> None:
    sheets = {told["year"]: table(file, told) for file, told in TABLES if told["kind"] == "totals"}
    read = {year: dict(zip(one.iloc[:, 0], one.iloc[:, 1].astype(int), strict=True)) for year, one in sheets.items()}
    assert read == TOLD["totals"]


def test_the_curators_points_recounted_from_ticks_and_numbers_are_the_truth() -> None:
    found = {}
    for file, told in ((file, told) for file, told in TABLES if told["kind"] == "scorecard"):
        rows = table(file, told)
        rows = rows[pd.to_numeric(rows["№"], errors="coerce").notna()]
        boxes = [column for column in rows if column.endswith(("балла", "балл", "баллов"))]
        ticks = [points * (rows[box] == "+") for points, box in zip((2, 1, 0), boxes, strict=False)]
        points = [*map(int, sum(ticks) if boxes else rows["Баллы"])]
        found[told["sheet"]] = {"points": points, "total": sum(points)}
    assert [*found.values()] == [*TOLD["scorecard"].values()]
