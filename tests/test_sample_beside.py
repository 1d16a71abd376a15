"""Meetings, support, categories, interim answers, marks, totals and late entries of the sample school as figures."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

import sample_data
from metrics.change import changes
from metrics.dose import dose
from metrics.indicators import indicators
from metrics.pair_list import pair_list
from metrics.pulse import pulse
from metrics.totals import totals
from store import Scope, Store
from tests.screens import sample_store

pytestmark = pytest.mark.xdist_group("sample_school")

TOLD = sample_data.truth()["registers"]
END = Scope(1, "2025/26", date(2026, 8, 31))
CATEGORIES = {
    "одарённые": "gifted", "неуспевающие": "underachieving", "ТЖС": "hardship", "ОВЗ": "disability",
    "ИКТ": "digital",
}  # fmt: skip
TOTALS = {"Состоят на учёте (ВШК, КДН)": "on_record", "Жалобы и обращения": "complaints", "Конфликты": "conflicts"}


@pytest.fixture(scope="module")
def school() -> Iterator[Store]:
    with sample_store() as store:
        yield store


def by_category(school: Store, role: str) -> pd.DataFrame:
    """The involvement of pupils, or of teachers, by category."""
    frame = indicators(school, END, "category", role=role)
    frame = frame.assign(category=[group.get("category") for group in frame["group"]])
    wanted = ["involvement_teachers" if one == "digital" else "involvement_pupils" for one in frame["category"]]
    return frame[frame["indicator"] == pd.Series(wanted, frame.index)].set_index("category")


def test_meetings_of_pairs_and_their_silence_are_the_recounted_ones(school: Store) -> None:
    told, found = TOLD["meetings"], pair_list(school, END)
    assert (len(found), int(found["meetings"].sum()), int((found["meetings"] > 0).sum())) == (
        told["pairs"], told["days"], told["pairs_met"]
    )  # fmt: skip
    active = found[found["status"] == "active"]
    assert len(active) == told["at_work"]
    assert sum("silent" in flags for flags in found["flags"]) == told["silent"] > 0
    assert (active["meetings"] > 2 * active["planned"]).sum() == 1  # one pair meets far more often than planned


def test_earlier_in_spring_more_pairs_are_silent_and_some_are_behind_their_plan(school: Store) -> None:
    flags = pair_list(school, Scope(1, "2025/26", date(2026, 4, 24)))["flags"]
    assert TOLD["meetings"]["silent"] < sum("silent" in one for one in flags) < len(flags) / 4
    assert any("behind" in one for one in flags)


def test_mentees_by_days_of_meetings_are_the_recounted_ones_and_the_dose_has_its_groups(school: Store) -> None:
    days = school.frame("select person, count(*) as n from met_day where role = 'mentee' group by person")["n"]
    told = TOLD["meetings"]["mentees_by_days"]
    bands = pd.cut(days, [0, 3, 7, 1000], labels=list(told)[1:]).value_counts()
    assert bands.to_dict() == {name: told[name] for name in list(told)[1:]}
    for factor in ("meetings", "minutes"):
        frame = dose(school, END, factor, "curator")
        own = frame[frame["parameter"] == "engagement"].reset_index(drop=True)
        assert own["n_matched"].notna().all()
        assert len(own) == 5
        assert own["n_matched"].iloc[1:].sum() == own["n_matched"].iloc[0] - (factor == "minutes" and missing(school))


def missing(school: Store) -> int:
    """Measured mentees who met, and nobody wrote how long."""
    query = """
        select count(*) from (
            select person from met_day where role = 'mentee' group by person having sum(minutes) is null
        ) semi join (
            from change where parameter = 'engagement' and before is not null and after is not null
        ) using (person)
    """
    return int(school.run(query).fetchall()[0][0])


def test_support_and_categories_are_the_recounted_ones_and_the_small_category_is_hidden(school: Store) -> None:
    frame = indicators(school, END).set_index("indicator")
    assert frame.loc["involvement_pupils_supported", ["numerator", "denominator"]].tolist() == TOLD["supported"]
    seen, shown = by_category(school, "psychologist"), by_category(school, "administration")
    for word, counts in TOLD["categories"].items():
        assert seen.loc[CATEGORIES[word], ["numerator", "denominator"]].tolist() == counts, word
    hidden = {code: bool(shown.loc[code, "suppressed"]) for code in CATEGORIES.values()}
    assert hidden == dict.fromkeys(CATEGORIES.values(), False) | {"disability": True, "hardship": True}


def test_the_pulse_is_the_recounted_one(school: Store) -> None:
    rows = pulse(school, END, role="psychologist").to_dict("records")
    found = [
        {"role": row["role"], "month": f"{row['month']:%Y-%m}", "n": row["people"], "mean": pytest.approx(row["mean"])}
        for row in sorted(rows, key=lambda row: (row["role"], row["month"]))
    ]
    assert TOLD["pulse"] == found


def test_without_late_entries_growth_counts_fewer_people_and_with_them_as_many_as_before(school: Store) -> None:
    everybody, on_time = (
        changes(school, END, role="curator", late=late).set_index("parameter") for late in (True, False)
    )
    for parameter, (all_, rest) in TOLD["on_time"].items():
        assert (everybody.loc[parameter, "n_matched"], on_time.loc[parameter, "n_matched"]) == (all_, rest)
        assert everybody.loc[parameter, "n_late"] == all_ - rest > 0
        assert pd.notna(on_time.loc[parameter, "improved"])
    assert on_time.loc["anxiety", "n_matched"] == everybody.loc["anxiety", "n_matched"]


def test_marks_by_subject_and_totals_by_year_are_the_recounted_ones(school: Store) -> None:
    frame = changes(school, END, role="psychologist")
    marks = {group["subject"]: at for at, group in frame["group"].items() if "subject" in group}
    for subject, counts in TOLD["grades"].items():
        assert frame.loc[marks[subject.lower()], list(counts)].to_dict() == counts
    found = totals(school, END).set_index("year")
    assert found.to_dict("index") == {
        year: {TOTALS[name]: amount for name, amount in rows.items()} for year, rows in TOLD["totals"].items()
    }
