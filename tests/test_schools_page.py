"""The page of schools in each of its states: one school, several, a municipality without data, hidden figures."""

from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from locales import use
from metrics.targets import Place, change, history
from store.places import MUNICIPALITY, REGION, Stretch
from store.schools import add, place, place_municipality
from tests.screens import answer, empty_school, run
from tests.small_school import PAIRS, PUPILS
from ui import data, known_schools
from ui.filters import CHOSEN

YEAR, MAY = "2025/26", date(2026, 5, 1)
CODE, ANSWERS = "involvement_pupils", "mentee_satisfaction"


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    use("ru")
    known_schools._places.clear()
    with empty_school():
        yield


def package(school: int, code: str, numerator: int | None, denominator: int | None) -> None:
    """A figure of a school's package; without numbers a hidden one."""
    with data.opened().store.writing() as cursor:
        values = [school, YEAR, MAY, code, numerator, denominator, numerator is None]
        cursor.execute(
            "insert into school_figure (school, upload, part, \"row\", year, counted_on, indicator, numerator,"
            " denominator, suppressed) values ($1, 9, 1, 1, $2, $3, $4, $5, $6, $7)", values
        )  # fmt: skip
    data.changed()


def town() -> None:
    """School 2 with files (2 of 2 pupils), schools 3 and 4 with packages, school 5 silent in a place of its own."""
    store = data.opened().store
    for number in range(2, 6):
        add(store, f"Школа № {number}")
        place(store, number, Stretch("Котлас" if number < 5 else "Няндома", MUNICIPALITY, date(2020, 1, 1)))
    place_municipality(store, "Котлас", Stretch("Область", REGION, date(2020, 1, 1)))
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store, school=2), store)
    package(3, CODE, 30, 100)
    package(4, CODE, 80, 100)
    package(3, ANSWERS, 9, 10)
    package(4, ANSWERS, None, None)


def texts(screen: AppTest) -> str:
    """Every sentence of the page, with plain spaces."""
    parts = [element.value for kind in (screen.subheader, screen.caption, screen.info) for element in kind]
    return "\n".join(parts).replace("\N{NO-BREAK SPACE}", " ")


def table(screen: AppTest, column: str) -> list[dict[str, str]]:
    """The rows of the table that has this column."""
    return next(one.value for one in screen.dataframe if column in one.value).to_dict("records")


def test_with_one_school_the_page_is_not_in_the_menu_and_says_why() -> None:
    store = data.opened().store
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store), store)
    data.changed()
    assert not known_schools.are_many()
    assert answer("schools") == "Здесь известна только одна школа: сравнивать не с чем."


def test_several_schools_are_summed_ranked_and_told_with_what_they_stand_on() -> None:
    town()
    screen = run("schools", "administration", **{CHOSEN: {"year": YEAR}})
    assert not screen.exception
    assert screen.subheader[0].value.replace("\N{NO-BREAK SPACE}", " ").startswith(
        "Цели достигли 2 из 3 школ; по всем школам вместе 55,4 %, 112 из 202 (данные 3 из 4 школ); ")  # fmt: skip
    rows = table(screen, "Место")
    assert [(row["Место"], row["Школа"], row["Источник"]) for row in rows[:3]] == [
        (1, "Школа № 2", "свои файлы"), (2, "Школа № 4", "пакет от 01.05.2026"),
        (3, "Школа № 3", "пакет от 01.05.2026")]  # fmt: skip
    assert rows[3]["Источник"] == "нет данных"
    assert [row["Муниципалитет"] for row in table(screen, "Школ")] == ["Котлас", "Няндома"]
    assert "1 школа без данных, в суммы она не входит" in texts(screen)


def test_a_municipality_without_data_says_so() -> None:
    town()
    screen = run("schools", "curator", **{CHOSEN: {"year": YEAR, "municipality": "Няндома"}})
    assert not screen.exception
    assert screen.subheader[0].value == "За этот год данных пока нет ни у одной школы."
    assert not screen.metric


def test_a_hidden_school_stays_hidden_and_its_sum_is_that_of_the_others() -> None:
    town()
    screen = run("schools", "curator", **{CHOSEN: {"year": YEAR, "school": "4"}, "choice_schools_kept": ANSWERS})
    assert not screen.exception
    assert "Школа № 4: скрыто, за значением стоит слишком мало людей" in texts(screen)
    assert "1 школа скрыта" in texts(screen)
    [row] = [row for row in table(screen, "Место") if row["Школа"] == "Школа № 4"]
    assert {row[name] for name in ("Доля", "Числитель", "Знаменатель")} == {"скрыто"}
    assert "9 из 10" in texts(screen)


def test_a_chosen_school_is_told_by_its_rank_and_its_classes_are_drawn_from_its_files() -> None:
    town()
    screen = run("schools", "curator", **{CHOSEN: {"year": YEAR, "region": "Область", "school": "2"}})
    assert not screen.exception
    assert "Школа № 2: 100,0 %, 2 из 2; источник: свои файлы; место 1 из 3" in texts(screen)
    assert [row["Класс"] for row in table(screen, "Класс")] == ["7А", "7Б"]


def test_a_school_that_was_sent_a_comparison_sees_itself_among_the_others() -> None:
    store = data.opened().store
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store), store)
    for number in (2, 3):
        add(store, f"Школа № {number}")
        package(number, CODE, 10 * number, 100)
    said = texts(run("schools", "administration", **{CHOSEN: {"year": YEAR}}))
    assert "Школа без названия, № 1 в списке: 100,0 %, 2 из 2; источник: свои файлы; место 1 из 3" in said


def test_the_page_of_involvement_shows_the_school_that_has_files() -> None:
    town()
    assert "Вовлечено 100,0 %" in answer("involvement", **{CHOSEN: {"year": YEAR}})


def test_a_municipality_sets_its_target_on_the_settings_page() -> None:
    town()
    town_, store = Place(MUNICIPALITY, "Котлас"), data.opened().store
    screen = run("settings", "curator")
    owners = screen.selectbox(key="choice_target_owner")
    owners.select(next(one for one in owners.options if "Котлас" in one)).run()
    screen.text_input(key="target_percent").set_value("25")
    screen.selectbox(key="target_code").select(CODE)
    screen.selectbox(key="target_year").select(YEAR)
    screen.text_input(key="target_act").set_value("Решение № 5")
    screen.button(key="target_save").click().run()
    assert not screen.exception
    assert history(store, town_)["percent"].tolist() == ["25"]
    change(store, CODE, "40", YEAR, "Приказ", "curator", 3)
    data.changed()
    rows = table(run("schools", "curator", **{CHOSEN: {"year": YEAR}}), "Место")
    goals = {row["Школа"]: row["Цель"] for row in rows}
    assert [round(goals[f"Школа № {n}"], 2) for n in (2, 3, 4, 5)] == [0.25, 0.4, 0.25, 0.7]
