"""The curator's lists of who is missing stand on the page of involvement, and the administration does not see them."""

from collections.abc import Iterator

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.screens import run, sample_school
from ui import data
from ui.filters import CHOSEN
from ui.viewer import ADMINISTRATION, CURATOR

pytestmark = pytest.mark.xdist_group("sample_school")
YEAR, ON = "2025/26", "2026-03-15"
TITLE = "Кого не хватает"


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with sample_school():
        yield


@pytest.fixture(scope="module")
def page(_school: None) -> AppTest:
    return screen(CURATOR)


def screen(role: str, **more: str) -> AppTest:
    found = run("involvement", role, **{CHOSEN: {"year": YEAR, "on": ON} | more})
    assert not found.exception
    return found


def said(page: AppTest) -> str:
    return " ".join(one.value for one in [*page.markdown, *page.caption]).replace("\N{NO-BREAK SPACE}", " ")


def left(form: str | None = None) -> pd.DataFrame:
    """Pupils and teachers of the invented school in no pair by the day, in plain pandas."""
    store = data.opened().store
    people, pairs = (
        store.frame(f"select * from {name} where year = $year", {"year": YEAR}) for name in ("person", "participation")
    )
    pairs = pairs[(pairs["started"] <= pd.Timestamp(ON)) & (pairs["form"].eq(form) if form else True)]
    able = people["kind"].eq("pupil") | (people["kind"].eq("staff") & people["teaching"].eq(True))
    return people[able & ~people["person"].isin(pairs["person"])]


def listed(page: AppTest, needed: str) -> list[list[str]]:
    """The codes of the tables whose columns say why somebody is listed or how much room is left."""
    return [list(one.value["Код"]) for one in page.dataframe if needed in one.value.columns]


def test_the_class_that_lacks_most_is_listed_first_and_another_may_be_chosen(page: AppTest) -> None:
    pupils = left().query("kind == 'pupil'")
    teachers = left().query("kind == 'staff'")
    picked = page.selectbox(key="missing_class_").value
    assert (pupils["class"] == picked).sum() == pupils["class"].value_counts().max()
    in_class, staff = listed(page, "Причина")
    assert sorted(in_class) == sorted(pupils.loc[pupils["class"] == picked, "code"])
    assert sorted(staff) == sorted(teachers["code"])
    other = next(name for name in pupils["class"].dropna().unique() if name != picked)
    again = screen(CURATOR, **{"class": other})
    assert sorted(listed(again, "Причина")[0]) == sorted(pupils.loc[pupils["class"] == other, "code"])


def test_with_a_form_chosen_everybody_without_a_pair_of_it_is_listed(page: AppTest) -> None:
    fresh = screen(CURATOR)
    fresh.selectbox(key="missing_form").set_value("student_pupil").run()
    assert not fresh.exception
    class_ = fresh.selectbox(key="missing_class_").value
    expected = left("student_pupil").query("kind == 'pupil'")
    assert sorted(listed(fresh, "Причина")[0]) == sorted(expected.loc[expected["class"] == class_, "code"])


def test_what_cannot_be_listed_is_said_and_mentees_per_mentor_stand_beside_the_share(page: AppTest) -> None:
    assert "Загрузите реестр кандидатов" in said(page)
    assert "Наставляемых на одного наставника: медиана" in said(page)
    assert "По правилу самой школы" in said(page)
    assert len(listed(page, "Свободных мест")) == 1


def test_where_no_pair_is_at_work_at_the_end_of_the_year_another_date_is_asked_for() -> None:
    assert "выберите другую дату учебного года" in said(screen(CURATOR, year="2024/25", on="2025-08-31"))
    assert "Наставников работает на эту дату: 14" in said(screen(CURATOR, on="2026-08-31"))


def test_the_administration_sees_no_list_but_the_mentees_per_mentor() -> None:
    found = screen(ADMINISTRATION)
    assert TITLE not in [one.value for one in found.subheader]
    assert not listed(found, "Причина") + listed(found, "Свободных мест")
    assert not [one for one in found.selectbox if str(one.key).startswith("missing")]
    assert "Наставляемых на одного наставника: медиана" in said(found)
