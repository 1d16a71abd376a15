"""What goes into a package: measure's own figures for the strictest reader, and nothing that tells of a few."""

from datetime import date

import pandas as pd
import pytest

from metrics.definition import definitions
from metrics.indicators import indicators
from metrics.package import figures, package
from metrics.settings import change
from metrics.targets import school_definitions
from store import Scope, Store
from store.scope import is_class
from store.sealing import opened
from tests.schools import random_schools, stored
from tests.sender import sent

SCOPE = Scope(1, "2025/26", date(2026, 5, 31))
ANSWERS = ("mentee_satisfaction", "mentor_satisfaction")
SECRET = ("numerator", "denominator", "surveyed")


def school(sizes: dict[str, tuple[int, int]], day: date = date(2026, 5, 1)) -> Store:
    """A store with so many satisfied of so many surveyed mentees in each form."""
    people = [(form, n, n < satisfied) for form, (satisfied, asked) in sizes.items() for n in range(asked)]
    rows = [{"school": 1, "year": "2025/26", "person": f"pupil:{form}{n}", "response": number, "form": form,
             "role": "mentee", "wave": "after", "answered_at": day, "joint_work_satisfaction": 9.0 if good else 2.0}
            for number, (form, n, good) in enumerate(people)]  # fmt: skip
    store = stored({"valid_response": pd.DataFrame(rows)})
    store.save_setting("school_name", "Школа № 5")
    return store


def more(store: Store, sizes: dict[str, tuple[int, int]]) -> None:
    """Put other answers in the place of a school's."""
    other = school(sizes)
    rows = other.frame("from valid_response")
    with store.writing() as cursor:
        cursor.execute("delete from valid_response")
        cursor.register("incoming", rows)
        cursor.execute("insert into valid_response from incoming")
        cursor.unregister("incoming")


def satisfied(store: Store) -> dict[str | None, int | None]:
    """By form (None: the whole) how many mentees a package says are satisfied; None where that is hidden."""
    found = opened(package(store, SCOPE, "curator").data)["figures"]
    return {
        one["group"]: one["numerator"] for one in found if one["indicator"] == ANSWERS[0] and one["denominator"] != 0
    }


def test_a_package_loaded_elsewhere_holds_the_figures_of_measure_for_the_administration() -> None:
    store, municipality = stored(random_schools(1)), Store.open(None)
    store.save_setting("school_name", "Школа № 5")
    made = package(store, SCOPE, "curator")
    sent(municipality, made.data, accept=made.fingerprint)
    found = municipality.frame("from school_figure where school = 2").astype(object)
    kept = found.where(found.notna(), None).to_dict("records")
    assert {row["indicator"] for row in kept} == set(definitions())
    wanted = {}
    for by in (None, "class", "form"):
        for row in indicators(store, SCOPE, by, "administration").to_dict("records"):
            wanted[row["indicator"], row["group"].get(by)] = row
    assert {row["cut"] for row in kept} == {None, "class", "form"}
    for row in kept:
        one = wanted[row["indicator"], row["group"]]
        # More may be hidden than on screen: people in two forms.
        more_hidden = row["suppressed"] and row["indicator"] in ANSWERS
        assert row["suppressed"] == one["suppressed"] or more_hidden, row
        for name in ("unknown", "participants", *(() if more_hidden else SECRET)):
            assert plain(row[name]) == plain(one[name]), (row, name)
        assert not more_hidden or [plain(row[name]) for name in SECRET] == [None] * 3


def plain(value: object) -> int | None:
    """A number of people, nulls of any kind as None."""
    return None if pd.isna(value) else int(str(value))


def test_no_answers_go_out_by_class_and_nothing_by_category() -> None:
    store = stored(random_schools(3))
    found = figures(store, school_definitions(store), SCOPE)
    assert set(found["cut"].dropna()) == {"class", "form"}
    assert set(found[found["cut"] == "class"]["indicator"]).isdisjoint(ANSWERS)
    assert set(found[found["cut"] == "form"]["indicator"]).issuperset(ANSWERS)


def test_the_same_data_make_the_same_bytes_and_a_name_is_asked_for_first() -> None:
    store = school({"pupil_pupil": (6, 9)})
    assert package(store, SCOPE, "curator").data == package(store, SCOPE, "administration").data
    change(store, "school_name", "  ")
    with pytest.raises(ValueError, match="название школы"):
        package(store, SCOPE, "curator")


def test_a_small_form_is_hidden_and_so_is_what_would_tell_it() -> None:
    store = school({"pupil_pupil": (2, 3), "teacher_teacher": (7, 12)})
    assert satisfied(store) == {None: 9, "pupil_pupil": None, "teacher_teacher": None}


def test_an_answer_that_was_corrected_is_not_told_by_subtraction() -> None:
    store = school({"pupil_pupil": (6, 10)})
    assert satisfied(store) == {None: 6, "pupil_pupil": 6}
    more(store, {"pupil_pupil": (7, 10)})
    assert satisfied(store) == {None: None, "pupil_pupil": None}


def test_only_what_is_named_like_a_class_is_handed_on_as_one() -> None:
    assert all(map(is_class, ("1А", "11", "7 Б", "10-Г", "10фм", "9А-К")))
    assert not any(map(is_class, ("Иванова", "7А Иванова", "", None, "А", "123А", "7А1", "кадеты")))
