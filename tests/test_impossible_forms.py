"""A form that nobody of a denominator can be in has no row: «0 of 523» would be read as something to be done."""

from datetime import date

from metrics.definition import definitions
from metrics.indicators import indicators
from questionnaires.model import FORMS
from store import Scope, Store
from tests.schools import random_schools, stored

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))


def told(store: Store, code: str) -> dict[str, int]:
    """Form -> numerator of an indicator, as the sheet «By form» has them."""
    rows = indicators(store, SCOPE, "form", "psychologist").to_dict("records")
    return {row["group"]["form"]: row["numerator"] for row in rows if row["group"] and row["indicator"] == code}


def test_pupils_have_no_row_in_forms_of_teachers_nor_teachers_in_forms_of_pupils():
    store = stored(random_schools(seed=5))
    assert set(told(store, "involvement_pupils")) == {"pupil_pupil", "employer_pupil"}
    assert set(told(store, "involvement_teachers")) == set(told(store, "young_teachers")) == {"teacher_teacher"}
    assert set(told(store, "mentors_15_19")) == {"pupil_pupil"}
    assert set(told(store, "involvement_total")) == {"pupil_pupil", "teacher_teacher", "employer_pupil"}
    assert "teacher_teacher" in told(store, "response_rate")


def test_whoever_is_in_a_form_where_nobody_should_be_is_shown_all_the_same():
    tables = random_schools(seed=5)
    there = tables["involved"]
    tables["involved"] = there.assign(form=there["form"].mask(there["person"].str.startswith("staff:"), "pupil_pupil"))
    assert told(stored(tables), "involvement_teachers")["pupil_pupil"] > 0


def test_a_form_that_can_be_and_is_not_keeps_its_nought():
    store = stored({name: frame[:0] if name == "involved" else frame for name, frame in random_schools(5).items()})
    assert told(store, "involvement_pupils").get("pupil_pupil") == 0


def test_every_form_that_a_passport_names_is_one():
    assert {form for one in definitions().values() for form in one.forms} <= set(FORMS)
